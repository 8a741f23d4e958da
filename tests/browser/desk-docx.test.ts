/** A file of Word that is dropped on the desk becomes a draft with its pictures; pictures can be dropped and pasted too. */
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { expect, inject, test } from 'vitest';
import { beginReport, deskFor, holdPhotos, photoFile, save } from '../support/desk.ts';
import { docx } from '../support/docx.ts';
import { run } from '../support/git.ts';

const desk = deskFor(inject('sites').township);
const TITLE = '甲村实践站：院坝里的灯亮了';
const TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Lets a file fall on the page, or pastes it, as a browser would tell of it; answers whether the desk took it. */
const give = (
	page: Page,
	how: 'drop' | 'paste',
	{ name, type, bytes }: { name: string; type: string; bytes: Buffer },
	on = 'body'
) =>
	page.evaluate(
		({ how, name, type, base64, on }) => {
			const data = new DataTransfer();
			const content = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
			data.items.add(new File([content], name, { type }));
			const event =
				how === 'drop'
					? new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true })
					: new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
			document.querySelector(on)!.dispatchEvent(event);
			return event.defaultPrevented;
		},
		{ how, name, type, base64: bytes.toString('base64'), on }
	);
const photo = async (name: string, colour: string) => ({
	name,
	type: 'image/jpeg',
	bytes: (await photoFile(name, colour)).buffer,
});

test('a file with twelve pictures becomes a draft, and what was left out is told', async () => {
	const page = await desk.as('writer');
	const told: string[] = [];
	page.on('dialog', (dialog) => told.push(dialog.message()));
	const asked: string[] = [];
	page.on('request', (request) => asked.push(request.url()));
	const paragraphs = ['清早下霜，志愿者挑着冬衣上山。', '老人们在火塘边试穿，大家说合身。'];
	const bytes = await docx({ title: TITLE, paragraphs, pictures: 12, withTraps: true });
	await give(page, 'drop', { name: '院坝的灯.docx', type: TYPE, bytes });
	await page.locator('.photo-card').nth(11).waitFor();
	expect(await page.getByLabel('标题').first().inputValue()).toBe(TITLE);
	const written = await page.locator('[data-slate-editor=true]').innerText();
	for (const words of [...paragraphs, '留下的话别处']) expect(written).toContain(words);
	expect(written).not.toMatch(/删掉的话|图为第/);
	expect(await page.getByPlaceholder(/图为/).nth(11).inputValue()).toBe('图为第12张照片里的院坝。');
	await expect.poll(() => told.join()).toContain('照片 12 张');
	for (const words of ['宏', '批注', '通往别处的链接 1 处', '图形 1 个'])
		expect(told.join()).toContain(words);
	expect(
		asked.filter((address) => !address.startsWith(desk.office().origin) && !/^(?:blob|data):/.test(address))
	).toEqual([]);

	await page.getByLabel('摘要').fill('志愿者把募集的冬衣送到老人家中，顺便看了水管和电线。');
	for (const field of await page.getByLabel('图片说明（读屏文字）').all())
		await field.fill('院坝里的灯亮着，村民围坐');
	await save(page);
	const [branch = ''] = run(
		desk.office().folder,
		'for-each-ref',
		'--format=%(refname:short)',
		'refs/heads/cms'
	).split('\n');
	const files = run(desk.office().folder, 'diff', '--name-only', `main...${branch}`).split('\n');
	expect(files).toHaveLength(13);
	for (const file of files.filter((name) => name.endsWith('.jpg')))
		expect(run(desk.office().folder, 'show', `${branch}:${file}`)).not.toContain('SecretPhone');
	expect(desk.said).toEqual([]);
}, 240_000);

test('a table that stands first stays a table, however few words are in it', async () => {
	const page = await desk.as('writer');
	const paragraphs = ['清早下霜，志愿者挑着冬衣上山。'];
	const bytes = await docx({ title: TITLE, paragraphs, pictures: 0, table: ['时间', '十一月'] });
	await give(page, 'drop', { name: '登记表.docx', type: TYPE, bytes });
	const written = page.locator('[data-slate-editor=true]');
	await written.getByText(paragraphs[0]!).waitFor();
	expect(await page.getByLabel('标题').first().inputValue()).toBe('');
	expect(await written.innerText()).toContain('十一月');
});

test.each([
	['an old file', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), '另存为 .docx'],
	['no file of Word at all', Buffer.from('这不是文档'), '.docx'],
])('%s is refused with what to do instead', async (_, bytes, words) => {
	const page = await desk.as('writer');
	const told: string[] = [];
	page.on('dialog', (dialog) => told.push(dialog.message()));
	await give(page, 'drop', { name: '通知.docx', type: TYPE, bytes });
	await expect.poll(() => told.join()).toContain(words);
});

