import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { run } from '../../support/git.ts';
import { type Person, type TestOffice, testOffice } from '../../support/office.ts';
import { draftOf, ENTRY, publishBy, reviewed, STORY, save, storyText } from '../../support/office-story.ts';

let office: TestOffice;
let writer: Person;
let signer: Person;
let ending: () => Promise<void>;
beforeAll(async () => {
	office = await testOffice({ until: (close) => (ending = close) });
	[writer, signer] = await Promise.all([office.person('writer'), office.person('signer')]);
	await draftOf(office);
	await reviewed(office);
	await publishBy(office);
}, 180_000);
afterAll(() => ending());
beforeEach(() => {
	office.clock.now += 60_000;
});

const bin = async () =>
	(await writer.get('/api/bin')).body['items'] as { id: string; kind: string; slug: string; by: string }[];
const onMain = () =>
	run(office.folder, 'ls-tree', '-r', '--name-only', 'main', '--', STORY.folder).split('\n').filter(Boolean);
const TITLE = '乙村院坝讲堂开讲';
const picture = `${STORY.folder}/yuanba.jpg`;

test('a picture in use is not deleted, and the piece that shows it is named', async () => {
	const refused = await signer.decap('deleteFiles', { paths: [picture] });
	expect(refused).toMatchObject({ status: 409, body: { code: 'picture-in-use' } });
	expect(refused.body['error']).toContain('甲村院坝里点亮了一盏灯');
	expect(onMain()).toContain(picture);
});

test('an entry that others name is not taken down, and one of them is named', async () => {
	const refused = await signer.decap('deleteFiles', { paths: ['content/sessions/2026-10-18-yi/index.md'] });
	expect(refused).toMatchObject({
		status: 409,
		body: {
			code: 'still-named',
			error: expect.stringMatching(new RegExp(`^没有撤下《.+《${TITLE}》.*还在用它`)),
		},
	});
	// By titles, never by files or ids; the desk makes links of where they are.
	expect(refused.body['error']).not.toMatch(/\.md|2026-10-1[89]-yi/);
	expect(refused.body['entries']).toContainEqual(
		expect.objectContaining({ collection: 'stories', slug: '2026-10-19-yi/index', title: TITLE })
	);
});

test('撤销发布 as Decap does it, delete first and save then, loses nothing even when the save never comes', async () => {
	const { body } = await writer.decap('getEntry', { path: STORY.path });
	expect((await signer.decap('deleteFiles', { paths: [STORY.path], options: {} })).status).toBe(200);
	expect(onMain()).toEqual([]);
	// The form refuses to save and the editor closes the window. The piece is in the bin.
	expect(await bin()).toMatchObject([{ kind: 'published', slug: STORY.slug, by: '赵六' }]);
	// Or the save comes after all: the text without its pictures, which Decap believes to be there still.
	const saved = await save(writer, { text: String(body['data']), base: null });
	expect(saved.status, JSON.stringify(saved.body)).toBe(200);
	const draft = await writer.decap('unpublishedEntryMediaFile', { ...ENTRY, path: picture });
	expect(draft.status).toBe(200);
	office.clock.now += 60_000;
	await writer.decap('deleteUnpublishedEntry', ENTRY);
});

test('deleted drafts and pieces taken down come back from the bin as drafts, with their pictures', async () => {
	const items = await bin();
	expect(items.map(({ kind }) => kind)).toEqual(['draft', 'published']);
	const restored = await writer.post('/api/bin/restore', { id: items[1]!.id });
	expect(restored.status, JSON.stringify(restored.body)).toBe(200);
	expect((await writer.decap('unpublishedEntryMediaFile', { ...ENTRY, path: picture })).status).toBe(200);
	expect(await writer.post('/api/bin/restore', { id: items[0]!.id })).toMatchObject({
		status: 409,
		body: { code: 'draft-exists' },
	});
	expect(await writer.post('/api/bin/restore', { id: items[1]!.id })).toMatchObject({ status: 404 });
	await reviewed(office);
	const out = await publishBy(office);
	expect(out.status, JSON.stringify(out.body)).toBe(200);
	expect(onMain()).toEqual([STORY.path, picture]);
});

test('a piece goes back to the desk in one step, and no state lies between', async () => {
	const taken = await signer.post('/api/unpublish', ENTRY);
	expect(taken.status, JSON.stringify(taken.body)).toBe(200);
	expect(onMain()).toEqual([]);
	expect((await writer.decap('unpublishedEntry', ENTRY)).body).toMatchObject({ status: 'draft' });
	expect((await writer.decap('unpublishedEntryMediaFile', { ...ENTRY, path: picture })).status).toBe(200);
	await reviewed(office);
	expect((await publishBy(office)).status).toBe(200);
	expect(onMain()).toHaveLength(2);
});

