import { createHash } from 'node:crypto';
import type { Page } from 'playwright-core';
import { describe, expect, inject, test } from 'vitest';
import { SEARCH_KINDS } from '../../src/domain/pages/search-kinds.ts';
import { readPages } from '../../src/search/writer/search-files.ts';
import { buildIndex } from '../../src/search/writer/search-index.ts';
import { DISPLAY_BOOT } from '../../src/ui/display-boot.ts';
import { chromiumFor } from '../support/browser.ts';
import { engineOver, searchPage } from '../support/search-pages.ts';

const { visit, home } = chromiumFor(inject('sites').township);
const other = chromiumFor(inject('sites').invented);
const HASH = createHash('sha256').update(DISPLAY_BOOT).digest('base64');
const told = (page: Page) => page.locator('#search-told');
const found = (page: Page) => page.locator('#search-results h3 a');
const list = (page: Page) => page.locator('[role=listbox] [role=option]');
const ask = (words: string) => `/search/?q=${encodeURIComponent(words)}`;
/** Typed at once: there is one list of completions, which no later one replaces. */
async function typedAtOnce(page: Page, field: string, words: string): Promise<void> {
	await page.locator(field).focus();
	await page.keyboard.insertText(words);
	await list(page).first().waitFor();
}
const answered = (page: Page) => told(page).filter({ hasText: '。' }).waitFor();
/** Addresses asked for from now on. */
const watched = (page: Page) => {
	const urls: string[] = [];
	page.on('request', (request) => urls.push(request.url()));
	return urls;
};

const TEXTS = '**/search-index/t-*';
// Samples are not searched, and most pictures are theirs: here they are, and stories enough to be listed in turns.
const many = Array.from({ length: 45 }, (_, at) =>
	searchPage(
		`stories/many-${at}`,
		`第${at + 1}回记事`,
		// Long enough that their texts come in several files.
		`<p>志愿服务队照常来。${`第${at + 1}家说：水缸满了，柴也劈好了。`.repeat(60)}</p><p>老井清淤${at < 5 ? '' : '，月月有'}劳动。</p>`,
		`<meta name="search:种类" content="${SEARCH_KINDS[at % 3]}">`
	)
);
const { files } = buildIndex([...readPages(inject('sites').township.folder, true), ...many]);
const withSamples = async (page: Page) => {
	await page.route('**/search-index/*', (route) => {
		const bytes = files.get(new URL(route.request().url()).pathname.split('/').at(-1)!)!;
		return route.fulfill({ body: Buffer.from(bytes) });
	});
};
/** Refuses the files that hold the texts of pages, until they are allowed. */
const withoutTexts = async (page: Page) => {
	const state = { refused: 0, allow: () => page.unroute(TEXTS) };
	await page.route(TEXTS, (route) => {
		state.refused += 1;
		return route.abort();
	});
	return state;
};

