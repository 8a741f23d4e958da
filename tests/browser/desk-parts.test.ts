/** The desk's own parts in a real Chromium, under the desk's content security policy. */
import { readFileSync } from 'node:fs';
import { type Browser, chromium, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, beforeAll, beforeEach, expect, inject, test } from 'vitest';
import { serveParts } from '../support/parts-server.ts';
import { phonePhoto, plain } from '../support/pictures.ts';

let parts: Awaited<ReturnType<typeof serveParts>>;
let browser: Browser;
let page: Page;
let faults: string[];
const SECRETS = /Secret(?:Phone|Author)|Exif|GPS|xmpmeta/;

beforeAll(async () => {
	parts = await serveParts();
	browser = await chromium.connect(inject('chromium'));
});
afterAll(async () => {
	await browser?.close();
	parts?.close();
});
beforeEach(async () => {
	await page?.close();
	page = await browser.newPage({ viewport: { width: 1200, height: 900 } });
	faults = [];
	page.on('pageerror', (error) => faults.push(error.message));
	page.on(
		'console',
		(message) => /Content Security Policy/i.test(message.text()) && faults.push(message.text())
	);
	await page.goto(parts.address);
});

const desk = <Result>(look: string) =>
	page.evaluate<Result>(`(async () => { const desk = window.desk; return (${look}); })()`);
const cards = () => page.locator('.many .photo-card');
/** The bytes that would be sent, by file name. */
async function sent(): Promise<Record<string, Buffer>> {
	const files = await desk<[string, number[]][]>(
		'await Promise.all([...desk.files].map(async ([name, { file }]) => [name, [...new Uint8Array(await file.arrayBuffer())]]))'
	);
	return Object.fromEntries(files.map(([name, bytes]) => [name, Buffer.from(bytes)]));
}

test('photos picked at once become upright JPEGs without a trace of place or owner', async () => {
	const heic = readFileSync('tests/fixtures/photos/phone.heic');
	expect(heic.toString('latin1')).toMatch(SECRETS);
	const sideways = await phonePhoto(640, 480).toBuffer();
	expect(sideways.toString('latin1')).toMatch(SECRETS);
	await page.setInputFiles('#photos', [
		parts.write('IMG_0001.jpg', sideways),
		parts.write('大图.png', await plain(3600, 1200, '#a32').png().toBuffer()),
		parts.write('IMG_0003.HEIC', heic),
		parts.write('一图读懂.png', await plain(750, 9000, '#fff').png().toBuffer()),
	]);
	await expect.poll(() => cards().count()).toBe(4);
	const files = await sent();
	expect(Object.keys(files)).toEqual([
		'20261123-01.jpg',
		'20261123-02.jpg',
		'20261123-03.jpg',
		'20261123-04.jpg',
	]);
	const sizes = await Promise.all(
		Object.values(files).map(async (bytes) => {
			expect(bytes.toString('latin1')).not.toMatch(SECRETS);
			const { format, width, height, orientation, exif } = await sharp(bytes).metadata();
			expect({ format, orientation, exif }).toEqual({
				format: 'jpeg',
				orientation: undefined,
				exif: undefined,
			});
			return `${width}×${height}`;
		})
	);
	expect(sizes).toEqual(['480×640', '3240×1080', '640×480', '750×9000']);
	expect(faults).toEqual([]);
});

test('words written while photos are still coming in cost none of them', async () => {
	await page.goto(`${parts.address}#late`);
	await page.reload();
	const photo = async (name: string) => parts.write(name, await phonePhoto(640, 480).toBuffer());
	await page.setInputFiles('#photos', await Promise.all(['a.jpg', 'b.jpg', 'c.jpg', 'd.jpg'].map(photo)));
	await page.getByLabel('图片说明（读屏文字）').first().fill('志愿者挑着冬衣走在山路上');
	await expect.poll(() => cards().count()).toBe(4);
	await page.waitForTimeout(700);
	expect(await cards().count()).toBe(4);
	expect(await page.getByLabel('图片说明（读屏文字）').first().inputValue()).toBe('志愿者挑着冬衣走在山路上');
});

