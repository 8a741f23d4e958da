/** What the card of a story says. */
import type { Holdings } from '../../domain/holdings.ts';
import { type EntryPhotos, hrefOf, type Story } from '../../domain/schemas/entry.ts';
import { STORY_KINDS, STRANDS } from '../../domain/schemas/vocabulary.ts';
import { villagesOf } from '../../domain/stations/story-places.ts';
import { shownPhotos } from '../../platform/photo.ts';

export function storyCard(holdings: Pick<Holdings, 'find'>, story: Story, photoOf: EntryPhotos) {
	const { title, kind, published, summary, strand, cover, sample } = story.data;
	return {
		title,
		address: hrefOf(story),
		kind: STORY_KINDS[kind].label,
		published,
		summary,
		villages: villagesOf(holdings, story),
		sample,
		cover: shownPhotos([cover], (src) => photoOf(story, src))[0],
		seal: strand ? STRANDS[strand].label : '讯',
	};
}