describe('the search page', () => {
	test('answers its address, with the whole phrase marked', async () => {
		await visit(ask('板凳上的学习课'), async (page) => {
			await answered(page);
			expect(await told(page).innerText()).toMatch(/找到\s*\d+\s*条/);
			expect(await told(page).getAttribute('role')).toBe('status');
			expect(await page.locator('#search-results mark').first().innerText()).toBe('板凳上的学习课');
		});
	});

	test('says what it searched instead', async () => {
		await visit(ask('院坝将堂'), async (page) => {
			await answered(page);
			expect(await told(page).innerText()).toContain('已显示“院坝讲堂”的结果');
		});
	});

	test('leads to a clause by its anchor', async () => {
		await visit(ask('每月开展'), async (page) => {
			await answered(page);
			await page.locator('#search-results a[href^="/plan/#"]').first().click();
			await page.waitForURL('**/plan/#*');
			expect(await page.locator(':target').isVisible()).toBe(true);
		});
	});

	test('filters and sorts by address, and Back undoes it', async () => {
		await visit(ask('志愿服务'), async (page) => {
			await answered(page);
			const all = await told(page).innerText();
			await page.getByText('筛选').click();
			const filter = page.locator('#search-filters button').first();
			const count = (await filter.innerText()).split(' ').at(-1);
			await filter.click();
			await page.waitForURL('**f=*');
			await told(page)
				.filter({ hasText: `找到${count}条` })
				.waitFor();
			await page.getByRole('button', { name: '按时间' }).click();
			await page.waitForURL('**o=date*');
			await page.goBack();
			await page.goBack();
			await told(page).filter({ hasText: all }).waitFor();
			expect(new URL(page.url()).search).toBe(new URL(ask('志愿服务'), home()).search);
		});
	});

	test('leaves the keyboard on the filter that was pressed', async () => {
		await visit(ask('志愿服务'), async (page) => {
			await answered(page);
			await page.getByText('筛选').click();
			const filter = page.locator('#search-filters button').last();
			const [facet, value] = [await filter.getAttribute('name'), await filter.getAttribute('value')];
			for (const pressed of ['true', 'false']) {
				await page.locator(`#search-filters [name="${facet}"][value="${value}"]`).press('Enter');
				const focused = page.locator(`#search-filters :focus[aria-pressed=${pressed}]`);
				await focused.waitFor();
				expect([await focused.getAttribute('name'), await focused.getAttribute('value')]).toEqual([
					facet,
					value,
				]);
			}
		});
	});

	test('leads the keyboard to the first of the answers that were asked for besides', async () => {
		await visit('/404.html', async (page) => {
			await withSamples(page);
			await page.goto(home() + ask('志愿服务').slice(1));
			await answered(page);
			const hrefs = () => found(page).evaluateAll((all) => all.map((link) => link.getAttribute('href')));
			const before = new Set(await hrefs());
			await page.getByRole('button', { name: '再看' }).press('Enter');
			await expect.poll(() => found(page).count()).toBe(40);
			const first = (await hrefs()).find((href) => !before.has(href));
			expect(await page.locator('#search-results h3 a:focus').getAttribute('href')).toBe(first);
		});
	});

	test('is where it was on coming back from an answer', async () => {
		await visit(
			ask('文明实践'),
			async (page) => {
				await answered(page);
				const last = found(page).last();
				await last.scrollIntoViewIfNeeded();
				const before = await page.evaluate(() => scrollY);
				expect(before).toBeGreaterThan(300);
				await last.click();
				await page.waitForLoadState();
				await page.goBack();
				await answered(page);
				await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before - 100);
			},
			{ viewport: { width: 390, height: 700 } }
		);
	});

	test('is called as before when nothing is asked any more', async () => {
		await visit('/search/', async (page) => {
			const title = await page.title();
			await page.locator('#q').fill('志愿服务');
			await answered(page);
			await expect.poll(() => page.title()).toContain('志愿服务');
			await page.locator('#q').fill('');
			await page.locator('#search').waitFor({ state: 'hidden' });
			expect(await page.title()).toBe(title);
		});
	});

	test('offers what helps when nothing is found', async () => {
		await visit(ask('囗囗囗'), async (page) => {
			await answered(page);
			expect(await told(page).innerText()).toContain('没有找到');
			const help = page.locator('#search-empty');
			expect(await help.getByRole('link', { name: '点一项服务' }).isVisible()).toBe(true);
			expect(await help.innerText()).toContain('电话');
			expect(await page.locator('#search-tools').isHidden()).toBe(true);
		});
	});

	test('reads nothing of the query as HTML', async () => {
		await visit(ask('<img src=x onerror=window.ran=1>志愿服务'), async (page) => {
			await answered(page);
			expect(await told(page).innerText()).toContain('<img');
			expect(await page.locator('#search img[src=x]').count()).toBe(0);
			expect(await page.evaluate(() => 'ran' in window)).toBe(false);
		});
	});

	test('keeps its filters folded in elder mode', async () => {
		await visit('/', async (page) => {
			await page.goto(`${home()}search/?q=${encodeURIComponent('志愿服务')}&zb=1`);
			await answered(page);
			expect(await page.locator('#search-filters button:visible').count()).toBe(0);
			expect(await page.locator('#search-filters summary').isVisible()).toBe(true);
		});
	});

	test('works below a base path', async () => {
		await other.visit(ask('院坝讲堂'), async (page) => {
			await answered(page);
			expect(await found(page).first().getAttribute('href')).toMatch(/^\/wmsj\//);
		});
	});

	test('stays inside a policy of own scripts only, without workers and WebAssembly', async () => {
		await visit('/404.html', async (page) => {
			const refused: string[] = [];
			page.on('console', (message) => message.type() === 'error' && refused.push(message.text()));
			await page.route(/\/search\//, async (route) => {
				const response = await route.fetch();
				const policy = `default-src 'none'; script-src 'self' 'sha256-${HASH}'; connect-src 'self'; style-src 'unsafe-inline'; img-src 'self'; worker-src 'none'`;
				await route.fulfill({
					response,
					headers: { ...response.headers(), 'content-security-policy': policy },
				});
			});
			await page.goto(home() + ask('板凳上的学习课').slice(1));
			await answered(page);
			expect(refused).toEqual([]);
			expect(await found(page).count()).toBeGreaterThan(0);
		});
	});
});