test('the decoder for Apple’s photos is fetched only for one', async () => {
	const asked = parts.requests.length;
	await page.setInputFiles('#photos', parts.write('a.jpg', await plain(200, 100, '#123').jpeg().toBuffer()));
	await expect.poll(() => cards().count()).toBe(1);
	expect(parts.requests.slice(asked).filter((path) => /worker/.test(path))).toEqual([]);
	await page.setInputFiles(
		'#photos',
		parts.write('b.heic', readFileSync('tests/fixtures/photos/phone.heic'))
	);
	await expect.poll(() => cards().count()).toBe(2);
	expect(parts.requests.slice(asked).filter((path) => /worker/.test(path))).toHaveLength(1);
	expect((await sharp((await sent())['20261123-01.jpg']).metadata()).width).toBe(200);
});

test('what is no photo is refused in Chinese, and the others are taken', async () => {
	await page.setInputFiles('#photos', [
		parts.write(
			'x.jpg',
			Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>')
		),
		parts.write('坏.jpg', Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(900)])),
		parts.write(
			'坏.heic',
			Buffer.concat([readFileSync('tests/fixtures/photos/phone.heic').subarray(0, 400), Buffer.alloc(50)])
		),
		parts.write('半张.jpg', (await phonePhoto(1200, 900).toBuffer()).subarray(0, 9000)),
		parts.write('好.webp', await plain(300, 200, '#1a4').webp().toBuffer()),
	]);
	await expect.poll(() => cards().count()).toBe(1);
	expect(await page.locator('.many .refused li').allTextContents()).toEqual([
		expect.stringMatching(/^x\.jpg：.*SVG/),
		expect.stringMatching(/^坏\.jpg：.*打不开/),
		expect.stringMatching(/^坏\.heic：.*苹果手机/),
		expect.stringMatching(/^半张\.jpg：.*打不开/),
	]);
});

test('photos are told in words, moved and removed, and a name is never used twice', async () => {
	const picture = parts.write('同名.jpg', await plain(300, 200, '#1a4').jpeg().toBuffer());
	await page.setInputFiles('#photos', [picture, picture]);
	await expect.poll(() => cards().count()).toBe(2);
	expect(await desk<{ error: { message: string } }>('desk.photos.current.isValid()')).toMatchObject({
		error: { message: expect.stringMatching(/照片 1 · 图片说明.*必须填写.*照片 2 · 图片说明/) },
	});
	await cards().nth(1).getByLabel('图片说明').fill('老人们围坐在院坝里听课');
	await cards().nth(1).getByLabel('画面人物').selectOption('minor');
	await page.getByRole('button', { name: '照片 2 往前移' }).click();
	expect(await desk('desk.data().photos')).toEqual([
		{ src: '20261123-02.jpg', alt: '老人们围坐在院坝里听课', people: 'minor' },
		{ src: '20261123-01.jpg' },
	]);
	expect(await desk<{ error: { message: string } }>('desk.photos.current.isValid()')).toMatchObject({
		error: { message: expect.stringContaining('监护人') },
	});
	await page.getByRole('button', { name: '移除照片 2' }).click();
	await page.setInputFiles('#photos', picture);
	await expect.poll(() => cards().count()).toBe(2);
	expect(await desk('[...desk.files.keys()]')).toEqual([
		'20261123-01.jpg',
		'20261123-02.jpg',
		'20261123-03.jpg',
	]);
});

test('photos that are picked while others are being taken in have names and places of their own', async () => {
	await page.goto(`${parts.address}#counting`);
	for (const [name, colour] of [
		['先.jpg', '#1a4'],
		['后.jpg', '#a32'],
	] as const)
		await page.setInputFiles('#photos', parts.write(name, await plain(300, 200, colour).jpeg().toBuffer()));
	await expect.poll(() => cards().count()).toBe(2);
	expect(await desk('desk.data().photos.map(({ src }) => src)')).toEqual([
		'20261123-01.jpg',
		'20261123-02.jpg',
	]);
	expect(Object.keys(await sent())).toHaveLength(2);
	expect(faults).toEqual([]);
});

