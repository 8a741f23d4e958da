/** 撤回送审 and 改发布时间: the words stay, and so do the reviews of them; whatever changes a word begins them anew. */

import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { momentAt } from '../../../src/platform/day.ts';
import { shownMoment } from '../../../src/platform/typed-day.ts';
import { type Person, type TestOffice, testOffice } from '../../support/office.ts';
import { draftOf, ENTRY, publishBy, reviewed, STORY, save, storyText } from '../../support/office-story.ts';

let office: TestOffice;
const people: Record<string, Person> = {};
let ending: () => Promise<void>;
let base: string;
beforeAll(async () => {
	office = await testOffice({ until: (close) => (ending = close) });
	for (const name of ['writer', 'village', 'first', 'second', 'signer', 'boss'])
		people[name] = await office.person(name);
}, 120_000);
afterAll(() => ending());
beforeEach(async () => {
	office.clock.now += 60_000;
	await as('writer').decap('deleteUnpublishedEntry', ENTRY);
	base = await draftOf(office);
});

const HOUR = 3_600_000;
const as = (name: string) => people[name]!;
const setBy = (name: string, newStatus: string) =>
	as(name).decap('updateUnpublishedEntryStatus', { ...ENTRY, newStatus });
const recall = (name: string) => setBy(name, 'draft');
const send = () => setBy('writer', 'pending_review');
const standing = async (name: string) =>
	(await as(name).get(`/api/reviews?collection=stories&slug=${STORY.slug}`)).body;
const move = (name: string, publishAt: string | null) =>
	as(name).post('/api/schedule', { ...ENTRY, publishAt });
const inHours = (hours: number) => momentAt(office.clock.now + hours * HOUR);
const record = async () =>
	(await as('boss').get('/api/log')).body['lines'] as {
		what: string;
		title?: string;
		piece?: { called: string };
	}[];

test('what its writer recalls and sends again unchanged keeps the reviews it had, and the record tells it by title', async () => {
	await send();
	await as('first').post('/api/review', { ...ENTRY, step: 'first', verdict: 'pass' });
	expect((await recall('village')).body).toMatchObject({ error: '只有写这一稿的人可以撤回送审' });
	expect((await recall('writer')).status).toBe(200);
	expect(await standing('writer')).toMatchObject({
		status: 'draft',
		may: ['send'],
		steps: [{ by: '李四' }, {}, {}],
	});
	expect(await standing('second')).toMatchObject({ may: [] });
	expect((await as('writer').get('/api/today')).body['waiting']).toMatchObject([{ status: 'draft' }]);
	expect((await send()).status).toBe(200);
	expect(await standing('second')).toMatchObject({ status: 'pending_review', may: ['second', 'return'] });
	await as('second').post('/api/review', { ...ENTRY, step: 'second', verdict: 'pass' });
	await recall('writer');
	await send();
	expect(await standing('signer')).toMatchObject({ status: 'pending_publish', may: ['return', 'publish'] });
	const [sent, recalled] = await record();
	expect(sent).toMatchObject({ what: '送审', title: '张三', piece: { called: '甲村院坝里点亮了一盏灯' } });
	expect(recalled).toMatchObject({ what: '撤回送审', piece: { called: '甲村院坝里点亮了一盏灯' } });
});

test('a word that is changed after it was recalled begins the reviews anew', async () => {
	await reviewed(office);
	await recall('writer');
	const saved = await save(as('writer'), { text: storyText({ body: '灯亮了，一共十盏。' }), base });
	expect(saved.body).toMatchObject({ voided: true });
	await send();
	expect(await standing('signer')).toMatchObject({ status: 'pending_review', may: ['return'] });
	expect((await publishBy(office)).status).toBe(403);
});

test('what a reviewer returned is returned, however often it was recalled before', async () => {
	await send();
	await as('first').post('/api/review', { ...ENTRY, step: 'first', verdict: 'pass' });
	await recall('writer');
	await send();
	await as('second').post('/api/review', { ...ENTRY, step: 'second', verdict: 'return', note: '核对人数' });
	await send();
	expect(await standing('first')).toMatchObject({ may: ['first', 'return'] });
	expect(await standing('second')).toMatchObject({ may: ['return'] });
});

test('the hour of a signed piece is moved by who may sign, and it goes out then, in the name of who signed it', async () => {
	await reviewed(office);
	const first = inHours(2);
	await as('signer').post('/api/publish', { ...ENTRY, publishAt: first });
	expect(await standing('signer')).toMatchObject({ publishAt: first, may: ['return', 'reschedule'] });
	expect(await move('writer', inHours(4))).toMatchObject({ status: 403 });
	expect(await move('signer', '明天')).toMatchObject({ status: 422, body: { code: 'moment-refused' } });
	const later = inHours(5);
	expect((await move('signer', later)).body).toMatchObject({ publishAt: later });
	expect(await standing('signer')).toMatchObject({
		publishAt: later,
		steps: [{ by: '李四' }, { by: '王五' }, { by: '赵六' }],
	});
	expect((await record())[0]).toMatchObject({
		what: `发布时间改为 ${shownMoment(later)}`,
		piece: { called: '甲村院坝里点亮了一盏灯' },
	});
	office.clock.now += 3 * HOUR;
	await office.timer.tick();
	expect((await as('writer').decap('getEntry', { path: STORY.path })).body['data']).toBeNull();
	office.clock.now += 3 * HOUR;
	await office.timer.tick();
	const { body } = await as('writer').decap('getEntry', { path: STORY.path });
	expect(body['data']).toContain('赵六');
	await as('signer').post('/api/unpublish', ENTRY);
});

test('a signature that is taken back leaves both reviews; who signs now signs once, and it can go out at once', async () => {
	await reviewed(office);
	await as('signer').post('/api/publish', { ...ENTRY, publishAt: inHours(2) });
	expect((await move('signer', null)).status).toBe(200);
	const taken = await standing('signer');
	expect(taken).toMatchObject({ status: 'pending_publish', may: ['return', 'publish'] });
	expect(taken['publishAt']).toBeUndefined();
	await as('signer').post('/api/publish', { ...ENTRY, publishAt: inHours(2) });
	expect((await move('signer', inHours(0))).status).toBe(200);
	expect((await as('writer').decap('getEntry', { path: STORY.path })).body['data']).toContain('赵六');
	await as('signer').post('/api/unpublish', ENTRY);
});

test('its writer recalls a piece that is signed for later: it does not go out, and asks for a signature alone', async () => {
	await reviewed(office);
	await as('signer').post('/api/publish', { ...ENTRY, publishAt: inHours(1) });
	expect((await recall('writer')).status).toBe(200);
	office.clock.now += 2 * HOUR;
	await office.timer.tick();
	expect((await as('writer').decap('getEntry', { path: STORY.path })).body['data']).toBeNull();
	await send();
	expect(await standing('signer')).toMatchObject({ status: 'pending_publish', may: ['return', 'publish'] });
});
