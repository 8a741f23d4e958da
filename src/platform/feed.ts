/** Feeds in RSS 2.0, Atom and JSON Feed: what differs between the three is known here and nowhere else. */
import { Feed, type Item } from 'feed';
import { isoMoment, type Moment } from './day.ts';
import { escapeHtml } from './html.ts';
import { printable } from './xml.ts';

export type FeedFormat = 'rss' | 'atom' | 'json';

export const FEED_TYPES: Record<FeedFormat, string> = {
	rss: 'application/rss+xml',
	atom: 'application/atom+xml',
	json: 'application/feed+json',
};

/** One piece of a feed. Texts are plain but for `html`; addresses are absolute, or begin with `/` while there is no host. */
export type FeedItem = {
	address: string;
	title: string;
	summary: string;
	/** The whole piece, with absolute addresses. */
	html: string;
	published: Moment;
	updated?: Moment | undefined;
	author?: string | undefined;
	image?: string | undefined;
	topics: readonly string[];
};

export type FeedInfo = {
	title: string;
	description: string;
	publisher: string;
	/** Address of the page that lists the same pieces. */
	page: string;
	/** Address of this feed itself. */
	self: string;
	/** When the newest piece came out. Never the time of a build, or every build would publish a new feed. */
	updated: Moment;
};

// The library wants whole addresses. Those without a host get this one, and lose it again in the text.
const NO_HOST = 'https://host.invalid';

/** The text of a feed, the same on every machine. */
export function feedText(format: FeedFormat, info: FeedInfo, items: readonly FeedItem[]): string {
	const page = whole(info.page);
	const feed = new Feed({
		id: page,
		link: page,
		title: printable(info.title),
		description: printable(info.description),
		language: 'zh-CN',
		updated: dateOf(info.updated),
		author: { name: printable(info.publisher) },
		feedLinks: { [format]: whole(info.self) },
		generator: false,
	});
	for (const item of items) feed.addItem(itemOf(format, item));
	const text = format === 'rss' ? feed.rss2() : format === 'atom' ? feed.atom1() : feed.json1();
	return text.replaceAll(NO_HOST, '');
}

function itemOf(format: FeedFormat, item: FeedItem): Item {
	const plain = (text: string) => (format === 'json' ? printable(text) : escapeHtml(printable(text)));
	const author = item.author === undefined ? undefined : printable(item.author);
	return {
		// A guid that is the item's own link says so only when no id is given.
		...(format !== 'rss' && { id: whole(item.address) }),
		link: whole(item.address),
		title: plain(item.title),
		description: plain(item.summary),
		// Both XML formats keep it in a CDATA section, and the library parts only the first mark that would end one.
		content: printable(format === 'json' ? item.html : item.html.replaceAll(']]>', ']]&gt;')),
		published: dateOf(item.published),
		date: dateOf(item.updated ?? item.published),
		category: item.topics.map((name) => ({ name: printable(name), term: printable(name) })),
		// RSS has no author but an e-mail address; enclosures need a length in bytes, so pictures stand in the text.
		...(author &&
			(format === 'rss'
				? { extensions: [{ name: 'dc:creator', objects: { _text: author } }] }
				: { author: [{ name: author }] })),
		...(format === 'json' && item.image && { image: item.image }),
	};
}

const whole = (address: string) => (address.startsWith('/') ? NO_HOST + address : address);
const dateOf = (moment: Moment) => new Date(isoMoment(moment));
