import { afterAll, beforeAll, expect, test } from 'vitest';
import { run } from '../../support/git.ts';
import { type Person, type TestOffice, testOffice } from '../../support/office.ts';
import {
	changeSite,
	draftOf,
	ENTRY,
	publishBy,
	reviewed,
	STORY,
	save,
	storyText,
} from '../../support/office-story.ts';

let office: TestOffice;
let writer: Person;
let other: Person;
let ending: () => Promise<void>;
beforeAll(async () => {
	office = await testOffice({ until: (close) => (ending = close) });
	[writer, other] = await Promise.all([office.person('writer'), office.person('other')]);
}, 120_000);
afterAll(() => ending());

const stored = async (person: Person) =>
	(await person.decap('unpublishedEntryDataFile', { ...ENTRY, path: STORY.path })).body;
const published = async (person: Person) => (await person.decap('getEntry', { path: STORY.path })).body;

test('the second of two editors is told who was first and when, sees both versions, and can then save', async () => {
	const base = await draftOf(office);
	const mine = storyText({ body: '孙七的稿。' });
	expect((await save(other, { text: mine, base })).status).toBe(200);
	const refused = await save(writer, { text: storyText({ body: '张三的稿。' }), base });
	expect(refused).toMatchObject({
		status: 409,
		body: { code: 'changed-meanwhile', by: '孙七', name: 'other', path: STORY.path, at: '2026-11-24 12:00' },
	});
	expect(refused.body['error']).toContain('孙七在11月24日 12:00改过');
	const { body } = await writer.get(`/api/versions?collection=stories&slug=${STORY.slug}&base=${base}`);
	expect(body).toMatchObject({ base: storyText(), stored: { by: '孙七', text: mine } });
	const { id } = body['stored'] as { id: string };
	expect((await save(writer, { text: storyText({ body: '两人的稿。' }), base: id })).status).toBe(200);
	expect((await stored(other))['data']).toContain('两人的稿');
	await writer.decap('deleteUnpublishedEntry', ENTRY);
});

test('the second writer of a setting is told which one it is, so that both versions can be asked for', async () => {
	const lexicon = { collection: 'settings', slug: 'lexicon', path: 'content/lexicon.yml' };
	const text = (right: string) => `words:\n  - {wrong: 一股作气, right: ${right}}\n`;
	expect((await save(other, { ...lexicon, text: text('一鼓作气') })).status).toBe(200);
	const { status, body: refused } = await save(writer, { ...lexicon, text: text('一口气') });
	expect([status, refused['collection'], refused['slug']]).toEqual([409, 'settings', 'lexicon']);
	const asked = new URLSearchParams({ collection: 'settings', slug: 'lexicon' });
	expect((await writer.get(`/api/versions?${asked}`)).body).toMatchObject({
		stored: { by: '孙七', text: text('一鼓作气') },
	});
	await writer.decap('deleteUnpublishedEntry', lexicon);
	expect(await save(writer, { ...lexicon, text: text('一口气'), base: 'a'.repeat(40) })).toMatchObject({
		status: 409,
		body: { collection: 'settings', slug: 'lexicon', error: expect.stringContaining('被删除了') },
	});
});

test('a save from a form that never saw what is stored is refused', async () => {
	await draftOf(office);
	expect(await save(writer, { text: storyText({ body: '盲写。' }), base: null })).toMatchObject({
		status: 409,
	});
	await writer.decap('deleteUnpublishedEntry', ENTRY);
});

test('publishing while somebody edits: the editor is told, and old words do not come back', async () => {
	const base = await draftOf(office);
	await reviewed(office);
	expect((await publishBy(office)).status).toBe(200);
	const late = await save(writer, { text: storyText({ body: '发布前打开的窗口。' }), base });
	expect(late).toMatchObject({ status: 409, body: { code: 'changed-meanwhile', by: '赵六' } });
	expect((await writer.decap('unpublishedEntries')).body).toEqual([]);
});

