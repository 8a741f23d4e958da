/** Featured practices as a feed, in full: a newsroom can work from it without opening the site. */

import type { Holdings } from '../../domain/holdings.ts';
import { ADDRESS, feedAddress } from '../../domain/pages/addresses.ts';
import { type EntryPhotos, hrefOf, type Practice } from '../../domain/schemas/entry.ts';
import { STRANDS } from '../../domain/schemas/vocabulary.ts';
import { longDay } from '../../platform/day.ts';
import { type FeedFormat, type FeedItem, feedText } from '../../platform/feed.ts';
import { type Absolute, feedFigure, jpegAddress } from '../../platform/feed-picture.ts';
import { escapeHtml } from '../../platform/html.ts';
import { renderMarkdown } from '../../platform/markdown/render.ts';

const MOST = 30;

export type PracticeFeedSources = {
	holdings: Holdings;
	photoOf: EntryPhotos;
	/** Puts the host before a site address. */
	absolute: Absolute;
};

/** The newest featured practices; samples are left out. */
export function practiceFeed(format: FeedFormat, sources: PracticeFeedSources): string {
	const { holdings, absolute } = sources;
	const { site, shelves, plan } = holdings;
	const practices = shelves.practices.filter(({ data }) => !data.sample).slice(0, MOST);
	const { datePrinted, dateSigned } = plan.document.data;
	const times = practices.map(({ data }) => data.updated ?? data.published).sort();
	return feedText(
		format,
		{
			title: `有效做法 · ${site.shortName}`,
			description: '供媒体采用的有效做法',
			publisher: site.institute,
			page: absolute(ADDRESS.press),
			self: absolute(feedAddress(format, ADDRESS.press)),
			updated: times.at(-1) ?? `${datePrinted ?? dateSigned} 00:00`,
		},
		practices.map((practice) => itemOf(sources, practice))
	);
}

function itemOf(sources: PracticeFeedSources, practice: Practice): FeedItem {
	const { holdings, photoOf, absolute } = sources;
	const { title, summary, published, updated, byline, strand, photos } = practice.data;
	const first = photos.flatMap(({ src }) => photoOf(practice, src) ?? [])[0];
	return {
		address: absolute(hrefOf(practice)),
		title,
		summary,
		html: practiceHtml(sources, practice),
		published,
		updated,
		author: byline.author ?? byline.source ?? holdings.site.institute,
		image: first && jpegAddress(first, absolute),
		topics: [STRANDS[strand].note],
	};
}

function practiceHtml({ photoOf, absolute }: PracticeFeedSources, practice: Practice): string {
	const { summary, background, approach, results, lessons, quotes, photos } = practice.data;
	const rich = (source: string, scope: string) => renderMarkdown(source, { link: absolute, scope }).html;
	const list = (items: readonly string[]) => items.map((item) => `<li>${escapeHtml(item)}</li>`).join('');
	const figures = results.map(
		(one) => `${one.figure}：${one.meaning}（${one.source}，截至${longDay(one.asOf)}）`
	);
	const words = quotes.map(({ text, by }) => `“${text}”——${by}`);
	const pictures = photos.flatMap((one) => {
		const photo = photoOf(practice, one.src);
		return photo ? [feedFigure(photo, one, absolute)] : [];
	});
	return [
		`<p>${escapeHtml(summary)}</p>`,
		`<h2>背景</h2>${rich(background, 'background')}<h2>做法</h2>${rich(approach, 'approach')}`,
		figures.length > 0 && `<h2>成效</h2><ul>${list(figures)}</ul>`,
		lessons.length > 0 && `<h2>可复制要点</h2><ol>${list(lessons)}</ol>`,
		words.length > 0 && `<h2>可引用的话</h2><ul>${list(words)}</ul>`,
		...pictures,
	]
		.filter(Boolean)
		.join('');
}
