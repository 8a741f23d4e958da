/** What a featured practice says about itself, and what the pages of the press room share about it. */

import type { Holdings } from '../../domain/holdings.ts';
import { ADDRESS, feedAddress } from '../../domain/pages/addresses.ts';
import { pageOf } from '../../domain/pages/page-of.ts';
import { type EntryPhotos, hrefOf, type Practice } from '../../domain/schemas/entry.ts';
import { STRANDS } from '../../domain/schemas/vocabulary.ts';
import { isoMoment } from '../../platform/day.ts';
import { type Absolute, jpegAddress } from '../../platform/feed-picture.ts';
import { type ShownPhoto, shownPhotos } from '../../platform/photo.ts';

/** The photos of a practice that can be shown, each with its words. */
export const photosOf = (practice: Practice, photoOf: EntryPhotos): ShownPhoto[] =>
	shownPhotos(practice.data.photos, (src) => photoOf(practice, src));

export const practiceSource = ({ site }: Pick<Holdings, 'site'>, practice: Practice): string =>
	practice.data.byline.source ?? site.institute;

export function practiceInfo(
	holdings: Holdings,
	practice: Practice,
	photoOf: EntryPhotos,
	absolute: Absolute
) {
	const { published, byline, strand } = practice.data;
	return {
		...pageOf(holdings, 'practice', practice),
		article: {
			published,
			source: practiceSource(holdings, practice),
			author: byline.author ?? byline.editor,
			keywords: ['有效做法', STRANDS[strand].note],
		},
		image: photosOf(practice, photoOf)[0]?.photo,
		jsonLd: practiceArticle(holdings, practice, photoOf, absolute),
		feeds: [{ title: '有效做法', address: feedAddress('rss', ADDRESS.press) }],
	};
}

/** A practice as structured data (schema.org); a sample gets none. */
function practiceArticle(
	holdings: Holdings,
	practice: Practice,
	photoOf: EntryPhotos,
	absolute: Absolute
): object[] {
	const { title, summary, published, updated, byline, sample } = practice.data;
	if (sample) return [];
	const publisher = { '@type': 'Organization', name: holdings.site.institute, url: absolute(ADDRESS.home) };
	const images = photosOf(practice, photoOf).map(({ photo }) => jpegAddress(photo, absolute));
	return [
		{
			'@type': 'Article',
			headline: title,
			description: summary,
			mainEntityOfPage: absolute(hrefOf(practice)),
			datePublished: isoMoment(published),
			dateModified: isoMoment(updated ?? published),
			inLanguage: 'zh-CN',
			author: byline.author ? { '@type': 'Person', name: byline.author } : publisher,
			publisher,
			image: images.length > 0 ? images : undefined,
		},
	];
}