test('two versions that contradict each other: a clear refusal, nothing changed, and a way on', async () => {
	const before = await published(writer);
	const base = (before['file'] as { id: string }).id;
	const text = String(before['data']);
	expect((await save(writer, { text: text.replace('一起装的', '一起买的'), base })).status).toBe(200);
	await reviewed(office);
	// Meanwhile the same line changes on the site: a repaired copy came back from elsewhere.
	await changeSite(office, {
		put: new Map([[STORY.path, Buffer.from(text.replace('一起装的', '一起修的'))]]),
	});
	// The builder notes down what it has shown.
	await office.builder.settled();

	const refs = run(office.folder, 'for-each-ref');
	const refused = await publishBy(office);
	expect(refused).toMatchObject({
		status: 409,
		body: { code: 'conflict', by: '赵六', conflicts: [STORY.path] },
	});
	expect(refused.body['error']).toContain('什么也没有改');
	expect(run(office.folder, 'for-each-ref')).toBe(refs);

	const { body } = await writer.get(`/api/versions?collection=stories&slug=${STORY.slug}`);
	const seen = (body['published'] as { id: string }).id;
	const behind = async () => (await writer.get(`/api/reviews?${new URLSearchParams(ENTRY)}`)).body['behind'];
	expect(await behind()).toBe(true);
	expect(await writer.post('/api/settle', { ...ENTRY, seen: base })).toMatchObject({ status: 409 });
	expect((await writer.post('/api/settle', { ...ENTRY, seen })).status).toBe(200);
	expect(await behind()).toBe(false);
	expect((await publishBy(office)).status, 'reviews are void after settling').toBe(403);
	await reviewed(office);
	const out = await publishBy(office);
	expect(out.status, JSON.stringify(out.body)).toBe(200);
	expect((await published(writer))['data']).toContain('一起买的');
	expect(run(office.folder, 'fsck', '--strict', '--no-dangling')).toBe('');
});

test('twenty saves at once all arrive', async () => {
	const places = Array.from({ length: 20 }, (_, at) => `2026-11-22-duo-${at}`);
	const text = (id: string) =>
		storyText({ body: `${id} 的正文。` }).replace(/photos:[\s\S]*?byline/, 'byline');
	const answers = await Promise.all(
		places.map((id, at) =>
			save(at % 2 ? writer : other, {
				slug: `${id}/index`,
				path: `content/stories/${id}/index.md`,
				text: text(id),
			})
		)
	);
	expect(answers.map(({ status }) => status)).toEqual(places.map(() => 200));
	const names = (await writer.decap('unpublishedEntries')).body as unknown as string[];
	expect(names.toSorted()).toEqual(places.map((id) => `stories/${id}/index`).toSorted());
});

test('twenty saves of one draft at once: one arrives, the others are told', async () => {
	const base = (await published(writer))['file'] as { id: string };
	const text = String((await published(writer))['data']);
	const answers = await Promise.all(
		Array.from({ length: 20 }, (_, at) =>
			save(writer, { text: text.replace('一起买的', `第${at}人买的`), base: base.id })
		)
	);
	expect(answers.map(({ status }) => status).toSorted()).toEqual([200, ...Array(19).fill(409)]);
});

test('notes go to and fro between author and reviewer, and belong to whoever wrote them', async () => {
	const added = await other.decap('addNote', {
		...ENTRY,
		note: { content: '这里要核实人数', author: '冒名' },
	});
	expect(added.body['note']).toMatchObject({ author: '孙七', content: '这里要核实人数', resolved: false });
	const { id } = added.body['note'] as { id: string };
	expect(
		(await writer.decap('updateNote', { ...ENTRY, noteId: id, updates: { content: '我改你的' } })).status
	).toBe(403);
	expect((await writer.decap('deleteNote', { ...ENTRY, noteId: id })).status).toBe(403);
	expect(
		(await writer.decap('updateNote', { ...ENTRY, noteId: id, updates: { resolved: true } })).body['note']
	).toMatchObject({ resolved: true });
	expect((await writer.decap('getNotes', ENTRY)).body['notes']).toMatchObject([
		{ id, isOwn: false, resolved: true },
	]);
	// Two presses at once are two: what the one has settled the other opens again.
	const pressed = { ...ENTRY, noteId: id };
	await Promise.all([writer, other].map((one) => one.decap('toggleNoteResolution', pressed)));
	expect((await writer.decap('getNotes', ENTRY)).body['notes']).toMatchObject([{ id, resolved: true }]);
	expect((await other.decap('deleteNote', { ...ENTRY, noteId: id })).status).toBe(200);
	expect((await writer.decap('getNotes', ENTRY)).body['notes']).toEqual([]);
});
