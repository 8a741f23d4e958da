import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { run } from '../../support/git.ts';
import { type Person, type TestOffice, testOffice } from '../../support/office.ts';
import { draftOf, ENTRY, publishBy, reviewed, STORY, save, storyText } from '../../support/office-story.ts';

let office: TestOffice;
const people: Record<string, Person> = {};
let ending: () => Promise<void>;
beforeAll(async () => {
	office = await testOffice({ until: (close) => (ending = close) });
	for (const name of ['writer', 'other', 'first', 'second', 'signer', 'all-in-one'])
		people[name] = await office.person(name);
}, 120_000);
afterAll(() => ending());
beforeEach(async () => {
	office.clock.now += 60_000;
	await people['writer']!.decap('deleteUnpublishedEntry', ENTRY);
});

const as = (name: string) => people[name]!;
const send = (name: string) =>
	as(name).decap('updateUnpublishedEntryStatus', { ...ENTRY, newStatus: 'pending_review' });
const pass = (name: string, step: string) =>
	as(name).post('/api/review', { ...ENTRY, step, verdict: 'pass' });
const standing = async (name: string) =>
	(await as(name).get(`/api/reviews?collection=stories&slug=${STORY.slug}`)).body;

test('the order is kept: nothing is reviewed before it was sent, nor a second time before the first', async () => {
	await draftOf(office);
	expect(await pass('first', 'first')).toMatchObject({ status: 403, body: { error: '这篇稿子还没有送审' } });
	expect((await send('writer')).status).toBe(200);
	expect(await pass('second', 'second')).toMatchObject({ status: 403, body: { error: '要先做完初审' } });
	expect(await publishBy(office)).toMatchObject({
		status: 403,
		body: { error: expect.stringContaining('初审、复审没有做完') },
	});
	expect((await pass('first', 'first')).status).toBe(200);
	expect(await pass('other', 'first')).toMatchObject({ status: 403, body: { error: '初审已经通过' } });
	expect((await pass('second', 'second')).body).toMatchObject({ status: 'pending_publish', may: ['return'] });
});

test('the desk is told what the asking person may do, and why not', async () => {
	await draftOf(office);
	expect(await standing('writer')).toMatchObject({ status: 'draft', author: '张三', may: ['send'] });
	await send('writer');
	expect(await standing('first')).toMatchObject({ may: ['first', 'return'] });
	expect(await standing('writer')).toMatchObject({ may: ['recall'], why: { first: '只有初审人可以做初审' } });
	expect((await as('first').get('/api/today')).body['waiting']).toMatchObject([
		{ title: '甲村院坝里点亮了一盏灯', label: '审核中' },
	]);
	expect((await as('second').get('/api/today')).body['waiting']).toEqual([]);
});

test('three acts need three people, and none of them the one who wrote', async () => {
	const one = as('all-in-one');
	const text = storyText().replace(/photos:[\s\S]*?byline/, 'byline');
	const saved = await save(one, { text });
	expect(saved.status).toBe(200);
	await send('all-in-one');
	expect(await pass('all-in-one', 'first')).toMatchObject({
		status: 403,
		body: { error: expect.stringContaining('要由别人来审') },
	});
	await one.decap('deleteUnpublishedEntry', ENTRY);
	await draftOf(office);
	await send('writer');
	expect((await pass('all-in-one', 'first')).status).toBe(200);
	expect(await pass('all-in-one', 'second')).toMatchObject({
		status: 403,
		body: { error: '三审要由三个人来做，您已经做过初审' },
	});
	await pass('second', 'second');
	expect(await publishBy(office, 'all-in-one')).toMatchObject({
		status: 403,
		body: { error: expect.stringContaining('您已经做过初审') },
	});
});

