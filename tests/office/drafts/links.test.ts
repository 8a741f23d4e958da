/** Links that lead nowhere are told to whoever writes them, not to whoever signs. */
import { expect, test } from 'vitest';
import { testOffice } from '../../support/office.ts';
import { draftOf, ENTRY, save, storyText } from '../../support/office-story.ts';

const sent = { ...ENTRY, newStatus: 'pending_review' };

test('what can never be an address of the site is not kept, and the editor is told the line', async () => {
	const office = await testOffice();
	const writer = await office.person('writer');
	for (const link of ['报名表.docx', '?q=deng', '/Menu/', '/stories/%2e%2e/menu/']) {
		const { status, body } = await save(writer, {
			text: storyText({ body: `灯亮了。\n\n见[这里](${link})。` }),
		});
		expect([status, body['error']], link).toEqual([422, expect.stringMatching(/正文：第 \d 行：站内链接/)]);
	}
});

test('a piece whose links lead nowhere on the site is not sent to be reviewed', async () => {
	const office = await testOffice();
	const writer = await office.person('writer');
	for (const link of ['/schedule/2033-02/', '/about/#h-fuwu', '#jiewei', '/stories/meiyou/']) {
		const slug = `deng-${link.length}/index`;
		const path = `content/stories/${slug}.md`;
		const body = `灯亮了。\n\n见[这里](${link})。`;
		const kept = await save(writer, {
			text: storyText({ body }).replace(/photos:[\s\S]*?byline/, 'byline'),
			slug,
			path,
		});
		expect(kept.status, JSON.stringify(kept.body)).toBe(200);
		const answer = await writer.decap('updateUnpublishedEntryStatus', { ...sent, slug });
		expect([answer.status, answer.body['error']], link).toEqual([
			422,
			expect.stringMatching(/^还不能送审。正文：第 \d 行：链接/),
		]);
	}
});

test('a piece that nobody would see, for it is ticked 草稿, is not given to three people to read', async () => {
	const office = await testOffice();
	await draftOf(office, storyText({ more: 'draft: true\n' }));
	const writer = await office.person('writer');
	const refused = await writer.decap('updateUnpublishedEntryStatus', sent);
	expect([refused.status, refused.body['error']]).toEqual([
		422,
		expect.stringMatching(/^还不能送审。草稿：.*去掉这个勾/),
	]);
});

test('a piece may be sent that links one still waiting at the desk, and places of its own', async () => {
	const office = await testOffice();
	const writer = await office.person('writer');
	const slug = 'deng-2/index';
	const body = '## 装灯\n\n灯亮了，见[上一篇](/stories/2026-11-23-yuanba/)和[装灯](#h-装灯)。';
	await draftOf(office);
	await save(writer, {
		text: storyText({ body }).replace(/photos:[\s\S]*?byline/, 'byline'),
		slug,
		path: `content/stories/${slug}.md`,
	});
	expect(await writer.decap('updateUnpublishedEntryStatus', { ...sent, slug })).toMatchObject({
		status: 200,
	});
});
