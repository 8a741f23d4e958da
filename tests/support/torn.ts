/** Somebody who types while something goes down at random: what was typed when, and whether what is left is whole. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { newEntryLink, TEMPLATES } from '../../src/desk/prefill.ts';
import { keptHere } from './kept-work.ts';

/** `TORN_SEED` makes the moments of a failure again. */
export const seed = Number(process.env['TORN_SEED'] ?? Math.floor(Math.random() * 2 ** 31));
let state = seed;
/** A whole number below `most`. */
export const random = (most: number): number => {
	state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
	return Math.floor((state / 2 ** 32) * most);
};

/** Milliseconds of the page's own time that a key may take from the finger to the disk. */
const LATEST = 400;
const WORDS =
	'清早下霜志愿者挑着冬衣上山老人家的水管和电线都看了一遍门口的灯也换了新的邻居们说这个冬天好过多了';

/** `isDue` once the page has had time enough to bring it to the disk. */
export type Typed = { text: string; isDue: boolean }[];

export const textOf = (typed: Typed): string => typed.map(({ text }) => text).join('');

/** Types into a field for `howLong` milliseconds, a character at a time; the page may go at any time. */
export async function type(page: Page, label: string, howLong: number): Promise<Typed> {
	const typed: Typed = [];
	await page.getByLabel(label).first().focus();
	const end = Date.now() + howLong;
	const start = random(WORDS.length);
	let isWaiting = false;
	for (let at = 0; Date.now() < end; at += 1) {
		const text = WORDS[(start + at) % WORDS.length]!;
		await page.keyboard.insertText(text);
		typed.push({ text, isDue: false });
		if (!isWaiting) {
			isWaiting = true;
			void timeToKeep(page).then((had) => {
				for (const one of typed.slice(0, at + 1)) one.isDue ||= had;
				isWaiting = false;
			});
		}
		await page.waitForTimeout(random(60));
	}
	return typed;
}

/**
 * Ends when the page had time to bring to the disk what was typed before, by its own clock and behind what it was writing:
 * on a slow machine both take longer. False when the page is gone.
 */
async function timeToKeep(page: Page): Promise<boolean> {
	try {
		for (let time = 0; time < 2; time += 1) {
			await page.evaluate((latest) => new Promise((done) => setTimeout(done, latest)), LATEST);
			await keptHere(page);
		}
		return true;
	} catch {
		return false;
	}
}

/** Whole as far as it was due, and nothing that was never typed. */
export function expectWhole(restored: string, typed: Typed, told: string): void {
	const due = typed.slice(0, typed.findLastIndex(({ isDue }) => isDue) + 1);
	const all = textOf(typed);
	expect(restored.startsWith(textOf(due)), `${told}: ${restored} of ${textOf(due)} and ${all}`).toBe(true);
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
