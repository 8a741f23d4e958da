/** 工作副本 at the office: kept as they are, shown to nobody else, gone when they are saved, thrown away or old. */
import { execFileSync } from 'node:child_process';
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { WorkingCopy } from '../../../src/domain/desk/working-copy.ts';
import { flushesOf } from '../../support/flushes.ts';
import { type Person, type TestOffice, testOffice } from '../../support/office.ts';
import { photoWithPlace, STORY, storyText } from '../../support/office-story.ts';

let office: TestOffice;
let close: () => Promise<void>;
let photo: Buffer;
let digest: string;
const people: Record<string, Person> = {};
const as = (name: string) => people[name]!;
const copy = (more: Partial<WorkingCopy> = {}): WorkingCopy => ({
	...{ id: randomUUID(), collection: 'stories', slug: '', raw: storyText(), pictures: [] },
	...{ at: '2026-11-24 12:00', revision: 1, writer: randomUUID() },
	...more,
});
const picture = () => ({ digest, type: 'image/jpeg', name: 'yuanba.jpg', notes: {} });
const keep = (person: Person, one: WorkingCopy) => person.post('/api/working-copies/keep', one);
const listed = async (person: Person) =>
	(await person.get('/api/working-copies')).body['copies'] as WorkingCopy[];
const kept = (account: string) => readdirSync(join(office.folder, 'working-copies', account)).sort();

beforeAll(async () => {
	office = await testOffice({ until: (end) => (close = end) });
	for (const name of ['writer', 'other', 'first']) people[name] = await office.person(name);
	photo = await photoWithPlace();
	digest = createHash('sha256').update(photo).digest('hex');
});
afterAll(() => close());
beforeEach(() => {
	office.office.workingCopies.purge(() => true);
});

test('half a text and its photo are kept, word for word, and come back on any device of their writer', async () => {
	const one = copy({ raw: '---\ntitle: 写了一', pictures: [picture()] });
	expect((await keep(as('writer'), one)).body).toEqual({ missing: [digest] });
	const sent = { digest, content: photo.toString('base64') };
	expect((await as('writer').post('/api/working-copies/picture', sent)).status).toBe(200);
	expect((await keep(as('writer'), { ...one, revision: 2 })).body).toEqual({ missing: [] });
	const elsewhere = await office.person('writer');
	expect(await listed(elsewhere)).toEqual([{ ...one, revision: 2 }]);
	const { body } = await elsewhere.get(`/api/working-copies/picture/${digest}`);
	expect(Buffer.from(String(body['content']), 'base64').equals(photo)).toBe(true);
});

test('a photo that was answered for is on the disk, as the text is: its browser lets go of it', async () => {
	const one = copy({ pictures: [picture()] });
	const { workingCopies } = office.office;
	expect(await flushesOf(() => workingCopies.keep('writer', one))).toBe(1);
	expect(await flushesOf(() => workingCopies.addPicture('writer', digest, photo))).toBe(1);
});

test('nobody else is shown it, can take, change or forget it, or fetch its photo', async () => {
	const one = copy({ pictures: [picture()] });
	await keep(as('writer'), one);
	await as('writer').post('/api/working-copies/picture', { digest, content: photo.toString('base64') });
	expect(await listed(as('other'))).toEqual([]);
	expect((await as('other').get(`/api/working-copies/picture/${digest}`)).status).toBe(404);
	expect(
		(await as('other').post('/api/working-copies/take', { id: one.id, writer: one.writer })).status
	).toBe(404);
	await as('other').post('/api/working-copies/forget', { id: one.id });
	await keep(as('other'), { ...one, raw: '别人写的' });
	expect(await listed(as('writer'))).toEqual([one]);
	expect((await as('first').get('/api/working-copies')).status).toBe(403);
	expect((await (await office.person()).get('/api/working-copies')).status).toBe(401);
});

test('what a page of one account sends is not kept for another who signed in on the same browser', async () => {
	const refused = await as('other').post('/api/working-copies/keep', copy(), { 'x-desk-account': 'writer' });
	expect([refused.status, refused.body['code']]).toEqual([401, 'other-account']);
	const saved = { dataFiles: [{ slug: STORY.slug, path: STORY.path, raw: storyText() }] };
	const sent = { action: 'persistEntry', params: { ...saved, options: { collectionName: 'stories' } } };
	expect((await as('other').post('/api/decap', sent, { 'x-desk-account': 'writer' })).status).toBe(401);
	expect(await listed(as('other'))).toEqual([]);
});

test('what comes late does not cover what is newer, and a page that another went on for is told', async () => {
	const one = copy({ revision: 5 });
	await keep(as('writer'), one);
	await keep(as('writer'), { ...one, revision: 4, raw: '早先的' });
	expect((await listed(as('writer')))[0]).toEqual(one);
	const taker = randomUUID();
	const taken = await as('writer').post('/api/working-copies/take', { id: one.id, writer: taker });
	expect(taken.body).toEqual({ ...one, writer: taker });
	const late = await keep(as('writer'), { ...one, revision: 6 });
	expect([late.status, late.body['code']]).toEqual([409, 'copy-taken']);
	// Nor does its saving end what the other goes on with.
	await as('writer').post('/api/working-copies/forget', { id: one.id, writer: one.writer });
	expect(await listed(as('writer'))).toHaveLength(1);
});