test('what still has an unpublished change is not taken down from under it', async () => {
	const { body } = await writer.decap('getEntry', { path: STORY.path });
	const { id } = body['file'] as { id: string };
	await save(writer, { text: String(body['data']).replace('一起装的', '一起挂的'), base: id });
	expect(await signer.decap('deleteFiles', { paths: [STORY.path] })).toMatchObject({
		status: 409,
		body: { code: 'draft-exists' },
	});
});

test('a picture that goes from a reviewed draft takes the reviews with it, and the piece can be sent again', async () => {
	const other = { collection: 'stories', slug: '2026-11-24-deng/index' };
	const path = `content/stories/${other.slug}.md`;
	const bytes = await sharp({ create: { width: 640, height: 480, channels: 3, background: '#335577' } })
		.jpeg()
		.toBuffer();
	const pictures = { 'yuanba.jpg': bytes, 'duo-yu.jpg': bytes };
	const saved = await save(writer, { ...other, path, text: storyText({ title: '灯亮了以后' }), pictures });
	expect(saved.status, JSON.stringify(saved.body)).toBe(200);
	await reviewed(office, other);
	const signed = await signer.post('/api/publish', { ...other, publishAt: '2026-11-30 08:00' });
	expect(signed.status, JSON.stringify(signed.body)).toBe(200);
	const unused = `${path.slice(0, path.lastIndexOf('/'))}/duo-yu.jpg`;
	expect((await writer.decap('deleteFiles', { paths: [unused] })).status).toBe(200);
	expect((await writer.get(`/api/reviews?collection=stories&slug=${other.slug}`)).body).toMatchObject({
		status: 'draft',
		may: ['send'],
	});
});

test('a deleted draft of a setting lies in the bin under the name that its form has', async () => {
	const lexicon = { collection: 'settings', slug: 'lexicon' };
	const text = 'words:\n  - {wrong: 一股作气, right: 一鼓作气}\n';
	const saved = await save(writer, { ...lexicon, path: 'content/lexicon.yml', text });
	expect(saved.status, JSON.stringify(saved.body)).toBe(200);
	await writer.decap('deleteUnpublishedEntry', lexicon);
	expect(await bin()).toContainEqual(expect.objectContaining({ title: '用词表（常错的词和对的写法）' }));
});

test('a draft that another draft names is not thrown away from under its writer', async () => {
	const session = { collection: 'sessions', slug: '2026-11-30-deng/index' };
	const path = 'content/sessions/2026-11-30-deng/index.md';
	const text = '---\ndish: jiangtang\nstation: jia\nstart: 2026-11-30 09:00\n---\n';
	expect((await save(writer, { ...session, path, text })).status).toBe(200);
	const story = { collection: 'stories', slug: '2026-11-24-di-yi-ke/index' };
	const telling = { ...story, path: 'content/stories/2026-11-24-di-yi-ke/index.md' };
	const told = (sessions: string) =>
		storyText({ title: '灯下讲堂开了第一课' })
			.replace(/photos:[\s\S]*?byline/, 'byline')
			.replace('strand: help', `strand: help\nsessions: [${sessions}]`);
	const first = await save(writer, { ...telling, text: told('2026-11-30-deng') });
	expect(first.status, JSON.stringify(first.body)).toBe(200);
	const refused = await writer.decap('deleteUnpublishedEntry', session);
	expect(refused).toMatchObject({ status: 409, body: { code: 'still-named' } });
	expect(refused.body['error']).toBe(
		'没有删掉：《灯下讲堂开了第一课》（草稿）还在用它。先打开这几条，把用到它的地方换掉或删去，再来'
	);
	expect(refused.body['entries']).toEqual([expect.objectContaining(story)]);
	const base = (first.body['ids'] as Record<string, string>)[telling.path]!;
	expect((await save(writer, { ...telling, text: told(''), base })).status).toBe(200);
	expect((await writer.decap('deleteUnpublishedEntry', session)).status).toBe(200);
	await writer.decap('deleteUnpublishedEntry', story);
});

test('a name in the repository that no entry has hides no other draft, and nothing in the bin', async () => {
	run(office.folder, 'update-ref', 'refs/heads/cms/nothing/x', 'main');
	run(office.folder, 'update-ref', 'refs/desk/bin/1.draft.writer.abcdef/pages/plan', 'main');
	const [today, names, lying] = await Promise.all([
		writer.get('/api/today'),
		writer.decap('unpublishedEntries'),
		writer.get('/api/bin'),
	]);
	expect([today.status, names.status, lying.status]).toEqual([200, 200, 200]);
	expect(JSON.stringify(names.body)).toContain('stories/');
	expect(JSON.stringify(names.body)).not.toContain('nothing');
	expect(JSON.stringify(lying.body)).not.toContain('pages');
});