test('a change of content voids the reviews and says so; the same text saved again does not', async () => {
	const base = await draftOf(office);
	await reviewed(office);
	expect((await save(as('writer'), { text: storyText(), base })).body).toMatchObject({ voided: false });
	expect(await standing('signer')).toMatchObject({ status: 'pending_publish', may: ['return', 'publish'] });
	expect((await save(as('writer'), { text: storyText({ body: '灯亮了。' }), base })).body).toMatchObject({
		voided: true,
	});
	expect(await standing('signer')).toMatchObject({ status: 'draft', may: [] });
	expect((await publishBy(office)).status).toBe(403);
	expect(run(office.folder, 'log', '-1', '--format=%s', `refs/heads/cms/stories/${STORY.slug}`)).toContain(
		'已做的审核作废'
	);
});

test('who changed the text last may not review it either', async () => {
	const base = await draftOf(office);
	expect((await save(as('other'), { text: storyText({ body: '改过的。' }), base })).status).toBe(200);
	await send('writer');
	expect(await pass('other', 'first')).toMatchObject({ status: 403 });
	expect((await pass('first', 'first')).status).toBe(200);
});

test('what was changed since it was opened is neither reviewed nor signed unread', async () => {
	const base = await draftOf(office);
	await send('writer');
	const { content: seen } = await standing('first');
	await save(as('writer'), { text: storyText({ body: '灯亮了，一共十盏。' }), base });
	const judge = (seen: unknown) =>
		as('first').post('/api/review', { ...ENTRY, step: 'first', verdict: 'pass', seen });
	expect(await judge(seen)).toMatchObject({
		status: 409,
		body: { error: '初审没有记下：您打开以后有人改了内容，请刷新这一页，看过再来' },
	});
	const { content: now } = await standing('first');
	expect((await judge(now)).status).toBe(200);
	// Whatever is done with it, it is the same words still.
	expect(await standing('second')).toMatchObject({ content: now });

	const dish = { collection: 'menu', slug: 'lifa' };
	const path = 'content/menu/lifa.md';
	const { body } = await as('writer').decap('getEntry', { path });
	const write = (title: string, id: string) =>
		save(as('writer'), {
			...{ ...dish, path, base: id },
			text: String(body['data']).replace(/^title: .*/m, `title: ${title}`),
		});
	const saved = await write('上门理发和修面', (body['file'] as { id: string }).id);
	await as('writer').decap('updateUnpublishedEntryStatus', { ...dish, newStatus: 'pending_review' });
	const opened = (await as('signer').get('/api/reviews?collection=menu&slug=lifa')).body;
	await write('上门剃头', (saved.body['ids'] as Record<string, string>)[path]!);
	expect(await as('signer').post('/api/publish', { ...dish, seen: opened['content'] })).toMatchObject({
		status: 409,
		body: { code: 'changed-since-seen' },
	});
	await as('writer').decap('deleteUnpublishedEntry', dish);
});

test('a piece that is returned becomes a draft again, with the reason, and starts anew', async () => {
	await draftOf(office);
	await send('writer');
	await pass('first', 'first');
	const returned = await as('second').post('/api/review', {
		...ENTRY,
		step: 'second',
		verdict: 'return',
		note: '标题改短一点',
	});
	expect(returned.body).toMatchObject({ status: 'draft', note: '标题改短一点' });
	expect((await as('writer').get('/api/today')).body['waiting']).toMatchObject([
		{ returned: '标题改短一点' },
	]);
	await send('writer');
	expect(await pass('second', 'second')).toMatchObject({ status: 403, body: { error: '要先做完初审' } });
});

test('what needs no review is sent, signed by one person and out', async () => {
	const entry = { collection: 'menu', slug: 'lifa' };
	const path = 'content/menu/lifa.md';
	const { body } = await as('writer').decap('getEntry', { path });
	const { id } = body['file'] as { id: string };
	const text = String(body['data']).replace(/^title: .*/m, 'title: 上门理发和刮脸');
	expect((await save(as('writer'), { ...entry, path, text, base: id })).status).toBe(200);
	expect((await publishBy(office, 'signer', entry)).body).toMatchObject({
		error: '这一条还是草稿，请先送审',
	});
	expect(
		(await as('writer').decap('updateUnpublishedEntryStatus', { ...entry, newStatus: 'pending_review' })).body
	).toMatchObject({
		status: 'pending_publish',
	});
	const published = await publishBy(office, 'signer', entry);
	expect(published.status, JSON.stringify(published.body)).toBe(200);
	expect((await as('writer').decap('getEntry', { path })).body['data']).toBe(text);
});

