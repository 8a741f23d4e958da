/** Tables of faults: one change to a sound folder, and the one thing that must be said of it. */
import { expect, test } from 'vitest';
import { type ContentFolder, soundContent } from './content.ts';
import { STORY } from './sound-files.ts';

/** `cure` is a part of the message that says what to do; `file` is the story unless said; `line` and `field` where known. */
export type Told = { code: string; file?: string; line?: number; field?: string; cure: string };

export type Fault = [sentence: string, change: (content: ContentFolder) => unknown, told: Told];

/** Each fault is told once, in Chinese, with its place; nothing else is said. */
export function refuses(faults: readonly Fault[]): void {
	test.each(faults)('%s is refused', async (_, change, { cure, ...told }) => {
		const content = await soundContent();
		change(content);
		const issues = content.issues();
		expect(issues).toMatchObject([
			{ severity: 'error', file: STORY, ...told, message: expect.stringContaining(cure) },
		]);
		// Words of a library or of a machine help nobody.
		expect(issues[0]!.message).toMatch(/(?:\p{Script=Han}.*){6}/u);
		expect(issues[0]!.message).not.toMatch(
			/Invalid|Expected|Error|node_modules|undefined|\[object|无效输入/i
		);
	});
}

/** Changes after which nothing is said. */
export function accepts(
	changes: readonly [sentence: string, change: (content: ContentFolder) => unknown][]
): void {
	test.each(changes)('%s is accepted', async (_, change) => {
		const content = await soundContent();
		change(content);
		expect(content.issues()).toEqual([]);
	});
}

/** A change of one place in the story. */
export const inStory = (from: string, to: string) => (content: ContentFolder) =>
	content.withEdit(STORY, from, to);