test('saving the entry ends its copy, photos included, and git never had it', async () => {
	const one = copy({ raw: '只给自己看的半句话', pictures: [picture()] });
	await keep(as('writer'), one);
	await as('writer').post('/api/working-copies/picture', { digest, content: photo.toString('base64') });
	expect(kept('writer')).toHaveLength(2);
	const raw = storyText().replace(/photos:[\s\S]*?byline/, 'byline');
	const saved = await as('writer').decap('persistEntry', {
		dataFiles: [{ slug: STORY.slug, path: STORY.path, raw }],
		options: { collectionName: 'stories' },
		copy: one.id,
	});
	expect(saved.status, JSON.stringify(saved.body)).toBe(200);
	expect(kept('writer')).toEqual([]);
	const objects = execFileSync('git', ['cat-file', '--batch-check', '--batch-all-objects'], {
		cwd: join(office.folder, 'content.git'),
		encoding: 'utf8',
	});
	for (const [id] of objects.matchAll(/^\w{40}(?= blob)/gm))
		expect(
			execFileSync('git', ['cat-file', 'blob', id], { cwd: join(office.folder, 'content.git') }).includes(
				'只给自己看'
			)
		).toBe(false);
});

test('what a page sent before its save is not left over where it arrives after it', async () => {
	const one = copy({ revision: 5 });
	await keep(as('writer'), one);
	const saved = await as('writer').decap('persistEntry', {
		dataFiles: [
			{ slug: 'ban/index', path: 'content/stories/ban/index.md', raw: '---\ntitle: 写了一半\n---\n' },
		],
		options: { collectionName: 'stories' },
		...{ copy: one.id, copyUpTo: 7 },
	});
	expect(saved.status, JSON.stringify(saved.body)).toBe(200);
	expect((await keep(as('writer'), { ...one, revision: 7 })).status).toBe(200);
	expect(await listed(as('writer'))).toEqual([]);
	// What was typed after it is.
	await keep(as('writer'), { ...one, revision: 8 });
	expect(await listed(as('writer'))).toHaveLength(1);
});

test('an old copy goes by itself, and a take-down can remove those of an entry, of whomever', async () => {
	await keep(as('writer'), copy({ raw: '三个月前的' }));
	office.clock.now += 91 * 86_400_000;
	people['writer'] = await office.person('writer');
	people['other'] = await office.person('other');
	await keep(as('writer'), copy({ slug: STORY.slug, pictures: [picture()] }));
	await as('writer').post('/api/working-copies/picture', { digest, content: photo.toString('base64') });
	await keep(as('other'), copy({ slug: STORY.slug }));
	await keep(as('other'), copy({ slug: 'other/index' }));
	expect(await listed(as('writer'))).toHaveLength(1);
	const { workingCopies } = office.office;
	expect(
		workingCopies.purge(({ collection, slug }) => `${collection}/${slug}` === `stories/${STORY.slug}`)
	).toBe(2);
	expect(kept('writer')).toEqual([]);
	expect((await listed(as('other'))).map(({ slug }) => slug)).toEqual(['other/index']);
});

test('there is a limit to what one person may leave, and no path leads out of the folder', async () => {
	for (let at = 0; at < 60; at += 1) await keep(as('writer'), copy());
	const full = await keep(as('writer'), copy());
	expect([full.status, full.body['code']]).toEqual([409, 'copies-full']);
	expect((await keep(as('writer'), copy({ id: '../../accounts' }))).status).toBe(422);
	const lie = { digest: 'a'.repeat(64), content: photo.toString('base64') };
	expect((await as('writer').post('/api/working-copies/picture', lie)).status).toBe(422);
	const text = { digest, content: Buffer.from('<svg>').toString('base64') };
	expect((await as('writer').post('/api/working-copies/picture', text)).status).toBe(422);
	expect((await as('writer').get('/api/working-copies/picture/..%2f..%2faccounts.json')).status).toBe(404);
	expect(existsSync(join(office.folder, 'accounts.json'))).toBe(true);
});

test('who else has an entry open is told by name, until they leave or fall silent', async () => {
	const open = { collection: 'stories', slug: STORY.slug, isOpen: true };
	const others = async (name: string, isOpen = true) =>
		(await as(name).post('/api/editing', { ...open, isOpen })).body['others'];
	expect(await others('writer')).toEqual([]);
	expect(await others('other')).toEqual(['张三']);
	expect(await others('writer')).toEqual(['孙七']);
	await others('other', false);
	expect(await others('writer')).toEqual([]);
	await others('other');
	office.clock.now += 80_000;
	expect(await others('writer')).toEqual([]);
});