test('a piece that is not ready does not go out, although three people signed it', async () => {
	// What still waits at the desk may come out first; here it does not.
	const waiting = {
		collection: 'sessions',
		slug: 'none-such/index',
		path: 'content/sessions/none-such/index.md',
	};
	const text = '---\ndish: jiangtang\nstation: jia\nstart: 2026-11-18 09:00\n---\n';
	expect((await save(as('writer'), { ...waiting, text })).status).toBe(200);
	await draftOf(office, storyText().replace('stations: [jia]', 'stations: [jia]\nsessions: [none-such]'));
	await reviewed(office);
	const main = run(office.folder, 'rev-parse', 'main');
	const refused = await publishBy(office);
	expect(refused).toMatchObject({
		status: 422,
		body: { code: 'reference-broken', error: expect.stringContaining('场次里已经没有了') },
	});
	expect(JSON.stringify(refused.body['error'])).not.toContain('none-such');
	expect(run(office.folder, 'rev-parse', 'main')).toBe(main);
});

test('deleting a draft and fetching it back from the bin does not make its writer a stranger to it', async () => {
	const text = storyText().replace(/photos:[\s\S]*?byline/, 'byline');
	expect((await save(as('all-in-one'), { text })).status).toBe(200);
	office.clock.now += 60_000;
	await as('all-in-one').decap('deleteUnpublishedEntry', ENTRY);
	const { items } = (await as('all-in-one').get('/api/bin')).body as {
		items: { id: string; kind: string }[];
	};
	expect((await as('all-in-one').post('/api/bin/restore', { id: items[0]!.id })).status).toBe(200);
	await send('all-in-one');
	expect(await pass('all-in-one', 'first')).toMatchObject({ status: 403 });
	expect((await pass('first', 'first')).status).toBe(200);
});

test('who saves while the site is being judged is not signed over, and the signer is told so', async () => {
	await draftOf(office);
	await reviewed(office);
	const { repository } = office.office;
	const really = repository.merge;
	repository.merge = async (...commits) => {
		repository.merge = really;
		const id = await repository.idAt('refs/heads/cms/stories/2026-11-23-yuanba/index', STORY.path);
		const saved = await save(as('writer'), { text: storyText({ body: '又改了。' }), base: id! });
		expect(saved.status, JSON.stringify(saved.body)).toBe(200);
		return really(...commits);
	};
	expect(await publishBy(office)).toMatchObject({
		status: 409,
		body: { error: '没有签发：刚才有人改了内容，请刷新这一页，看过再签' },
	});
	expect((await standing('signer'))['status']).toBe('draft');
});

test('what was signed for later is taken off the clock by who may, and by nobody else', async () => {
	const entry = { collection: 'menu', slug: 'lifa' };
	const path = 'content/menu/lifa.md';
	const { body } = await as('writer').decap('getEntry', { path });
	const text = String(body['data']).replace(/^title: .*/m, 'title: 上门理发');
	const { id } = body['file'] as { id: string };
	expect((await save(as('writer'), { ...entry, path, text, base: id })).status).toBe(200);
	await as('writer').decap('updateUnpublishedEntryStatus', { ...entry, newStatus: 'pending_review' });
	const publishAt = '2026-11-30 08:00';
	expect((await as('signer').post('/api/publish', { ...entry, publishAt })).body).toMatchObject({
		publishAt,
	});
	const again = { ...entry, newStatus: 'pending_review' };
	for (const name of ['first', 'writer'])
		expect((await as(name).decap('updateUnpublishedEntryStatus', again)).body).toMatchObject({
			error: '这篇稿子已经送审',
		});
	expect((await as('signer').get('/api/reviews?collection=menu&slug=lifa')).body).toMatchObject({
		publishAt,
	});
});
