/** Decap in the site's own colours and sizes, by day and by night, and where its own ways would lead past the desk's. */
import { expect, inject, test } from 'vitest';
import { deskFor } from '../support/desk.ts';

const desk = deskFor(inject('sites').township);

/** Luminance of what the browser paints, 0 to 255. */
const light = (colour: string): number => {
	const [red = 0, green = 0, blue = 0] = (colour.match(/[\d.]+/g) ?? []).map(Number);
	return 0.3 * red + 0.6 * green + 0.1 * blue;
};

test.each(['light', 'dark'] as const)(
	'a form by %s: parts, letters for who is fifty, no white left at night',
	async (colorScheme) => {
		const page = await desk.as('writer', { colorScheme });
		await page.getByRole('link', { name: '＋ 活动报道' }).click();
		await page.getByLabel('标题').first().waitFor();
		expect(await page.locator('.form-group > h2').allTextContents()).toEqual([
			'写什么',
			'照片',
			'属于哪里',
			'其他',
		]);
		const label = page.locator('[data-part=FieldLabel]').first();
		const style = await label.evaluate((one) => {
			const { fontSize, backgroundColor, color } = getComputedStyle(one);
			return { fontSize, backgroundColor, color };
		});
		expect(style).toMatchObject({ fontSize: '17px', backgroundColor: 'rgba(0, 0, 0, 0)' });
		const field = await page
			.getByLabel('标题')
			.first()
			.evaluate((one) => {
				const { fontSize, backgroundColor, borderTopWidth } = getComputedStyle(one);
				return { fontSize, backgroundColor, borderTopWidth };
			});
		expect(field).toMatchObject({ fontSize: '17px', borderTopWidth: '1px' });
		const isNight = colorScheme === 'dark';
		expect(light(field.backgroundColor) < 128).toBe(isNight);
		expect(light(style.color) > 128).toBe(isNight);
		expect(await page.getByText(/^（选填）$/).count()).toBeGreaterThan(0);
		// No key that does nothing.
		expect(await page.locator('[data-part=ViewControls] button').count()).toBe(1);
		expect(desk.said).toEqual([]);
	}
);

test('every collection has its seal, and the board of columns leads home', async () => {
	const page = await desk.as('writer');
	const go = (hash: string) => page.goto(`${desk.office().origin}/admin/#/${hash}`);
	await page.getByRole('link', { name: '全部栏目' }).click();
	await page.waitForURL(/collections\/stories/);
	const seal = page.locator('[data-part=SidebarNavLink] .collection-seal');
	await expect.poll(() => seal.count()).toBeGreaterThan(8);
	const seals = await seal.allTextContents();
	expect(new Set(seals).size).toBe(seals.length);
	await go('workflow');
	await page.waitForURL(/desk\/today/);
	await page.getByRole('heading', { name: '待我处理' }).waitFor();
	expect(await page.getByRole('link', { name: '看网站' }).getAttribute('href')).toBe('/');
	// What is being loaded is drawn on a canvas, which no token reaches.
	expect(desk.said).toEqual([]);
});

/** Letters smaller than 16 px, and keys lower than a thumb, each with what it says. Runs in the browser. */
function small(): string[] {
	const seen = [...document.querySelectorAll<HTMLElement>('body *')].filter((one) => {
		const { width, height } = one.getBoundingClientRect();
		return width > 1 && height > 1 && one.checkVisibility({ visibilityProperty: true });
	});
	const says = (one: HTMLElement) => one.textContent?.trim().slice(0, 20) ?? '';
	const letters = seen
		.filter((one) => [...one.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()))
		.filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < 16);
	const keys = seen
		.filter((one) => one.matches('button, select, summary, a[href], [role=button], input:not([type])'))
		.filter((one) => one.getBoundingClientRect().height < 43.5);
	return [...letters.map((one) => `letters: ${says(one)}`), ...keys.map((one) => `key: ${says(one)}`)];
}

test('on a phone every letter can be read, every key be hit, and what stands above a form leaves it its room', async () => {
	const page = await desk.as('writer', { viewport: { width: 390, height: 844 }, hasTouch: true });
	const at = async (hash: string, there: string) => {
		await page.goto(`${desk.office().origin}/admin/#/${hash}`);
		await page.locator(there).first().waitFor();
		return page.evaluate(small);
	};
	expect(await at('desk/today', 'h1')).toEqual([]);
	expect(await at('desk/find?words=村', '.entry-row')).toEqual([]);
	expect(await at('collections/stories', '.entry-row')).toEqual([]);
	expect(await at('collections/menu/new', '[data-part=AddButton]')).toEqual([]);
	await page.getByLabel('名称').first().fill('上门修伞');
	await page.getByText('已自动存到服务器').waitFor();
	const { height } = (await page.locator('.entry-toolbar').boundingBox())!;
	expect(height).toBeLessThanOrEqual(90);
	// The picture chooser as wide as its dialog, and no wider.
	await page.goto(`${desk.office().origin}/admin/#/collections/stories/new`);
	await page.locator('[data-slate-editor=true]').click();
	await page.getByRole('button', { name: '插图', exact: true }).click();
	const dialog = page.getByRole('dialog');
	await dialog.getByRole('heading', { name: '插图' }).waitFor();
	expect(await dialog.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
	expect(await page.evaluate(small)).toEqual([]);
});

test('the ring of the text goes round all of it, and by night the preview is dark around the page', async () => {
	const page = await desk.as('writer', { colorScheme: 'dark' });
	await page.goto(`${desk.office().origin}/admin/#/collections/stories/new`);
	const text = page.locator('[data-slate-editor=true]');
	await text.click();
	const whole = (await page.locator('.text-editor').boundingBox())!;
	const ringed = (await text.boundingBox())!;
	expect(whole.height - ringed.height).toBeLessThan(4);
	const ground = page.frameLocator('iframe').locator('main').first();
	await expect
		.poll(() => ground.evaluate((one) => getComputedStyle(one).backgroundColor).then(light))
		.toBeLessThan(128);
});
