/** What a story's page says about itself to browsers, search engines and the state's inspection. */

import type { Holdings } from '../../domain/holdings.ts';
import { feedAddress } from '../../domain/pages/addresses.ts';
import { pageOf } from '../../domain/pages/page-of.ts';
import { hrefOf, type Story } from '../../domain/schemas/entry.ts';
import { STORY_KINDS, STRANDS } from '../../domain/schemas/vocabulary.ts';
import { stationsOf, villagesOf } from '../../domain/stations/story-places.ts';
import type { Absolute } from '../../platform/feed-picture.ts';
import type { PhotoLookup } from '../../platform/photo.ts';
import { newsArticle } from './structured.ts';

/** Who published a story; our own are the institute's. */
export const storySource = ({ site }: Pick<Holdings, 'site'>, story: Story): string =>
	story.data.byline.source ?? site.institute;

/** Goes wherever the text of such a story goes: a newsroom that takes it out of a feed must know as well. */
export const AI_NOTE = '本文含人工智能生成的内容，已经人工审核。';

export function storyInfo(holdings: Holdings, story: Story, photos: PhotoLookup, absolute: Absolute) {
	const { kind, published, byline, strand, cover } = story.data;
	const pictures = [cover, ...story.data.photos].flatMap((one) => (one && photos(one.src)) ?? []);
	const { label } = STORY_KINDS[kind];
	return {
		...pageOf(holdings, 'story', story),
		article: {
			published,
			source: storySource(holdings, story),
			author: byline.author ?? byline.editor,
			keywords: [label, ...(strand ? [STRANDS[strand].note] : []), ...villagesOf(holdings, story)],
		},
		image: pictures[0],
		jsonLd: newsArticle(holdings, story, pictures, absolute),
		feeds: stationsOf(holdings, story).map((station) => ({
			title: station.data.title,
			address: feedAddress('rss', hrefOf(station)),
		})),
	};
}