test('a photo that cannot be read any more is refused, and those behind it are taken', async () => {
	await page.evaluate(() => {
		const read = Blob.prototype.arrayBuffer;
		Blob.prototype.arrayBuffer = () => {
			Blob.prototype.arrayBuffer = read;
			return Promise.reject(new DOMException('gone', 'NotReadableError'));
		};
	});
	const bytes = await plain(300, 200, '#1a4').jpeg().toBuffer();
	await page.setInputFiles('#photos', [parts.write('没有了.jpg', bytes), parts.write('还在.jpg', bytes)]);
	await expect.poll(() => cards().count()).toBe(1);
	expect(await page.locator('.many .refused li').allTextContents()).toEqual([
		expect.stringMatching(/^没有了\.jpg：照片读不出来/),
	]);
	expect(await page.locator('.many [role=status]').textContent()).toBe('');
	expect(faults).toEqual([]);
});

test('a fault of the first photo leads to that photo, not to the cover', async () => {
	const bytes = await plain(300, 200, '#1a4').jpeg().toBuffer();
	await page.setInputFiles('#cover', parts.write('题图.jpg', bytes));
	await page.setInputFiles('#photos', parts.write('照片.jpg', bytes));
	await expect.poll(() => cards().count()).toBe(1);
	const named = page.locator('.readiness li button', { hasText: /^照片 1 · 图片说明/ });
	await named.first().click();
	expect(await page.evaluate(() => document.activeElement?.closest('section')?.className)).toContain('many');
});

test('the checks follow the form, name the field, and stop the saving of what may not be kept', async () => {
	const found = page.locator('.readiness');
	await page.getByLabel('正文').fill('打电话13800138000来问。');
	await expect.poll(() => found.locator('.save').textContent()).toMatch(/正文.*手机号（138\*\*\*00）/);
	await page.getByLabel('标题').fill('院坝里的广播课');
	await page.getByLabel('摘要').fill('11月23日，云溪乡的老人们在院坝里学用手机。');
	await page.getByLabel('正文').fill('打电话来问。');
	await expect.poll(() => found.locator('.save').count()).toBe(0);
	expect(await desk('desk.checks.current.isValid()')).toEqual({ error: false });
	await expect.poll(() => found.locator('.later').textContent()).toContain('还差初审、复审、终审');
	await page.getByLabel('标题').fill('');
	await expect.poll(() => found.locator('.publish').textContent()).toMatch(/标题.*必须填写/);
	// Half a piece can be kept; it cannot go on.
	expect(await desk('desk.checks.current.isValid()')).toEqual({ error: false });
	await found.getByRole('button', { name: '标题' }).click();
	expect(await page.evaluate('document.activeElement.id')).toBe('title');
});

test('a photo too small for print is told as soon as it is there', async () => {
	await page.setInputFiles('#photos', [
		parts.write('小.jpg', await plain(800, 600, '#a32').jpeg().toBuffer()),
		parts.write('大.jpg', await plain(2000, 1500, '#a32').jpeg().toBuffer()),
	]);
	await expect.poll(() => cards().count()).toBe(2);
	const small = page.locator('.readiness .advice li', { hasText: '媒体用图' });
	await expect
		.poll(() => small.allTextContents())
		.toEqual([expect.stringContaining('照片 1 · 图片照片只有 800×600')]);
});

test('fixes are offered one by one, written into their field, or left', async () => {
	await page.getByRole('button', { name: '校对文字' }).click();
	const offers = page.locator('.copy-check li');
	expect(await offers.count()).toBe(2);
	expect(await offers.first().textContent()).toContain('送单制送单式');
	await offers.first().getByRole('button', { name: '改', exact: true }).click();
	await expect.poll(() => page.getByLabel('正文').inputValue()).toBe('推行送单式(很好)。');
	expect(await desk('desk.data().body')).toBe('推行送单式(很好)。');
	await expect.poll(() => offers.count()).toBe(1);
	await offers.first().getByRole('button', { name: '不改' }).click();
	expect(await offers.count()).toBe(0);
	expect(await desk('desk.data().body')).toBe('推行送单式(很好)。');
});

