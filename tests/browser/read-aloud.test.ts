/** 读给我听: with a voice of this test's own, which says what it is given when it is told to. */
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { chromiumFor } from '../support/browser.ts';
import { PAGE_KINDS } from '../support/site-pages.ts';

const { visit } = chromiumFor(inject('sites').township);
const OFFER = { name: '读给我听' };

type Utterance = { text: string; rate: number; onend?: () => void };
type Voice = { said: Utterance[]; goOn: () => void };

/** Opens the page again with voices of these languages. */
async function withVoices(page: Page, langs: readonly string[]): Promise<void> {
	await page.addInitScript((langs) => {
		let now: Utterance | undefined;
		const voice: Voice = {
			said: [],
			goOn: () => {
				const said = now;
				now = undefined;
				said?.onend?.();
			},
		};
		const speech = {
			getVoices: () => langs.map((lang) => ({ lang })),
			speak: (words: Utterance) => {
				now = words;
				voice.said.push(words);
			},
			cancel: () => {
				now = undefined;
			},
		};
		class Words {
			text: string;
			constructor(text: string) {
				this.text = text;
			}
		}
		for (const [name, value] of Object.entries({
			voice,
			speechSynthesis: speech,
			SpeechSynthesisUtterance: Words,
		}))
			Object.defineProperty(globalThis, name, { value, configurable: true });
	}, langs);
	await page.reload();
}
const voiceOf = <Result>(page: Page, look: (voice: Voice) => Result): Promise<Result> =>
	page.evaluate(`(${look})(globalThis.voice)`) as Promise<Result>;
const texts = (page: Page) => voiceOf(page, ({ said }) => said.map(({ text }) => text));
const goOn = (page: Page) => voiceOf(page, ({ goOn }) => goOn());

test('nothing is offered where no voice speaks the language of the page', async () => {
	await visit(PAGE_KINDS.story, async (page) => {
		expect(await page.getByRole('button', OFFER).count()).toBe(0);
		await withVoices(page, ['en-US', 'zh-HK']);
		expect(await page.getByRole('button', OFFER).count()).toBe(0);
		await withVoices(page, ['en-US', 'zh-CN']);
		expect(await page.getByRole('button', OFFER).isVisible()).toBe(true);
	});
});

test('what reads is fetched when it is asked for, and reads the page in spoken words to its end', async () => {
	await visit(PAGE_KINDS.session, async (page) => {
		const fetched: string[] = [];
		page.on('request', (request) => fetched.push(request.url()));
		await withVoices(page, ['zh-CN']);
		const before = fetched.length;
		await page.getByRole('button', OFFER).click();
		await expect.poll(() => texts(page)).toHaveLength(1);
		expect(fetched.length).toBeGreaterThan(before);
		for (let passage = 0; passage < 300 && (await page.locator('.reading').count()) > 0; passage += 1)
			await goOn(page);
		const said = (await texts(page)).join('');
		expect(said).toContain('十一月二十八日');
		expect(said).not.toMatch(/\d|复制|首页/);
		// At its end the key is back, and has the focus.
		expect(await page.locator(':focus').innerText()).toBe(OFFER.name);
		expect(await page.locator('.being-read').count()).toBe(0);
	});
});

test('the passage being read is marked and in sight; it waits, goes back and on, and changes its pace', async () => {
	await visit(
		PAGE_KINDS.plan,
		async (page) => {
			await withVoices(page, ['zh-CN']);
			await page.getByRole('button', OFFER).click();
			await expect.poll(() => texts(page)).toHaveLength(1);
			for (let sentence = 0; sentence < 12; sentence += 1) await goOn(page);
			const marked = page.locator('.being-read');
			expect(await marked.count()).toBe(1);
			const box = (await marked.boundingBox())!;
			expect(box.y).toBeGreaterThanOrEqual(0);
			expect(box.y).toBeLessThan(844);
			expect(await page.locator('.reading').innerText()).toMatch(/第\d+段，共\d+段/);

			await page.getByRole('button', { name: '暂停' }).click();
			const { length } = await texts(page);
			await goOn(page);
			expect(await texts(page)).toHaveLength(length);
			await page.getByRole('button', { name: '继续' }).click();
			const [again, before] = (await texts(page)).reverse();
			expect(again).toBe(before);

			const place = () => page.locator('.reading').innerText();
			const at = await place();
			await page.getByRole('button', { name: '上一段' }).click();
			expect(await place()).not.toBe(at);
			await page.getByRole('button', { name: '下一段' }).click();
			expect(await place()).toBe(at);
			await page.getByRole('button', { name: '语速正常' }).click();
			expect(await voiceOf(page, ({ said }) => said.at(-1)!.rate)).toBeGreaterThan(1);
			await page.getByRole('button', { name: '停止' }).click();
			expect(await page.locator('.reading').count()).toBe(0);
		},
		{ viewport: { width: 390, height: 844 } }
	);
});

test('who presses again while it is on its way hears one voice, and who has no signal is told', async () => {
	await visit(PAGE_KINDS.session, async (page) => {
		await withVoices(page, ['zh-CN']);
		const script = /\/reading\.[^/]*\.js$/;
		await page.route(script, (route) => route.abort());
		const button = page.locator('.read-aloud button').first();
		await button.click();
		await expect.poll(() => button.innerText()).toBe('没有取到，请再试');
		await page.unroute(script);
		let arrive: () => void = () => undefined;
		const arrived = new Promise<void>((done) => {
			arrive = done;
		});
		await page.route(script, (route) => arrived.then(() => route.continue()));
		await button.click();
		await button.click();
		arrive();
		await page.locator('.reading').waitFor();
		expect(await texts(page)).toHaveLength(1);
		await page.getByRole('button', { name: '停止' }).click();
		expect(await button.innerText()).toBe(OFFER.name);
	});
});
