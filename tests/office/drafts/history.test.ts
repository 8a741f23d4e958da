/** 历史: every version with who and when, and the way back to one as a draft. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Person, type TestOffice, testOffice } from '../../support/office.ts';
import {
	draftOf,
	ENTRY,
	photoWithPlace,
	publishBy,
	reviewed,
	STORY,
	save,
	storyText,
} from '../../support/office-story.ts';

let office: TestOffice;
let close: () => Promise<void>;
let writer: Person;
const where = `collection=stories&slug=${encodeURIComponent(STORY.slug)}`;
type Version = { commit: string; by: string; at: string; what: string };
const history = async (person = writer) =>
	(await person.get(`/api/history?${where}`)).body['versions'] as Version[];
const draft = async () =>
	(await writer.decap('unpublishedEntryDataFile', { ...ENTRY, path: STORY.path })).body as {
		id: string;
		data: string;
	};

beforeAll(async () => {
	office = await testOffice({ until: (end) => (close = end) });
	writer = await office.person('writer');
	await draftOf(office);
	office.clock.now += 60_000;
	await reviewed(office);
	expect((await publishBy(office)).status).toBe(200);
	office.clock.now += 60_000;
	const { body } = await writer.decap('getEntry', { path: STORY.path });
	const text = String(body['data'])
		.replace('src: yuanba.jpg', 'src: ye.jpg')
		.replace('一起装的', '一盏盏装的');
	const base = (body['file'] as { id: string }).id;
	expect((await save(writer, { text, base, pictures: { 'ye.jpg': await photoWithPlace() } })).status).toBe(
		200
	);
});
afterAll(() => close());

test('versions tell who made them, when and how, the newest first', async () => {
	expect((await history()).map(({ by, at, what }) => `${at} ${by} ${what}`)).toEqual([
		'2026-11-24 12:02 张三 起稿',
		'2026-11-24 12:01 赵六 签发',
		'2026-11-24 12:00 张三 起稿',
	]);
});

test('of each it is told what was changed in words and pictures, and of nothing else', async () => {
	const [newest] = await history();
	const { body } = await writer.get(`/api/history/version?${where}&commit=${newest!.commit}`);
	expect(body['text']).toContain('一盏盏装的');
	expect(body).toMatchObject({
		pictures: [{ path: `${STORY.folder}/ye.jpg` }, { path: `${STORY.folder}/yuanba.jpg` }],
		before: { text: expect.stringContaining('一起装的'), pictures: [{ path: `${STORY.folder}/yuanba.jpg` }] },
	});
	const main = await office.office.repository.head('refs/heads/main');
	expect((await writer.get(`/api/history/version?${where}&commit=${main}`)).status).toBe(404);
});

test('going back makes a draft of the old text and its pictures, and nothing later is lost', async () => {
	const [, , first] = await history();
	const before = await draft();
	const reader = await office.person('first');
	expect((await reader.post('/api/history/back', { ...ENTRY, commit: first!.commit })).status).toBe(403);
	office.clock.now += 60_000;
	const back = await writer.post('/api/history/back', { ...ENTRY, commit: first!.commit });
	expect(back.status, JSON.stringify(back.body)).toBe(200);
	expect((await draft()).data).toBe(storyText());
	const [newest, ...older] = await history();
	expect([newest!.what, older.length]).toEqual(['退回以前的版本', 3]);
	// A form that was open with what lay there before is told.
	expect((await save(writer, { text: before.data.replace('装的', '修的'), base: before.id })).status).toBe(
		409
	);
	const again = await writer.post('/api/history/back', { ...ENTRY, commit: newest!.commit });
	expect([again.status, again.body['code']]).toEqual([409, 'version-same']);
});

test('who may write for one station only goes back to nothing of another', async () => {
	const village = await office.person('village');
	const [, second] = await history();
	const text = (await draft()).data.replace('stations: [jia]', 'stations: [yi]');
	expect((await save(writer, { text, base: (await draft()).id })).status).toBe(200);
	expect((await village.post('/api/history/back', { ...ENTRY, commit: second!.commit })).status).toBe(403);
});
