/** 正文 in a real Chromium: marks that are typed, tables, footnotes and pictures, and what of it lies in the file. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { beginReport, deskFor, photoFile, save } from '../support/desk.ts';

const desk = deskFor(inject('sites').township);

const text = (page: Page) => page.locator('[data-slate-editor=true]');
const key = (page: Page, name: string) =>
	page.getByRole('toolbar', { name: '正文的按钮' }).getByRole('button', { name, exact: true });

/** What the file says below its facts. */
async function saved(page: Page): Promise<string> {
	await save(page);
	const [, slug] = /entries\/(.+?)(?:\?|$)/.exec(page.url())!;
	const params = { collection: 'stories', slug, path: `content/stories/${slug}.md` };
	const writer = await desk.office().person('writer');
	const { body } = await writer.decap('unpublishedEntryDataFile', params);
	return String(body['data']).split('---\n').slice(2).join('---\n').trim();
}

/** Types line by line, Enter between them. */
async function type(page: Page, ...lines: string[]): Promise<void> {
	for (const [at, line] of lines.entries()) {
		if (at > 0) await page.keyboard.press('Enter');
		await page.keyboard.type(line);
	}
}

test('`## `, `### `, `- `, `1. ` and `> ` at the start of a line do what writers expect', async () => {
	const page = await desk.as('writer');
	await beginReport(page, '甲村实践站：行首的记号');
	await page.keyboard.press('Enter');
	await type(
		page,
		'## 起因',
		'天冷。',
		'### 经过',
		'上山。',
		'- 水管',
		'电线',
		'',
		'1. 先看',
		'再修',
		'',
		'> 引来的话'
	);
	expect(await text(page).locator('h2').textContent()).toBe('起因');
	expect(await text(page).locator('h3').textContent()).toBe('经过');
	expect(await text(page).locator('ul > li').allTextContents()).toEqual(['水管', '电线']);
	expect(await text(page).locator('ol > li').allTextContents()).toEqual(['先看', '再修']);
	expect(await text(page).locator('blockquote').textContent()).toBe('引来的话');
	expect(await saved(page)).toBe(
		[
			'清早下霜，志愿者挑着冬衣上山。',
			'## 起因',
			'天冷。',
			'### 经过',
			'上山。',
			'* 水管\n* 电线',
			'1. 先看\n2. 再修',
			'> 引来的话',
		].join('\n\n')
	);
	expect(desk.said).toEqual([]);
});

test('the same signs elsewhere stay signs, and Ctrl+Z gives a mark back as it was typed', async () => {
	const page = await desk.as('writer');
	await beginReport(page, '甲村实践站：行中的记号');
	await type(page, ' 3 - 2 > 0 ## 1. 完', '##起因', '#号楼 3 层');
	expect(await text(page).locator('h2, h3, ul, ol, blockquote').count()).toBe(0);
	await page.keyboard.press('Enter');
	await page.keyboard.type('- ');
	expect(await text(page).locator('ul').count()).toBe(1);
	await page.keyboard.press('Control+z');
	expect(await text(page).locator('ul').count()).toBe(0);
	expect(await text(page).locator('p').last().textContent()).toMatch(/^- ?$/);
	await save(page);
});

test('a table is filled in as a form, shown as one, changed, and is a table of Markdown in the file', async () => {
	const page = await desk.as('writer');
	await beginReport(page, '甲村实践站：带表格的一篇');
	await key(page, '表格').click();
	const form = page.getByRole('dialog');
	const cell = (name: string) => form.getByLabel(name, { exact: true });
	await cell('表头第 1 列').fill('村');
	await cell('表头第 2 列').fill('户数');
	await form.getByRole('button', { name: '－ 减一列' }).click();
	await cell('第 1 行第 1 列').fill('甲|乙');
	await cell('第 1 行第 2 列').fill('20');
	await form.getByRole('button', { name: '－ 减一行' }).click();
	await form.getByRole('button', { name: '放进正文' }).click();
	await form.waitFor({ state: 'detached' });
	await page.keyboard.type('表格后面接着写。');
	expect(await text(page).locator('th').allTextContents()).toEqual(['村', '户数']);
	await text(page).getByRole('button', { name: '改表格' }).click();
	await cell('第 1 行第 2 列').fill('21');
	await page.getByRole('dialog').getByRole('button', { name: '改好了' }).click();
	expect(await saved(page)).toBe(
		'清早下霜，志愿者挑着冬衣上山。\n\n| 村 | 户数 |\n| --- | --- |\n| 甲\\|乙 | 21 |\n\n表格后面接着写。'
	);
	await text(page).getByRole('button', { name: '删掉表格' }).click();
	expect(await text(page).locator('table').count()).toBe(0);
});

