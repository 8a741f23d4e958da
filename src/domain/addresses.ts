/**
 * Addresses of pages that are not one entry's own. A published address is never broken.
 * All are site addresses without base path; `hrefOf` in collections.ts gives those of entries.
 */
import type { Month } from '../platform/day.ts';
import type { Audience, StoryKind, Strand } from './vocabulary.ts';

export const ADDRESS = {
	home: '/',
	plan: '/plan/',
	commitments: '/plan/commitments/',
	documents: '/documents/',
	stations: '/stations/',
	menu: '/menu/',
	schedule: '/schedule/',
	stories: '/stories/',
	press: '/press/',
	coverage: '/press/coverage/',
	requests: '/requests/',
	about: '/about/',
	volunteer: '/volunteer/',
	privacy: '/privacy/',
	accessibility: '/accessibility/',
	terms: '/terms/',
	sitemap: '/sitemap/',
} as const;

/** A clause of the work plan, `2.2.5`. */
export const clauseAddress = (clause: string) => `${ADDRESS.plan}#${clause}`;
export const monthAddress = (month: Month) => `${ADDRESS.schedule}${month}/`;
export const menuOfStation = (station: string) => `${ADDRESS.menu}station/${station}/`;
export const menuOfAudience = (audience: Audience) => `${ADDRESS.menu}audience/${audience}/`;
export const scheduleOfStation = (station: string) => `${ADDRESS.schedule}station/${station}/`;

/** A list of stories: all, of a kind, of a strand or of a station. */
export type StoryList =
	| { by: 'all' }
	| { by: 'kind'; key: StoryKind }
	| { by: 'strand'; key: Strand }
	| { by: 'station'; key: string };
export const storyListAddress = (list: StoryList) =>
	list.by === 'all' ? ADDRESS.stories : `${ADDRESS.stories}${list.by}/${list.key}/`;

/** An older volume of a paged list (第 n 辑); the newest stands at the list's own address. */
export const volumeAddress = (list: string, volume: number) => `${list}page/${volume}/`;

export const FEEDS = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof FEEDS;
/** A feed below `place`: the whole site `/`, a station, or the practices. */
export const feedAddress = (format: FeedFormat, place: string = ADDRESS.home) => `${place}${FEEDS[format]}`;