test('the preview is the real page with the unsaved photo, in which nothing runs', async () => {
	await page.getByLabel('标题').fill('<img src=x onerror=alert(1)>院坝里的广播课');
	await page.setInputFiles('#cover', parts.write('c.jpg', await plain(800, 600, '#a32').jpeg().toBuffer()));
	const frame = page.frameLocator('iframe');
	await expect.poll(() => frame.locator('h1').textContent({ timeout: 60_000 })).toContain('广播课');
	const cover = frame.locator('article figure img');
	await expect
		.poll(() => cover.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth))
		.toBe(800);
	expect(await cover.getAttribute('src')).toMatch(/^blob:/);
	const paper = () => frame.locator('html').evaluate((root) => getComputedStyle(root).backgroundColor);
	await expect.poll(paper, { message: 'the page wears its styles' }).not.toBe('rgba(0, 0, 0, 0)');
	expect(await page.locator('iframe').getAttribute('sandbox')).toBe('allow-same-origin');
	expect(await page.locator('iframe').evaluate((frame) => frame.clientWidth)).toBe(390);
	expect(faults).toEqual([]);

	await page.getByRole('button', { name: '长辈模式' }).click();
	await expect.poll(() => frame.locator('html').getAttribute('data-text')).toBe('largest');
	await page.getByRole('button', { name: '电脑' }).click();
	// A desktop's layout, drawn smaller than it is.
	expect(await page.locator('iframe').evaluate((frame) => frame.clientWidth)).toBe(1280);
	await expect
		.poll(() => page.locator('iframe').evaluate((frame) => frame.getBoundingClientRect().width))
		.toBeLessThan(1200);

	await page.getByLabel('正文').fill('新写的一句话。');
	await expect.poll(() => frame.locator('.prose').textContent()).toContain('新写的一句话。');
	await expect.poll(() => frame.locator('html').getAttribute('data-text')).toBe('largest');
});

test('an office that was out of reach is asked for the page again', async () => {
	await page.route('**/api/preview', (route) => route.abort());
	await page.getByLabel('标题').fill('院坝里的广播课');
	await page.getByText('连上后会自动再试').waitFor();
	await page.unroute('**/api/preview');
	const title = page.frameLocator('iframe').locator('h1');
	await expect.poll(() => title.textContent({ timeout: 60_000 })).toContain('广播课');
	await expect.poll(() => page.getByText('连上后会自动再试').count()).toBe(0);
});

test('the poster and the card in a chat stand beside it', async () => {
	await page.getByLabel('标题').fill('云溪乡的老人们重阳节这天在院坝里围坐吃了一顿热饭');
	await page.getByRole('button', { name: '海报和转发' }).click();
	const poster = page.getByAltText('转发海报');
	await expect.poll(() => poster.evaluate((image: HTMLImageElement) => image.naturalHeight)).toBe(1920);
	expect(await page.locator('figure').last().textContent()).toContain(
		'云溪乡的老人们重阳节这天在院坝里围坐吃了一顿…'
	);
});

test('a poster that another takes the place of is given back to the browser', async () => {
	const alive = await page.evaluateHandle(() => {
		const [make, giveBack] = [URL.createObjectURL.bind(URL), URL.revokeObjectURL.bind(URL)];
		const alive: string[] = [];
		Object.assign(URL, {
			createObjectURL: (picture: Blob) => {
				alive.push(make(picture));
				return alive.at(-1);
			},
			revokeObjectURL: (address: string) => {
				giveBack(address);
				alive.splice(alive.indexOf(address), 1);
			},
		});
		return alive;
	});
	await page.getByRole('button', { name: '海报和转发' }).click();
	const poster = page.getByAltText('转发海报');
	const seen = new Set<string>();
	for (const title of ['院坝里的热饭', '院坝里的广播课', '院坝里的灯']) {
		await page.getByLabel('标题').fill(title);
		const address = () => poster.getAttribute('src', { timeout: 60_000 }).then(String);
		await expect.poll(async () => seen.has(await address())).toBe(false);
		seen.add(await address());
	}
	expect(await alive.jsonValue()).toEqual([...seen].slice(-1));
});

test('on a phone nothing of it is wider than the screen', async () => {
	await page.setViewportSize({ width: 390, height: 844 });
	await page.setInputFiles('#photos', parts.write('a.jpg', await plain(800, 600, '#a32').jpeg().toBuffer()));
	await expect.poll(() => cards().count()).toBe(1);
	expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
});