describe('an answer', () => {
	const answer = async (page: Page, words: string) => {
		await withSamples(page);
		await page.goto(home() + ask(words).slice(1));
		await answered(page);
	};
	const pictures = (page: Page) => page.locator('#search-results img');

	test('has a small picture, whose place is kept before it comes', async () => {
		const heights = await Promise.all(
			[true, false].map((loads) =>
				visit('/404.html', async (page) => {
					if (!loads) await page.route('**/photos/*', (route) => route.abort());
					await answer(page, '书箱');
					const first = pictures(page).first();
					await first.scrollIntoViewIfNeeded();
					const loaded = () => first.evaluate((image: HTMLImageElement) => image.naturalWidth > 0);
					await expect.poll(loaded).toBe(loads);
					expect(await first.getAttribute('alt')).toBe('');
					expect(await first.getAttribute('loading')).toBe('lazy');
					return page.locator('#search-results').evaluate((area) => area.getBoundingClientRect().height);
				})
			)
		);
		expect(heights[0]).toBe(heights[1]);
	});

	test('has no picture in elder mode, and completions never have one', async () => {
		await visit('/404.html', async (page) => {
			await answer(page, '志愿服务');
			await page.locator('#q').fill('志愿');
			await list(page).first().waitFor();
			expect(await page.locator('[role=listbox] img').count()).toBe(0);
			await page.goto(`${home()}${ask('志愿服务').slice(1)}&zb=1`);
			await answered(page);
			expect(await pictures(page).count()).toBeGreaterThan(0);
			expect(await page.locator('#search-results img:visible').count()).toBe(0);
		});
	});

	test('stands among its kind, the kind with the best answer first', async () => {
		const engine = await engineOver({ files });
		const { results } = await engine.search('志愿服务');
		const best = results.slice(0, 20).map((result) => engine.valuesOf(result, '种类')[0] ?? '其他');
		await visit('/404.html', async (page) => {
			await answer(page, '志愿服务');
			expect(await found(page).first().getAttribute('href')).toBe((await engine.show(results[0]!)).url);
			const heads = await page.locator('#search-results h2').allInnerTexts();
			const kinds = heads.map((head) => head.split(/\s/)[0]!);
			expect(kinds.length).toBeGreaterThan(2);
			expect(kinds).toEqual([...new Set(best)]);
			expect(kinds).not.toEqual(SEARCH_KINDS.filter((kind) => kinds.includes(kind)));
			// Twenty are listed; the head of a group says how many there are.
			const groups = page.locator('#search-results > section');
			const rows = await groups.evaluateAll((all) => all.map((one) => one.querySelectorAll('h3').length));
			expect(heads.map((head) => Number(/\d+/.exec(head)))).toEqual(rows);
			expect(heads.some((head) => /先列\s*\d+\s*条，共\s*\d+\s*条/.test(head))).toBe(true);
		});
	});

	test('is counted under its kind, related content is not', async () => {
		await visit('/404.html', async (page) => {
			await answer(page, '老井清淤劳动');
			const heads = await page.locator('#search-results h2').allInnerTexts();
			const counted = heads.flatMap((head) => head.match(/\d+/g)?.map(Number).at(-1) ?? []);
			expect(heads).toContain('相关内容');
			expect(await page.getByRole('button', { name: '再看' }).count()).toBe(1);
			const total = counted.reduce((sum, count) => sum + count, 0);
			expect(await told(page).innerText()).toContain(`找到${total}条`);
		});
	});

	test('to letters that stand for several things names the others', async () => {
		await other.visit(ask('shijian'), async (page) => {
			await answered(page);
			expect(await told(page).innerText()).toContain('已显示“实践”的结果');
			await page.locator('#search-others').getByRole('link', { name: '时间' }).click();
			await told(page).filter({ hasText: '“时间”：' }).waitFor();
			expect(await page.locator('#search-others').isHidden()).toBe(true);
		});
	});

	test('that only goes part of the way stands under a heading of its own', async () => {
		await visit(ask('丙社区方案'), async (page) => {
			await answered(page);
			expect(await told(page).innerText()).toContain('没有完全相同的');
			expect(await page.locator('#search-results h2').allInnerTexts()).toEqual(['相关内容']);
		});
	});
});

