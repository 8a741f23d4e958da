import { expect, test, vi } from 'vitest';
import { secondWriterAt } from '../../src/desk/forge/second-writer.ts';

const NONE = 'EDITORIAL_WORKFLOW_ERROR';
// The library wants a browser, and this module wants one word of it.
vi.mock('decap-cms-lib-util', () => ({ EDITORIAL_WORKFLOW_ERROR: 'EDITORIAL_WORKFLOW_ERROR' }));

const PATH = 'content/stories/a/index.md';
const sent = (raw: string) => ({ dataFiles: [{ path: PATH, slug: 'a/index', raw }] });

/** A forge that holds these texts; `draft` is absent where none was begun. */
const forgeOf = (texts: { draft?: string; published?: string; touched?: string }) =>
	secondWriterAt({
		published: async () =>
			texts.published === undefined ? undefined : { id: `id of ${texts.published}`, text: texts.published },
		peek: async () => texts.draft!,
		unpublishedEntry: async () => {
			if (texts.draft === undefined) throw Object.assign(new Error('no draft'), { name: NONE });
			const diffs = [{ path: texts.touched ?? PATH, id: `id of ${texts.draft}` }];
			return { collection: 'stories', slug: 'a/index', status: 'draft', updatedAt: '', diffs };
		},
	});

test('what was read may be changed, and what was written may be written again', async () => {
	const texts: Parameters<typeof forgeOf>[0] = { published: '一' };
	const forge = forgeOf(texts);
	forge.saw(PATH, '一');
	await forge.refuse(sent('二'), 'stories');
	texts.draft = '二';
	await forge.refuse(sent('二'), 'stories');
	forge.saw(PATH, '二');
	await forge.refuse(sent('三'), 'stories');
});

test('what somebody else saved meanwhile is not covered, in the draft or on the published line', async () => {
	for (const texts of [{ draft: '别人的', published: '一' }, { published: '别人的' }]) {
		const forge = forgeOf(texts);
		forge.saw(PATH, '一');
		await expect(forge.refuse(sent('二'), 'stories')).rejects.toThrow('别人又保存过');
	}
});

test('a new entry is kept where there is none, and does not cover one of the same name', async () => {
	await forgeOf({}).refuse(sent('一'), 'stories');
	await expect(forgeOf({ published: '早就有的' }).refuse(sent('一'), 'stories')).rejects.toThrow('没有保存');
});

test('what was compared is known by its id, a file of no version by none, and what was not compared is left alone', async () => {
	const published = forgeOf({ published: '一' });
	published.saw(PATH, '一');
	expect(published.compared(PATH)).toBeUndefined();
	expect(await published.refuse(sent('二'), 'stories')).toBe(false);
	expect(published.compared(PATH)).toBe('id of 一');

	const draft = forgeOf({ published: '一', draft: '二' });
	draft.saw(PATH, '二');
	expect(await draft.refuse(sent('三'), 'stories')).toBe(true);
	expect(draft.compared(PATH)).toBe('id of 二');

	const fresh = forgeOf({});
	await fresh.refuse(sent('一'), 'stories');
	expect(fresh.compared(PATH)).toBeNull();

	// What the draft began from may be older than what is published.
	const elsewhere = forgeOf({ published: '一', draft: '二', touched: 'content/stories/a/photo.jpg' });
	elsewhere.saw(PATH, '一');
	expect(await elsewhere.refuse(sent('三'), 'stories')).toBe(true);
	expect(elsewhere.compared(PATH)).toBeUndefined();
});
