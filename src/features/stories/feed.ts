/** Stories as a feed, in full, so that a reader or a newsroom needs no second look-up. Samples stay at home. */

import type { Holdings } from '../../domain/holdings.ts';
import { ADDRESS, feedAddress } from '../../domain/pages/addresses.ts';
import {
	type Entry,
	type EntryPhotos,
	hrefOf,
	type Station,
	type Story,
} from '../../domain/schemas/entry.ts';
import { STORY_KINDS, STRANDS } from '../../domain/schemas/vocabulary.ts';
import { storiesOf, villagesOf } from '../../domain/stations/story-places.ts';
import { type FeedFormat, type FeedItem, feedText } from '../../platform/feed.ts';
import { type Absolute, feedFigure, feedImage, jpegAddress } from '../../platform/feed-picture.ts';
import { escapeHtml } from '../../platform/html.ts';
import { photosBeside } from '../../platform/markdown/pictures.ts';
import { renderMarkdown } from '../../platform/markdown/render.ts';
import { AI_NOTE } from './story-info.ts';

const MOST = 30;

/** What a feed is made from; `absolute` puts the host before a site address. */
export type FeedSources = {
	holdings: Holdings;
	bodyOf: (entry: Entry) => string;
	photoOf: EntryPhotos;
	absolute: Absolute;
};

/** The newest stories of the site, or of one station. */
export function storyFeed(format: FeedFormat, sources: FeedSources, station?: Station): string {
	const { holdings, absolute } = sources;
	const { site, plan } = holdings;
	const stories = (station ? storiesOf(holdings, station.id) : holdings.shelves.stories)
		.filter(({ data }) => !data.sample)
		.slice(0, MOST);
	const place = station ? hrefOf(station) : ADDRESS.home;
	const { datePrinted, dateSigned } = plan.document.data;
	return feedText(
		format,
		{
			title: station ? `${station.data.title} · ${site.shortName}` : site.name,
			description: station ? `${station.data.title}的报道` : site.description,
			publisher: site.institute,
			page: absolute(station ? place : ADDRESS.stories),
			self: absolute(feedAddress(format, place)),
			// An empty feed is as old as the plan that orders it.
			updated: stories[0]?.data.published ?? `${datePrinted ?? dateSigned} 00:00`,
		},
		stories.map((story) => itemOf(sources, story))
	);
}

function itemOf(sources: FeedSources, story: Story): FeedItem {
	const { holdings, photoOf, absolute } = sources;
	const { title, summary, published, byline, kind, strand, cover } = story.data;
	const picture = cover && photoOf(story, cover.src);
	return {
		address: absolute(hrefOf(story)),
		title,
		summary,
		html: storyHtml(sources, story),
		published,
		author: byline.author ?? byline.source ?? holdings.site.institute,
		image: picture && jpegAddress(picture, absolute),
		topics: [
			STORY_KINDS[kind].label,
			...(strand ? [STRANDS[strand].note] : []),
			...villagesOf(holdings, story),
		],
	};
}

function storyHtml({ bodyOf, photoOf, absolute }: FeedSources, story: Story): string {
	const { summary, cover, photos, aiAssisted } = story.data;
	const figure = (one: NonNullable<typeof cover>) => {
		const photo = photoOf(story, one.src);
		return photo ? feedFigure(photo, one, absolute) : '';
	};
	const picture = (src: string, alt: string) => {
		const photo = photoOf(story, src);
		return photo && feedImage(photo, alt, absolute);
	};
	const html = textHtml(bodyOf(story), picture, absolute);
	return [
		// It opens the text on the page: where and when something is may be said there alone.
		`<p>${escapeHtml(summary)}</p>`,
		aiAssisted ? `<p><strong>${AI_NOTE}</strong></p>` : '',
		cover ? figure(cover) : '',
		html,
		...photosBeside(photos, bodyOf(story)).map(figure),
	].join('');
}

// Three feeds and their next versions carry the same texts.
const known = new Map<string, string>();
const MOST_KNOWN = 4 * MOST;

function textHtml(
	text: string,
	picture: (src: string, alt: string) => string | undefined,
	absolute: Absolute
): string {
	const render = () => renderMarkdown(text, { picture, link: absolute }).html;
	// Pictures may become others while the text stays.
	if (text.includes('![')) return render();
	const key = `${absolute('/')} ${text}`;
	const html = known.get(key) ?? render();
	known.delete(key);
	known.set(key, html);
	const [oldest] = known.keys();
	if (known.size > MOST_KNOWN) known.delete(oldest!);
	return html;
}