test('a footnote is written in a dialog; the rich editor keeps its mark and its words', async () => {
	const page = await desk.as('writer');
	await beginReport(page, '甲村实践站：带脚注的一篇');
	await key(page, '脚注').click();
	await page.getByLabel('脚注写什么').fill('募集的冬衣一共 60 件。');
	await page.getByRole('dialog').getByRole('button', { name: '放进正文' }).click();
	await page.keyboard.type('接着写。');
	await text(page).getByRole('button', { name: '注1' }).click();
	expect(await page.getByLabel('脚注写什么').inputValue()).toBe('募集的冬衣一共 60 件。');
	await page.getByLabel('脚注写什么').fill('募集的冬衣一共 61 件。');
	await page.getByRole('dialog').getByRole('button', { name: '改好了' }).click();
	const written = '清早下霜，志愿者挑着冬衣上山。[^1]接着写。\n\n[^1]: 募集的冬衣一共 61 件。';
	expect(await saved(page)).toBe(written);
	// Opened anew, it is still set out and says the same.
	await page.reload();
	await text(page).getByText('募集的冬衣一共 61 件。').waitFor();
	await page.getByRole('switch', { name: '看记号' }).click();
	expect(await page.locator('textarea.text-marks').inputValue()).toBe(written);
	expect(desk.said).toEqual([]);
});

test('by its marks too a table and a footnote are put at the cursor', async () => {
	const page = await desk.as('writer');
	await beginReport(page, '甲村实践站：看记号写的一篇');
	await page.getByRole('switch', { name: '看记号' }).click();
	const marks = page.locator('textarea.text-marks');
	await marks.press('Control+End');
	await key(page, '脚注').click();
	await page.getByLabel('脚注写什么').fill('在甲村。');
	await page.getByRole('dialog').getByRole('button', { name: '放进正文' }).click();
	await expect.poll(() => marks.inputValue()).toBe('清早下霜，志愿者挑着冬衣上山。[^1]\n\n[^1]: 在甲村。\n');
	await page.getByRole('switch', { name: '看记号' }).click();
	await text(page).getByText('在甲村。').waitFor();
	await save(page);
});

test('a picture of the text is chosen from large ones, dropped in, told in words, and lies in the file', async () => {
	const page = await desk.as('writer');
	await beginReport(page, '甲村实践站：带插图的一篇');
	await key(page, '插图').click();
	const chooser = page.getByRole('region', { name: '选一张插图' });
	await chooser.getByText('这一条还没有照片').waitFor();
	const photo = await photoFile('现场.jpg', '#a33');
	const dropped = await page.evaluateHandle(
		(bytes) => {
			const data = new DataTransfer();
			data.items.add(new File([Uint8Array.from(bytes)], '现场.jpg', { type: 'image/jpeg' }));
			return data;
		},
		[...photo.buffer]
	);
	await chooser.dispatchEvent('drop', { dataTransfer: dropped });
	await chooser.getByLabel('图片说明（读屏文字）').fill('志愿者挑着冬衣走在山路上');
	await chooser.getByLabel('图注').fill('图为志愿者上山。');
	expect(
		await chooser
			.locator('.picture-grid img')
			.first()
			.evaluate((image) => image.clientWidth)
	).toBeGreaterThan(160);
	await chooser.getByRole('button', { name: '放进正文' }).click();
	await text(page).getByText('图为志愿者上山。').waitFor();
	// It is a photo of the story too, once, where it is told who took it.
	expect(await page.locator('.photo-card').count()).toBe(1);
	expect(await page.locator('.photo-card').getByLabel('图片说明（读屏文字）').inputValue()).toBe(
		'志愿者挑着冬衣走在山路上'
	);
	expect(await saved(page)).toMatch(/\n\n!\[志愿者挑着冬衣走在山路上\]\([\w-]+\.jpg "图为志愿者上山。"\)$/);
	await text(page).locator('img').waitFor();
	await expect
		.poll(() =>
			text(page)
				.locator('img')
				.evaluate((image) => (image as HTMLImageElement).naturalWidth)
		)
		.toBe(640);
	await text(page).getByRole('button', { name: '换图、改说明' }).click();
	await chooser.locator('.picture-grid').getByText('图为志愿者上山。').waitFor();
	await chooser.locator('.picture-grid').getByText('2026年11月24日').waitFor();
	expect(desk.said).toEqual([]);
});
