/** What the page of a story leads on to. */
import type { Story } from '../../domain/schemas/entry.ts';

/** The stories after and before one in time; `stories` newest first. */
export function neighboursOf(stories: readonly Story[], story: Story) {
	const at = stories.indexOf(story);
	return { newer: stories[at - 1], older: stories[at + 1] };
}
