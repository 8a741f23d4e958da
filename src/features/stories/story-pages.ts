/** What the page of each story needs beside the story, worked out for all of them in one pass. */
import type { Story } from '../../domain/schemas/entry.ts';

export type StoryNeighbours = { story: Story; newer: Story | undefined; older: Story | undefined };

/** Every story with the one after and the one before it in time. */
export const storyPages = (stories: readonly Story[]): StoryNeighbours[] =>
	stories.map((story, at) => ({ story, newer: stories[at - 1], older: stories[at + 1] }));
