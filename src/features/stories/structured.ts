/** A story as structured data (schema.org NewsArticle). A sample is no news and gets none. */

import type { Holdings } from '../../domain/holdings.ts';
import { ADDRESS } from '../../domain/pages/addresses.ts';
import { hrefOf, type Story } from '../../domain/schemas/entry.ts';
import { STORY_KINDS } from '../../domain/schemas/vocabulary.ts';
import { stationsOf } from '../../domain/stations/story-places.ts';
import { isoMoment } from '../../platform/day.ts';
import { type Absolute, jpegAddress } from '../../platform/feed-picture.ts';
import type { Photo } from '../../platform/photo.ts';

export function newsArticle(
	holdings: Holdings,
	story: Story,
	photos: readonly Photo[],
	absolute: Absolute
): object[] {
	const { title, summary, published, kind, byline, sample } = story.data;
	if (sample) return [];
	const { site } = holdings;
	const publisher = { '@type': 'Organization', name: site.institute, url: absolute(ADDRESS.home) };
	const address = absolute(hrefOf(story));
	return [
		{
			'@type': 'NewsArticle',
			headline: title,
			description: summary,
			url: address,
			mainEntityOfPage: address,
			datePublished: isoMoment(published),
			dateModified: isoMoment(published),
			inLanguage: 'zh-CN',
			articleSection: STORY_KINDS[kind].label,
			author: byline.author ? { '@type': 'Person', name: byline.author } : publisher,
			publisher,
			image: photos.length > 0 ? photos.map((photo) => jpegAddress(photo, absolute)) : undefined,
			contentLocation: stationsOf(holdings, story).map(({ data }) => ({
				'@type': 'Place',
				name: data.village,
			})),
		},
	];
}
