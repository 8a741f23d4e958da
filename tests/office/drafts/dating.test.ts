import { expect, test } from 'vitest';
import { publicationHour } from '../../../src/office/drafts/dating.ts';
import { testOffice } from '../../support/office.ts';
import { draftOf, publishBy, reviewed, STORY, save, storyText } from '../../support/office-story.ts';

const BEGUN = Date.UTC(2026, 10, 24, 4);
const hour = (published: string, now = '2026-11-26 14:00') =>
	publicationHour(`---\ntitle: 院坝的灯\npublished: ${published}\n---\n`, BEGUN, now);

test('a piece begun on Tuesday and signed on Thursday is dated by Thursday', () => {
	expect(hour('2026-11-24 11:55')).toBe('2026-11-26 14:00');
	expect(hour('2026-11-25T08:00')).toBe('2026-11-26 14:00');
	// The form was opened in the evening and saved in the morning.
	expect(hour('2026-11-23 23:50')).toBe('2026-11-26 14:00');
});

test('an old piece put in later keeps its day, and an hour still to come is kept', () => {
	expect(hour('2026-11-23 11:59')).toBeUndefined();
	expect(hour('2026-11-26 18:00')).toBeUndefined();
	expect(hour('2026-11-26 14:00')).toBeUndefined();
});

test('a file that cannot be read, or says nothing of an hour, is left to its examination', () => {
	expect(publicationHour('---\ntitle: [\n---\n', BEGUN, '2026-11-26 14:00')).toBeUndefined();
	expect(publicationHour('---\ntitle: 院坝\n---\n', BEGUN, '2026-11-26 14:00')).toBeUndefined();
});

test('what is signed carries the hour of its first signature, and a later change leaves it', async () => {
	const office = await testOffice();
	const today = (body: string) => storyText({ body }).replace('2026-11-23 09:30', '2026-11-24 11:40');
	await draftOf(office, today('灯是大家一起装的。'));
	await reviewed(office);
	office.clock.now += 50 * 3_600_000;
	expect((await publishBy(office)).status).toBe(200);
	const signer = await office.person('signer');
	const stored = async () => (await signer.decap('getEntry', { path: STORY.path })).body;
	const first = await stored();
	const { id } = first['file'] as { id: string };
	expect(first['data']).toContain('published: 2026-11-26 14:00\n');

	const text = String(first['data']).replace('灯是大家一起装的。', '灯是大家一起装的，亮到天明。');
	const again = await save(await office.person('writer'), { text, base: id });
	expect(again.status, JSON.stringify(again.body)).toBe(200);
	await reviewed(office);
	office.clock.now += 3_600_000;
	expect((await publishBy(office)).status).toBe(200);
	const second = (await stored())['data'];
	expect(second).toContain('亮到天明');
	expect(second).toContain('published: 2026-11-26 14:00\n');
});