describe('what may be missing', () => {
	test('without JavaScript the form leads to the titles of the site', async () => {
		await visit(
			'/',
			async (page) => {
				await page.locator('#masthead-q').fill('课堂');
				await page.locator('#masthead-q').press('Enter');
				await page.waitForURL('**/search/?q=*');
				expect(await page.getByText('浏览器关闭了脚本').isVisible()).toBe(true);
				expect(await page.locator('#site-index a:visible').count()).toBeGreaterThan(40);
			},
			{ javaScriptEnabled: false }
		);
	});

	test('without WebAssembly everything is found', async () => {
		await visit('/404.html', async (page) => {
			await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
			await page.goto(home() + ask('yuanbajiangtang').slice(1));
			await answered(page);
			expect(await found(page).count()).toBeGreaterThan(0);
		});
	});

	test('in the oldest browser that styles are made for everything is found', async () => {
		await visit('/404.html', async (page) => {
			await page.addInitScript(() => {
				// What Chromium has since 110 and 117.
				for (const name of ['toSorted', 'toReversed', 'toSpliced', 'with'])
					Reflect.deleteProperty(Array.prototype, name);
				for (const kind of [Map, Object]) Reflect.deleteProperty(kind, 'groupBy');
			});
			for (const [words, wanted] of [
				['板凳上的学习课', '找到'],
				['yuanbajiangtang', '已显示“院坝讲堂”的结果'],
				['院坝将堂', '已显示“院坝讲堂”的结果'],
				['院坝讲堂堂', '已显示“院坝讲堂”的结果'],
				['这个月有什么活动', '条'],
			] as const) {
				await page.goto(home() + ask(words).slice(1));
				await answered(page);
				expect(await told(page).innerText()).toContain(wanted);
				expect(await told(page).innerText()).not.toContain('只查了标题');
			}
		});
	});

	test('a page that was left open finds what the site has now', async () => {
		const pages = readPages(inject('sites').township.folder);
		const [old, now] = [pages, [...pages, searchPage('a-fresh', '新修的水井', '<p>水井修好了。</p>')]].map(
			(all) => buildIndex(all).files
		);
		await visit('/404.html', async (page) => {
			let served = old!;
			await page.route('**/search-index/*', (route) => {
				const bytes = served.get(new URL(route.request().url()).pathname.split('/').at(-1)!);
				return route.fulfill(bytes ? { body: Buffer.from(bytes) } : { status: 404 });
			});
			await page.goto(home() + ask('志愿服务').slice(1));
			await answered(page);
			served = now!;
			await page.locator('#q').fill('新修的水井');
			await told(page).filter({ hasText: '水井' }).waitFor();
			expect(await told(page).innerText()).toContain('“新修的水井”：找到1条');
		});
	});

	test('without the index titles are searched', async () => {
		await visit('/404.html', async (page) => {
			await page.route('**/search-index/**', (route) => route.abort());
			await page.goto(home() + ask('乙村').slice(1));
			await answered(page);
			expect(await told(page).innerText()).toContain('只查了标题');
			expect(await page.locator('#search-tools').isHidden()).toBe(true);
			expect(await page.locator('#search-results a').count()).toBeGreaterThan(0);
		});
	});

	test('without the texts of the answers titles are searched', async () => {
		await visit('/404.html', async (page) => {
			const texts = await withoutTexts(page);
			await page.goto(home() + ask('乙村').slice(1));
			await answered(page);
			expect(texts.refused).toBeGreaterThan(0);
			expect(await told(page).innerText()).toContain('只查了标题');
			expect(await page.locator('#search-results a').count()).toBeGreaterThan(0);
		});
	});

	test('what more there is can be asked for again when it did not come', async () => {
		await visit('/404.html', async (page) => {
			await withSamples(page);
			await page.goto(home() + ask('志愿服务').slice(1));
			await answered(page);
			const texts = await withoutTexts(page);
			await page.getByRole('button', { name: '再看' }).click();
			const again = page.getByRole('button', { name: '没有取到，请再试' });
			await again.waitFor();
			expect(await found(page).count()).toBe(20);
			texts.allow();
			await again.click();
			await expect.poll(() => found(page).count()).toBe(40);
		});
	});
});

