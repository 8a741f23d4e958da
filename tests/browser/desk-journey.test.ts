/** From an empty form to the public site, by four people; readers come to it through Caddy. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, expect, inject, test } from 'vitest';
import { beginReport, deskFor, save } from '../support/desk.ts';
import { run } from '../support/git.ts';
import { PLACE, phonePhoto, scene } from '../support/pictures.ts';
import { freePort, SERVERS } from '../support/web-servers.ts';

const ROOT = join(mkdtempSync(join(tmpdir(), 'public-')), 'site');
const PORT = await freePort();
const PUBLIC = `http://127.0.0.1:${PORT}`;
const desk = deskFor(inject('sites').township, {
	publishes: true,
	settings: { targets: [{ kind: 'folder', path: ROOT, address: PUBLIC }] },
});
afterAll(() => rmSync(dirname(ROOT), { recursive: true, force: true }));
const TITLE = '甲村实践站：冬衣送到火塘边';
const git = (...args: string[]) => run(desk.office().folder, ...args);
const TRACES = ['SecretPhone', 'SecretAuthor', 'Exif\0\0', 'xmpmeta'];
const LONG = { timeout: 240_000 };

/** One that says where it was taken, one that lies on its side, one from an iPhone. */
const threePhotos = async () => [
	{
		name: 'IMG_2001.jpg',
		mimeType: 'image/jpeg',
		buffer: await scene(1600, 1200)
			.withExif({ IFD0: { Make: 'SecretPhone' }, IFD3: PLACE })
			.jpeg()
			.toBuffer(),
	},
	{ name: 'IMG_2002.jpg', mimeType: 'image/jpeg', buffer: await phonePhoto(1600, 1200).toBuffer() },
	{ name: 'IMG_2003.HEIC', mimeType: '', buffer: readFileSync('tests/fixtures/photos/phone.heic') },
];

/** Everything that git keeps, of every commit and of none. */
const everyObject = () =>
	execFileSync('git', ['cat-file', '--batch-all-objects', '--batch'], {
		cwd: join(desk.office().folder, 'content.git'),
		maxBuffer: 1 << 28,
	});
function expectNoTrace(): void {
	const objects = everyObject();
	for (const trace of TRACES) expect(objects.includes(trace), trace).toBe(false);
}

/** Whether the red disc of the drawing lies at the top right: it does when the photo was turned upright. */
async function isUpright(photo: Buffer): Promise<boolean> {
	const { data, info } = await sharp(photo)
		.resize(100, 100, { fit: 'fill' })
		.removeAlpha()
		.raw()
		.toBuffer({ resolveWithObject: true });
	const redAt = (x: number, y: number) => {
		const [red = 0, green = 0] = data.subarray((y * 100 + x) * info.channels);
		return red > 120 && green < 90;
	};
	return redAt(70, 30) && !redAt(30, 30);
}

async function describePhotos(page: Page): Promise<void> {
	const words = ['志愿者挑着冬衣走在山路上', '老人在火塘边试穿冬衣', '志愿者检查屋后的水管'];
	for (const [at, alt] of words.entries()) {
		await page.getByLabel('图片说明（读屏文字）').nth(at).fill(alt);
		await page.getByPlaceholder(/图为/).nth(at).fill('图为志愿者在甲村院坝里忙碌。');
		await page.getByLabel('画面人物').nth(at).selectOption('crowd');
		await page
			.getByPlaceholder(/某某 摄/)
			.nth(at)
			.fill('张三 摄');
	}
}