test('pictures are dropped on a form and pasted into it, and the credit is not typed twice', async () => {
	const page = await desk.as('writer');
	await beginReport(page, '乙村实践站：粘贴一张照片');
	await give(page, 'drop', await photo('a.jpg', '#884422'));
	await page.locator('.photo-card').first().waitFor();
	await page
		.getByPlaceholder(/某某 摄/)
		.first()
		.fill('张三 摄');
	await give(page, 'paste', await photo('b.jpg', '#228844'));
	await page.locator('.photo-card').nth(1).waitFor();
	await expect
		.poll(() =>
			page
				.getByPlaceholder(/某某 摄/)
				.nth(1)
				.inputValue()
		)
		.toBe('张三 摄');
});

test('a file that falls on the desk never takes its place, and one that is no photo is refused', async () => {
	const page = await desk.as('writer');
	await beginReport(page, '乙村实践站：拖错了文件');
	const film = {
		name: '院坝.mp4',
		type: 'video/mp4',
		bytes: Buffer.from('\0\0\0\x18ftypmp42\0\0\0\0mp42isom'),
	};
	expect(await give(page, 'drop', film)).toBe(true);
	await page.locator('.refused', { hasText: '院坝.mp4：这是视频' }).waitFor();
	// Over the text too, which has no use for a file.
	expect(await give(page, 'drop', await photo('a.jpg', '#884422'), '[data-slate-editor=true]')).toBe(true);
	await page.locator('.photo-card').first().waitFor();
	await page.goto(`${desk.office().origin}/admin/#/collections/teams/new`);
	await page.getByLabel('队名').waitFor();
	expect(await give(page, 'drop', await photo('b.jpg', '#228844'))).toBe(true);
});

test('the same photo under two names is sent under both', async () => {
	const page = await desk.as('all-in-one');
	await beginReport(page, '乙村实践站：同一张照片选了两回');
	for (const count of [1, 2]) {
		await give(page, 'drop', await photo('a.jpg', '#884422'));
		await page
			.locator('.photo-card')
			.nth(count - 1)
			.waitFor();
	}
	for (const field of await page.getByLabel('图片说明（读屏文字）').all())
		await field.fill('院坝里的灯亮着，村民围坐');
	await save(page);
	const { folder } = desk.office();
	const [, id = ''] = /entries\/([^/]+)/.exec(page.url()) ?? [];
	const branches = run(folder, 'for-each-ref', '--format=%(refname:short)', 'refs/heads/cms').split('\n');
	const files = branches.flatMap((branch) =>
		run(folder, 'diff', '--name-only', `main...${branch}`).split('\n')
	);
	expect(files.filter((name) => name.includes(id) && name.endsWith('.jpg'))).toHaveLength(2);
});

test('a photo that lost its end is taken, one that lost rows is refused', async () => {
	const page = await desk.as('all-in-one');
	await beginReport(page, '乙村实践站：照片没有结尾');
	const noise = { type: 'gaussian', mean: 128, sigma: 60 } as const;
	const bytes = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#842', noise } })
		.jpeg()
		.toBuffer();
	const cut = (part: number, end: number[]) =>
		Buffer.concat([bytes.subarray(0, Math.floor((bytes.length - 2) * part)), Buffer.from(end)]);
	await give(page, 'drop', { name: '没有结尾.jpg', type: 'image/jpeg', bytes: cut(1, [0, 0, 0, 0]) });
	await page.locator('.photo-card').waitFor();
	await give(page, 'drop', { name: '没有传完.jpg', type: 'image/jpeg', bytes: cut(0.6, []) });
	await page.locator('.refused', { hasText: '没有传完.jpg：照片打不开，可能没有传完' }).waitFor();
	expect(await page.locator('.photo-card').count()).toBe(1);
});

test('a piece is saved with all its photos, and those of a form that was left go into no other', async () => {
	const page = await desk.as('other');
	const told: string[] = [];
	page.on('dialog', (dialog) => told.push(dialog.message()));
	await beginReport(page, '乙村实践站：照片还没有处理完');
	const goOn = await holdPhotos(page);
	await give(page, 'drop', await photo('a.jpg', '#884422'));
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await page.getByText('没有保存：照片还在处理').waitFor();
	await goOn();
	await page.locator('.photo-card').waitFor();
	const goOnElsewhere = await holdPhotos(page);
	await give(page, 'drop', await photo('b.jpg', '#228844'));
	await page.evaluate(() => location.assign('#/collections/stories/new?kind=notice'));
	await expect.poll(() => page.getByLabel('标题').first().inputValue()).toBe('');
	await goOnElsewhere();
	await expect.poll(() => told.join()).toContain('还有 1 张照片没有处理完');
	expect(await page.locator('.photo-card').count()).toBe(0);
});