describe('the box', () => {
	test('fetches nothing until somebody comes to it', async () => {
		await visit('/', async (page) => {
			const urls = watched(page);
			await page.reload({ waitUntil: 'networkidle' });
			expect(urls.filter((url) => /search-index|combobox|engine/.test(url))).toEqual([]);
			await page.locator('#masthead-q').focus();
			await expect.poll(() => urls.some((url) => url.includes('search-index/index.json'))).toBe(true);
		});
	});

	test('is a combobox that the keyboard steers', async () => {
		await visit('/', async (page) => {
			const box = page.getByRole('combobox', { name: '搜本网站' });
			await typedAtOnce(page, '#masthead-q', '志愿');
			expect(await box.getAttribute('aria-expanded')).toBe('true');
			await box.press('ArrowDown');
			const id = await box.getAttribute('aria-activedescendant');
			expect(await page.locator(`#${id}`).getAttribute('aria-selected')).toBe('true');
			await box.press('ArrowUp');
			expect(await box.getAttribute('aria-activedescendant')).toBeNull();
			await box.press('Escape');
			expect(await box.getAttribute('aria-expanded')).toBe('false');
			expect(await box.inputValue()).toBe('志愿');
		});
	});

	test('searches for the completion that was chosen', async () => {
		await visit('/', async (page) => {
			await typedAtOnce(page, '#masthead-q', '志愿');
			const text = await list(page).first().innerText();
			await page.keyboard.press('ArrowDown');
			await page.keyboard.press('Enter');
			await page.waitForURL('**/search/?q=*');
			expect(new URL(page.url()).searchParams.get('q')).toBe(text);
		});
	});

	test('leads to the page of a title whose note is pressed', async () => {
		await visit('/404.html', async (page) => {
			await withSamples(page);
			await page.goto(`${home()}search/`);
			await typedAtOnce(page, '#q', '院坝讲堂');
			await list(page).locator('small').first().click();
			await page.waitForURL(/\/(?:menu|schedule)\/[^?]+\/$/);
		});
	});

	test('waits while an input method is composing', async () => {
		await visit('/search/', async (page) => {
			const box = page.locator('#q');
			await box.focus();
			const session = await page.context().newCDPSession(page);
			await session.send('Input.imeSetComposition', { text: 'zhi yuan', selectionStart: 8, selectionEnd: 8 });
			await page.waitForTimeout(400);
			expect(await page.locator('#search').isHidden()).toBe(true);
			await page.keyboard.press('Enter');
			expect(new URL(page.url()).search).toBe('');
			await session.send('Input.insertText', { text: '志愿服务' });
			await answered(page);
			expect(await told(page).innerText()).toContain('“志愿服务”');
			expect(new URL(page.url()).searchParams.get('q')).toBe('志愿服务');
		});
	});

	test('asks once for what is typed quickly', async () => {
		await visit('/search/', async (page) => {
			const states = await page.evaluate(() => {
				const seen: string[] = [];
				const replace = history.replaceState.bind(history);
				history.replaceState = (...args) => {
					seen.push(String(args[2]));
					replace(...args);
				};
				return Object.assign(window, { seen }).seen;
			});
			expect(states).toEqual([]);
			// All within one turn: a busy machine would type with pauses.
			await page.locator('#q').evaluate((box: HTMLInputElement) => {
				for (const typed of ['志', '志愿', '志愿服', '志愿服务']) {
					box.value = typed;
					box.dispatchEvent(new Event('input', { bubbles: true }));
				}
			});
			await answered(page);
			const seen = await page.evaluate(() => (window as unknown as { seen: string[] }).seen);
			expect(seen).toHaveLength(1);
		});
	});
});
