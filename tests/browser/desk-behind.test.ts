/** 以这一稿为准: a draft of an older version, while another one was published. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { deskFor, save } from '../support/desk.ts';
import { run } from '../support/git.ts';
import { changeSite, draftOf, publishBy, reviewed, STORY } from '../support/office-story.ts';

const desk = deskFor(inject('sites').township);
const OURS = '村里的老电工带着三个徒弟，把院坝的灯装好了。';
const THEIRS = '村里的老电工带着年轻人，把院坝的五盏灯装好了。';
const open = async (name: string) => {
	const page = await desk.as(name);
	await page.goto(`${desk.office().origin}/admin/#/collections/stories/entries/${STORY.slug}`);
	return page;
};
const published = () => run(desk.office().folder, 'show', `main:${STORY.path}`);
const compare = (page: Page) => page.getByRole('button', { name: '网站上又改过，对照两个版本' });
const settle = (page: Page) => page.getByRole('dialog').getByRole('button', { name: '以这一稿为准' });

test('a draft of an older version is compared with the published one, settled, reviewed anew and published', async () => {
	await draftOf(desk.office());
	await reviewed(desk.office());
	expect((await publishBy(desk.office())).status).toBe(200);
	const writer = await open('writer');
	await writer.getByLabel('摘要').fill(OURS);
	await save(writer);
	await writer.getByText('草稿', { exact: true }).first().waitFor();
	expect(await compare(writer).count()).toBe(0);
	const text = published().replace(/(?<=^summary: ).*/m, THEIRS);
	await changeSite(desk.office(), { put: new Map([[STORY.path, Buffer.from(text)]]) });
	await reviewed(desk.office());

	const signer = await open('signer');
	await signer.getByRole('button', { name: '签发（发布）' }).click();
	await signer.getByRole('alert').filter({ hasText: '没有发布，什么也没有改' }).waitFor();
	expect(published()).toContain(THEIRS);
	await signer.route('**/api/versions?*', (route) => route.abort());
	await compare(signer).click();
	await signer.getByRole('alert').filter({ hasText: '连不上办公室的服务器' }).waitFor();
	expect(await signer.getByRole('dialog').count(), 'nothing to compare').toBe(0);
	await signer.unroute('**/api/versions?*');
	await compare(signer).click();
	await signer.getByRole('dialog').getByRole('cell', { name: THEIRS }).waitFor();
	expect(await settle(signer).count(), 'taking over is for editors').toBe(0);

	await writer.reload();
	await compare(writer).click();
	const dialog = writer.getByRole('dialog');
	const row = dialog.getByRole('row', { name: '摘要' });
	await row.waitFor();
	expect((await row.getByRole('cell').allTextContents()).slice(0, 2)).toEqual([OURS, THEIRS]);
	expect(await row.getByRole('combobox').inputValue(), 'both have changed it').toBe('mine');
	await dialog.getByText('全文对照').click();
	expect(await dialog.getByRole('textbox', { name: '这份草稿' }).inputValue()).toContain(OURS);
	expect(await dialog.getByRole('textbox', { name: '网站上的（赵六）' }).inputValue()).toContain(THEIRS);
	await settle(writer).click();
	await compare(writer).waitFor({ state: 'detached' });
	await writer.getByRole('button', { name: '送审' }).waitFor();
	expect(await writer.getByLabel('摘要').inputValue()).toBe(OURS);

	await reviewed(desk.office());
	await signer.reload();
	await signer.getByRole('button', { name: '签发（发布）' }).click();
	await expect.poll(published).toContain(OURS);
	// The site that this office shows has no page of the story, whatever is published.
	await signer.getByText('已发布，网站上没有它的网页').first().waitFor();
	expect(published()).not.toContain(THEIRS);
	expect(desk.said).toEqual([]);
});

test('two versions are compared once what is typed is saved: it would be in neither of them', async () => {
	// It is on the site since the test before.
	const writer = await open('writer');
	await writer.getByLabel('摘要').fill('老电工教会了三个徒弟，院坝的灯都亮了。');
	await save(writer);
	const text = published().replace(/(?<=^summary: ).*/m, THEIRS);
	await changeSite(desk.office(), { put: new Map([[STORY.path, Buffer.from(text)]]) });
	await writer.reload();
	await compare(writer).waitFor();
	await writer.getByLabel('标题').first().fill('甲村院坝里的灯都亮了');
	await writer.getByText('网站上又改过：先保存，再对照两个版本').waitFor();
	expect(await compare(writer).count()).toBe(0);
	await save(writer);
	await compare(writer).waitFor();
});