test('a story with three photos goes through four people to the site, its list and its feed', async () => {
	const photos = await threePhotos();
	for (const { name, buffer } of photos)
		expect(
			TRACES.some((trace) => buffer.includes(trace)),
			name
		).toBe(true);
	expect(await isUpright(photos[1]!.buffer)).toBe(false);
	const page = await desk.as('writer');
	await beginReport(page, TITLE);
	await page.locator('input[type=file]').last().setInputFiles(photos);
	await page.locator('.photo-card').nth(2).waitFor();
	await describePhotos(page);
	await save(page);
	expectNoTrace();
	await page.getByRole('button', { name: '送审' }).click();
	await page.getByText('审核中').first().waitFor();
	// Hours pass until three people have read it.
	desk.office().clock.now += 3 * 3_600_000;
	for (const [name, act, then] of [
		['first', '初审通过', '审核中'],
		['second', '复审通过', '待签发'],
		['signer', '签发（发布）', '上线'],
	] as const) {
		const other = await desk.as(name);
		await other.getByRole('link', { name: TITLE }).first().click();
		await other.getByRole('button', { name: act }).click();
		await other.getByRole('button', { name: act }).waitFor({ state: 'detached' });
		await other.getByText(then).first().waitFor();
		await other.context().close();
	}

	const [file = ''] = git('ls-tree', '-r', '--name-only', 'main')
		.split('\n')
		.filter((path) => path.includes('jia-cun-shi-jian'));
	const [, id = ''] = /^content\/stories\/(\d{4}-\d\d-\d\d-jia-cun-shi-jian-zhan[^/]*)\//.exec(file) ?? [];
	const folder = `content/stories/${id}`;
	const story = git('show', `main:${folder}/index.md`);
	for (const name of ['李四', '王五', '赵六']) expect(story).toContain(`by: ${name}`);
	expect(id).toMatch(/^2026-11-24-/);
	expect(story).toContain('published: 2026-11-24 15:00\n');
	const log = git('log', 'main', '--format=%an %(trailers:only,unfold)');
	for (const name of ['张三', '李四', '王五', '赵六']) expect(log).toContain(name);
	expectNoTrace();
	const names = [...story.matchAll(/src: (\S+\.jpg)/g)].map(([, name]) => name!);
	expect(names).toHaveLength(3);
	const [, sideways] = names.map((name) =>
		execFileSync('git', ['show', `main:${folder}/${name}`], {
			cwd: join(desk.office().folder, 'content.git'),
			maxBuffer: 1 << 26,
		})
	);
	const { width, height, format } = await sharp(sideways).metadata();
	expect({ width, height, format }).toEqual({ width: 1200, height: 1600, format: 'jpeg' });
	expect(await isUpright(sideways!)).toBe(true);

	await page.goto(`${desk.office().origin}/admin/#/desk/today`);
	await expect.poll(() => page.getByText(/^网站：/).textContent(), LONG).toBe('网站：已发布');
	await SERVERS['Caddy']!(ROOT, PORT);
	await page.goto(`${PUBLIC}/stories/`);
	await expect
		.poll(async () => {
			await page.reload();
			return page.getByRole('link', { name: TITLE }).count();
		}, LONG)
		.toBeGreaterThan(0);
	await page.getByRole('link', { name: TITLE }).first().click();
	await page.getByRole('heading', { name: TITLE }).waitFor();
	expect(new URL(page.url()).pathname).toBe(`/stories/${id}/`);
	const shown = page.getByRole('list', { name: '现场照片' }).locator('img');
	expect(await shown.count()).toBe(3);
	for (const image of await shown.all()) {
		await image.scrollIntoViewIfNeeded();
		await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBeGreaterThan(200);
	}
	for (const words of ['张三 摄', '李四', '王五', '赵六'])
		expect(await page.locator('article').textContent()).toContain(words);
	const feed = await (await page.request.get(`${PUBLIC}/feed.xml`)).text();
	expect(feed).toContain(TITLE);
	expect(feed).toContain(`/stories/${id}/`);
	await page.goto(`${desk.office().origin}/admin/#/collections/stories/entries/${id}/index`);
	await page.locator(`a[href="${PUBLIC}/stories/${id}/"]`).first().waitFor();
	await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
	await page.getByRole('button', { name: '复制网址' }).click();
	await page.getByRole('button', { name: '复制好了' }).waitFor();
	expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${PUBLIC}/stories/${id}/`);
	await page.getByText('已上线').first().waitFor();
	expect(desk.said).toEqual([]);
}, 900_000);
