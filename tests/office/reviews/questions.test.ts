/** What is only likely to be private is a question: it keeps a piece from 送审 until somebody has answered in their own name. */
import { expect, test } from 'vitest';
import { testOffice } from '../../support/office.ts';
import { draftOf, ENTRY, publishBy, reviewed, STORY, save, storyText } from '../../support/office-story.ts';

const BODY = '仓库的门牌是石岭村3组12号。';
const answered = (by: string, reason = '是村里的仓库，不是住家') =>
	`privacyAnswers:\n  - words: "*组*号"\n    by: ${by}\n    reason: ${reason}\n`;

test('送审 asks for the answer, the answer is kept with its giver, and it carries the piece through', async () => {
	const office = await testOffice();
	const writer = await office.person('writer');
	const base = await draftOf(office, storyText({ body: BODY }));
	const send = () => writer.decap('updateUnpublishedEntryStatus', { ...ENTRY, newStatus: 'pending_review' });
	const { status, body } = await send();
	expect([status, body['code'], body['error']]).toEqual([
		422,
		'private-address',
		expect.stringContaining('*组*号'),
	]);
	const saved = await save(writer, { text: storyText({ body: BODY, more: answered('张三') }), base });
	expect(saved.status).toBe(200);
	await reviewed(office);
	const out = await publishBy(office);
	expect([out.status, out.body]).toEqual([200, expect.anything()]);
	const stored = await writer.decap('getEntry', { path: STORY.path });
	expect(String(stored.body['data'])).toContain('by: 张三');
});

test('nobody answers in the name of another, and what another answered stays', async () => {
	const office = await testOffice();
	const [writer, other] = [await office.person('writer'), await office.person('other')];
	const text = storyText({ body: BODY, more: answered('孙七') }).replace(/photos:[\s\S]*?byline/, 'byline');
	const forged = await save(writer, { text });
	expect([forged.status, forged.body['code']]).toEqual([403, 'answer-forged']);
	const own = await save(other, { text });
	expect(own.status).toBe(200);
	const base = (own.body['ids'] as Record<string, string>)[STORY.path]!;
	expect((await save(writer, { text: text.replace('灯一盏盏', '灯一个个'), base })).status).toBe(200);
	const next = await writer.decap('unpublishedEntryDataFile', { ...ENTRY, path: STORY.path });
	const turned = text.replace('是村里的仓库，不是住家', '本人同意公开');
	const changed = await save(writer, { text: turned, base: String(next.body['id']) });
	expect(changed.body['code']).toBe('answer-forged');
});
