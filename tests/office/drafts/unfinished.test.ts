/** Half a draft is kept as it is; 送审 asks for the rest, and names it. */
import { expect, test } from 'vitest';
import { testOffice } from '../../support/office.ts';
import { ENTRY, photoWithPlace, STORY, save, storyText } from '../../support/office-story.ts';

const sent = { ...ENTRY, newStatus: 'pending_review' };

test.each([
	['no summary', storyText().replace(/summary: .*\n/, ''), '摘要'],
	['a photo of which nothing is said', storyText().replace(/ {4}alt: .*\n/, ''), '照片 1 · 图片说明'],
	['a title of 71 characters', storyText({ title: '灯'.repeat(71) }), '标题'],
	['no title at all', storyText().replace(/title: .*\n/, ''), '标题'],
	['no text', storyText({ body: '' }), '正文'],
])('a draft with %s is kept, and is not sent before it is whole', async (_, text, missing) => {
	const office = await testOffice();
	const writer = await office.person('writer');
	const kept = await save(writer, { text, pictures: { 'yuanba.jpg': await photoWithPlace() } });
	expect(kept.status, JSON.stringify(kept.body)).toBe(200);
	const { body } = await writer.decap('unpublishedEntryDataFile', { ...ENTRY, path: STORY.path });
	expect(body['data']).toBe(text);
	const refused = await writer.decap('updateUnpublishedEntryStatus', sent);
	expect([refused.status, refused.body['error']]).toEqual([
		422,
		expect.stringMatching(new RegExp(`^还不能送审。${missing}`)),
	]);
});

test('a draft whose photo never arrived is not sent, for it could not be published', async () => {
	const office = await testOffice();
	const writer = await office.person('writer');
	expect((await save(writer, { text: storyText() })).status).toBe(200);
	const refused = await writer.decap('updateUnpublishedEntryStatus', sent);
	expect([refused.status, refused.body['error']]).toEqual([
		422,
		'还不能送审。照片“yuanba.jpg”没有存上：请重新选一次，或删去',
	]);
});

test('a face that nobody consented to enters no history, not even as a draft', async () => {
	const office = await testOffice();
	const text = storyText().replace('people: none', 'people: minor');
	const refused = await save(await office.person('writer'), { text });
	expect([refused.status, refused.body['error']]).toEqual([422, expect.stringContaining('肖像授权')]);
});
