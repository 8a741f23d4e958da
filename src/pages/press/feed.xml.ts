import { practiceFeed } from '../../features/press/feed.ts';
import { holdings, photoOf } from '../../library.ts';
import { FEED_TYPES } from '../../platform/feed.ts';
import { absolute } from '../../ui/at.ts';

export const GET = () =>
	new Response(practiceFeed('rss', { holdings, photoOf, absolute }), {
		headers: { 'Content-Type': FEED_TYPES.rss },
	});
