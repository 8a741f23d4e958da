/** What the three feeds of a station have in common. */
import type { APIRoute, GetStaticPaths } from 'astro';
import { pathsOf } from '../../../domain/pages/page-of.ts';
import type { Station } from '../../../domain/schemas/entry.ts';
import { storyFeed } from '../../../features/stories/feed.ts';
import { bodyOf, holdings, photoOf } from '../../../library.ts';
import { FEED_TYPES, type FeedFormat } from '../../../platform/feed.ts';
import { absolute } from '../../../ui/at.ts';

export const stationPaths = (() => pathsOf(holdings, 'station')) satisfies GetStaticPaths;

export const stationFeed =
	(format: FeedFormat): APIRoute<{ subject: Station }> =>
	({ props }) =>
		new Response(storyFeed(format, { holdings, bodyOf, photoOf, absolute }, props.subject), {
			headers: { 'Content-Type': FEED_TYPES[format] },
		});
