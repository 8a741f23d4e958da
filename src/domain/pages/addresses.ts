/**
 * Addresses of pages that are not one entry's own. A published address is never broken.
 * All are site addresses without base path; `hrefOf` in collections.ts gives those of entries.
 */
import type { Month } from '../../platform/day.ts';
import type { FeedFormat } from '../../platform/feed.ts';
import type { Audience, StoryKind, Strand } from '../schemas/vocabulary.ts';

export const ADDRESS = {
	home: '/',
	plan: '/plan/',
	commitments: '/plan/commitments/',
	evidence: '/plan/evidence/',
	programmes: '/plan/programmes/',
	ledger: '/plan/ledger/',
	data: '/data/',
	documents: '/documents/',
	stations: '/stations/',
	menu: '/menu/',
	order: '/menu/order/',
	schedule: '/schedule/',
	homecoming: '/homecoming/',
	stories: '/stories/',
	press: '/press/',
	coverage: '/press/coverage/',
	requests: '/requests/',
	about: '/about/',
	volunteer: '/volunteer/',
	privacy: '/privacy/',
	accessibility: '/accessibility/',
	terms: '/terms/',
	freshness: '/freshness/',
	search: '/search/',
	sitemap: '/sitemap/',
	notFound: '/404/',
	/** Stands in for a page that cannot be fetched and is not kept. */
	offline: '/offline/',
	/** Where editors write; no page for readers. */
	desk: '/admin/',
} as const;

/** Files that every page needs besides itself. */
export const workerAddress = '/sw.js';
export const appManifestAddress = '/site.webmanifest';
/** Sides of the seal's pictures for home screens, in pixels; `tools/icons.ts` draws them. */
export const ICON_SIZES = [192, 512] as const;
export const iconAddress = (size: number) => `/icon-${size}.png`;

/** A clause of the work plan, `2.2.5`. */
export const clauseAddress = (clause: string) => `${ADDRESS.plan}#${clause}`;
/** What carries a clause out. */
export const evidenceAddress = (clause: string) => `${ADDRESS.evidence}#${clause}`;
export const monthAddress = (month: Month) => `${ADDRESS.schedule}${month}/`;
export const menuOfStation = (station: string) => `${ADDRESS.menu}station/${station}/`;
export const menuOfAudience = (audience: Audience) => `${ADDRESS.menu}audience/${audience}/`;
/** Where the name of a station stands for all of them; no station may be called so. */
export const ALL_STATIONS = 'all';
/** The ledger of a station, or of all, for a year, a quarter `2026-Q4` or a month, and the files beside it. */
export const ledgerAddress = (station: string | undefined, period: string) =>
	`${ADDRESS.ledger}${station ?? ALL_STATIONS}/${period}/`;
export const ledgerFile = (station: string | undefined, period: string, format: 'csv' | 'xlsx') =>
	`${ledgerAddress(station, period)}ledger.${format}`;
/** The pack for the yearly assessment of a station. */
export const assessmentAddress = (station: string, year: string) =>
	`${ADDRESS.plan}assessment/${station}/${year}/`;
/** A table of the open data; `schema.json` describes its columns for programs. */
export const DATA_FORMATS = ['csv', 'json', 'schema.json'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];
export const dataFile = (table: string, format: DataFormat) => `${ADDRESS.data}${table}.${format}`;
/** The order slip, with these dishes already ticked. */
export const orderOf = (codes: readonly string[]) =>
	`${ADDRESS.order}?d=${codes.map(encodeURIComponent).join(',')}`;
/** An official document on paper, by GB/T 9704. */
export const PAPER_FORMATS = ['pdf', 'docx'] as const;
export type PaperFormat = (typeof PAPER_FORMATS)[number];
export const paperFile = (document: string, format: PaperFormat) =>
	`${ADDRESS.documents}${document}.${format}`;
export const scheduleOfStrand = (strand: Strand) => `${ADDRESS.schedule}strand/${strand}/`;
export const scheduleOfStation = (station: string) => `${ADDRESS.schedule}station/${station}/`;

/** The notice-board sheet of a station and month, to be printed. */
export const sheetAddress = (station: string, month: Month) =>
	`${ADDRESS.stations}${station}/sheet/${month}/`;
/** Twelve sheets of a year, to be printed; `year` is `2027`. */
export const wallCalendarAddress = (year: string) => `${ADDRESS.schedule}calendar/${year}/`;

/** A list of stories: all, of a kind, of a strand or of a station. */
export type StoryList =
	| { by: 'all' }
	| { by: 'kind'; key: StoryKind }
	| { by: 'strand'; key: Strand }
	| { by: 'station'; key: string };
export const storyListAddress = (list: StoryList) =>
	list.by === 'all' ? ADDRESS.stories : `${ADDRESS.stories}${list.by}/${list.key}/`;

/** The stories of a year in the readers' site map. */
export const mapOfYear = (year: string) => `${ADDRESS.sitemap}${year}/`;
/** A part of the machine's site map. */
export const mapFile = (part: string) => `/sitemap-${part}.xml`;

/** An older volume of a paged list (第 n 辑); the newest stands at the list's own address. */
export const volumeAddress = (list: string, volume: number) => `${list}page/${volume}/`;

const FEEDS: Record<FeedFormat, string> = { rss: 'feed.xml', atom: 'atom.xml', json: 'feed.json' };
/** A feed below `place`: the whole site `/`, a station, or the practices. */
export const feedAddress = (format: FeedFormat, place: string = ADDRESS.home) => `${place}${FEEDS[format]}`;
export const feedsAt = (place: string): string[] => Object.values(FEEDS).map((file) => place + file);

/** A calendar file below `place`: the whole site `/`, a station, or a session. */
export const calendarFileAddress = (place: string = ADDRESS.home) => `${place}calendar.ics`;
