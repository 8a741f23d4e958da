import { storyFeed } from '../features/stories/feed.ts';
import { bodyOf, holdings, photoOf } from '../library.ts';
import { FEED_TYPES } from '../platform/feed.ts';
import { absolute } from '../ui/at.ts';

export const GET = () =>
	new Response(storyFeed('atom', { holdings, bodyOf, photoOf, absolute }), {
		headers: { 'Content-Type': FEED_TYPES.atom },
	});
