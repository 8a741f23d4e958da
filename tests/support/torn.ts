/** Somebody who types while something goes down at random: what was typed when, and whether what is left is whole. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { newEntryLink, TEMPLATES } from '../../src/desk/prefill.ts';

/** `TORN_SEED` makes the moments of a failure again. */
export const seed = Number(process.env['TORN_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
let state = seed;
/** A whole number below `most`. */
export const random = (most: number): number => {
	state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
	return Math.floor((state / 2 ** 32) * most);
};

/** Milliseconds that a key may take from the finger to the disk. */
const LATEST = 400;
const WORDS =
	'清早下霜志愿者挑着冬衣上山老人家的水管和电线都看了一遍门口的灯也换了新的邻居们说这个冬天好过多了';

export type Typed = { text: string; at: number }[];

export const textAt = (typed: Typed, moment = Number.POSITIVE_INFINITY): string =>
	typed
		.filter(({ at }) => at < moment)
		.map(({ text }) => text)
		.join('');

/** Types into a field for `howLong` milliseconds, a character at a time; the page may go at any time. */
export async function type(page: Page, label: string, howLong: number): Promise<Typed> {
	const typed: Typed = [];
	await page.getByLabel(label).first().focus();
	const end = Date.now() + howLong;
	const start = random(WORDS.length);
	for (let at = 0; Date.now() < end; at += 1) {
		const text = WORDS[(start + at) % WORDS.length]!;
		await page.keyboard.insertText(text);
		typed.push({ text, at: Date.now() });
		await page.waitForTimeout(random(60));
	}
	return typed;
}

/** Whole up to a blink before the `end`, and nothing that was never typed. */
export function expectWhole(restored: string, typed: Typed, end: number, told: string): void {
	const all = textAt(typed);
	expect(restored.startsWith(textAt(typed, end - LATEST)), `${told}: ${restored} of ${all}`).toBe(true);
	expect(all.startsWith(restored), `${told}: ${restored} of ${all}`).toBe(true);
}

/** Ends the tab as a crash does: nothing of it runs any more. */
export async function crash(page: Page): Promise<void> {
	const session = await page.context().newCDPSession(page);
	await Promise.race([session.send('Page.crash').catch(() => undefined), page.waitForEvent('crash')]);
	await page.close().catch(() => undefined);
}

/** Where the button 活动报道 leads. */
export function newReport(): string {
	const { collection, values } = TEMPLATES.find(({ label }) => label === '活动报道')!;
	return newEntryLink(collection, values()).replace('#/', '');
}
