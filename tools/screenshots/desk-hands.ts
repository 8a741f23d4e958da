/** What a clerk's hands do at the desk, one gesture a function; pictures are taken between them. */
import type { Page } from 'playwright-core';

/** Opens a page of the desk by what stands behind its `#`. */
export async function goTo(page: Page, hash: string): Promise<void> {
	await page.evaluate((to) => {
		location.hash = to;
	}, hash);
}

/** Opens the draft at an address of the desk, and waits until its form and its standing are there. */
export async function open(page: Page, address: string): Promise<void> {
	await page.goto(address);
	await whenAt(page);
}

/** The form of a draft is filled and the bar above it knows where it stands. */
export async function whenAt(page: Page): Promise<void> {
	await page.getByText('三审情况').waitFor();
	await page.getByLabel('标题').first().waitFor();
	await page.waitForTimeout(1000);
}

/** Whoever is to judge a draft is shown its page, and the bar above it knows where it stands. */
export async function whenJudging(page: Page): Promise<void> {
	await page.getByText('三审情况').waitFor();
	await whenDrawn(page);
	await page.waitForTimeout(1000);
}

export async function writeStory(page: Page, title: string, summary: string, body: string): Promise<void> {
	await page.getByLabel('标题').first().fill(title);
	await page.getByLabel('摘要').fill(summary);
	await page.locator('[data-slate-editor=true]').click();
	await page.keyboard.type(body);
}

export async function save(page: Page): Promise<void> {
	await page.getByRole('button', { name: '保存', exact: true }).click();
	await page.getByText('改动已保存').waitFor();
	await page.waitForURL(/entries\//);
	// The word of success goes by itself; no picture depends on how soon.
	await page.getByText('已保存', { exact: true }).waitFor({ state: 'detached' });
}

/** The page beside the form stands. */
export const whenDrawn = (page: Page) =>
	page.frameLocator('iframe').frameLocator('iframe').getByRole('heading', { level: 1 }).waitFor();

/** Scrolls what is looked for to the middle of its pane. */
export const centre = (page: Page, selector: string) =>
	page
		.locator(selector)
		.first()
		.evaluate((element) => element.scrollIntoView({ block: 'center' }));
