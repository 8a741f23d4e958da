/** The desk on a forge: the real site with its desk, signed in with a code, and a real repository behind Decap's own backends. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest';
import { FORGES } from '../../src/domain/schemas/forge.ts';
import { buildDesk } from '../../src/publish/desk/bundle.ts';
import { beginReport, photoFile } from '../support/desk.ts';
import { FORGE_HOST, type Forge, type Merge, openForge } from '../support/forge.ts';
import { forgejo } from '../support/forgejo.ts';
import { run } from '../support/git.ts';
import { gitlab } from '../support/gitlab.ts';
import { type PreviewServer, servePreview } from '../support/preview-server.ts';

const { folder } = inject('sites').forge;
const TITLE = '甲村实践站：冬衣送到火塘边';
/** A story that is published already. */
const ID = '2026-10-19-yi';
const FILE = `content/stories/${ID}/index.md`;
const STORY = /乙村/;
const KINDS = { forgejo, gitlab };
/** The last thing that Decap asks before the forge writes: for the newest version, or already for the commit. */
const LAST_STEP = { forgejo: /\/contents\/.*ref=cms/, gitlab: /\/repository\/commits$/ };
/** Where merge requests are made. */
const REQUESTS = /\/(?:pulls|merge_requests)(?:\?|$)/;

let browser: Browser;
beforeAll(async () => {
	browser = await chromium.connect(inject('chromium'));
});
afterAll(() => browser?.close());

describe.each(Object.keys(KINDS) as (keyof typeof KINDS)[])('the desk on %s', (kind) => {
	let forge: Forge;
	let server: PreviewServer;
	let page: Page;
	const said: string[] = [];
	beforeAll(async () => {
		const site = kind === 'forgejo' ? folder : await siteOn(kind);
		server = await servePreview({ port: 0, base: '/' });
		server.show(site);
	}, 120_000);
	afterAll(() => server?.close());
	beforeEach(async () => {
		forge = await openForge('tests/fixtures/township');
		const app = KINDS[kind](forge);
		const context = await browser.newContext({
			reducedMotion: 'reduce',
			viewport: { width: 1280, height: 900 },
		});
		await context.route(`${FORGE_HOST}/**`, async (route) => {
			const request = route.request();
			const body = request.postDataBuffer();
			const answer = await app.fetch(
				new Request(request.url(), {
					method: request.method(),
					headers: await request.allHeaders(),
					...(body && { body: new Uint8Array(body) }),
				})
			);
			await route.fulfill({
				status: answer.status,
				headers: { ...Object.fromEntries(answer.headers), 'access-control-expose-headers': '*' },
				body: Buffer.from(await answer.arrayBuffer()),
			});
		});
		page = await context.newPage();
		page.setDefaultTimeout(30_000);
		page.on('pageerror', ({ message }) => said.push(message));
		page.on('console', (message) => {
			if (/Content Security Policy/.test(message.text())) said.push(message.text());
		});
		page.on('dialog', (dialog) => void dialog.accept());
		page.on('request', (request) => asked.push(new URL(request.url()).pathname));
		await page.goto(`${server.address}admin/`);
		await page.getByRole('button', { name: `用 ${FORGES[kind].label} 账号登录` }).click();
		await page.getByRole('link', { name: '同意' }).click();
		await page.getByRole('heading', { name: '待我处理' }).waitFor();
	});
	const asked: string[] = [];
	afterEach(async () => {
		await page?.context().close();
		forge?.close();
		expect(said).toEqual([]);
	});
	const open = async ({ seen = true } = {}) => {
		await page.goto(`${server.address}admin/#/collections/stories/entries/${ID}/index`);
		if (seen) await page.getByLabel('摘要').waitFor();
	};
	const saved = () => page.getByText('改动已保存').waitFor();
	const save = async () => {
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await saved();
	};

	test('a report goes from the empty form through a merge request to the published line', async () => {
		await beginReport(page, TITLE);
		await page
			.locator('input[type=file]')
			.first()
			.setInputFiles(await photoFile('IMG_1.jpg', '#884422'));
		await page.getByLabel('图片说明（读屏文字）').fill('志愿者挑着冬衣走在山路上');
		await page.getByLabel('画面人物').selectOption('crowd');
		await save();
		await page.waitForURL(/entries\//);
		const [request] = forge.merges;
		expect(request).toMatchObject({ state: 'open', labels: ['decap-cms/draft'] });
		expect(request!.branch).toMatch(/^cms\/stories\/\d{4}-\d\d-\d\d-jia-cun-shi-jian-zhan\/index$/);
		const files = (await forge.changed(request!.branch)).map(({ path }) => path);
		expect(files).toHaveLength(2);
		expect(files.some((path) => path.endsWith('.jpg'))).toBe(true);

		await page.getByLabel('摘要').fill('志愿者把冬衣送到老人家中，还看了水管。');
		await save();
		// As at an office: nobody reads in vain what has no caption yet.
		const send = page.getByRole('button', { name: '送审', exact: true });
		await send.click();
		await page
			.getByRole('alert')
			.filter({ hasText: /^还不能送审。题图 · 图注：/ })
			.waitFor();
		expect(request!.labels).toEqual(['decap-cms/draft']);
		await page.getByLabel('图注').fill('图为志愿者挑着冬衣上山');
		await page.getByPlaceholder(/某某 摄/).fill('李小禾 摄');
		await save();
		await send.click();
		await expect.poll(() => request!.labels).toEqual(['decap-cms/pending_review']);
		await page.getByRole('button', { name: '审完，待签发' }).click();
		await page.getByRole('button', { name: '发布', exact: true }).click();
		await page.getByText('平台还不让合并：批准的人不够').waitFor();
		expect(request!.state).toBe('open');

		forge.approved = true;
		await page.getByRole('button', { name: '发布', exact: true }).click();
		await expect.poll(() => request!.state).toBe('merged');
		const text = run(forge.folder, 'show', `main:${files.find((path) => path.endsWith('.md'))}`);
		expect(text).toContain(`title: ${TITLE}`);
		expect(text).toContain('还看了水管');
		expect(asked.filter((path) => path.startsWith('/api/') && !path.startsWith('/api/v'))).toEqual([]);
	});

	test('a published entry is opened and changed as a draft, and the desk lists what is on its way', async () => {
		await open();
		await page.getByLabel('摘要').fill('这一稿改过，还没有发布，网站上仍是原来的样子。');
		await save();
		await page.goto(`${server.address}admin/#/desk/today`);
		await page.getByRole('link', { name: STORY }).waitFor();
		expect(await page.locator('.desk-pieces').last().textContent()).toContain('草稿');
		expect(run(forge.folder, 'show', `main:${FILE}`)).not.toContain('这一稿改过');
	});

	test('the second of two writers is told of the first, and covers nothing', async () => {
		await open();
		await page.getByLabel('摘要').fill('第一稿，存在平台上，等别的人来改一改。');
		await save();
		const [{ branch }] = forge.merges as [Merge];
		const before = run(forge.folder, 'show', `${branch}:${FILE}`);
		const content = Buffer.from(before.replace('第一稿', '孙七改的一稿'));
		await forge.write(branch, [{ path: FILE, content }], '别的人改了');
		await page.getByLabel('摘要').fill('第二稿，不知道别的人已经改过这一篇。');
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await page.locator('.desk-refusal', { hasText: '您打开这一篇以后，别人又保存过' }).first().waitFor();
		expect(run(forge.folder, 'show', `${branch}:${FILE}`)).toContain('孙七改的一稿');
		expect(await page.getByLabel('摘要').inputValue()).toContain('第二稿');
	});

	test('a writer who comes between the look and the save is not covered either', async () => {
		await open();
		await page.getByLabel('摘要').fill('第一稿，存在平台上，等别的人来改一改。');
		await save();
		const [{ branch }] = forge.merges as [Merge];
		let comes = 1;
		await page.route(LAST_STEP[kind], async (route) => {
			const text = run(forge.folder, 'show', `${branch}:${FILE}`).replace('第一稿', '孙七抢先改的一稿');
			if (comes-- > 0) await forge.write(branch, [{ path: FILE, content: Buffer.from(text) }], '抢先一步');
			await route.fallback();
		});
		await page.getByLabel('摘要').fill('第二稿，和别的人同一秒按下保存。');
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await page.locator('.desk-refusal', { hasText: '没有保存' }).first().waitFor();
		expect(run(forge.folder, 'show', `${branch}:${FILE}`)).toContain('孙七抢先改的一稿');
		expect(await page.getByLabel('摘要').inputValue()).toContain('第二稿');
	});

	test('a first save that broke off half way is made whole by the next', async () => {
		await open();
		let breaks = 1;
		await page.route(REQUESTS, (route) =>
			route.request().method() === 'POST' && breaks-- > 0
				? route.fulfill({ status: 500, json: { message: 'Internal Server Error' } })
				: route.fallback()
		);
		await page.getByLabel('摘要').fill('信号断断续续，这一稿存了一半，再存一次。');
		await page.getByRole('button', { name: '保存', exact: true }).click();
		await page.locator('.desk-refusal', { hasText: '没有保存' }).first().waitFor();
		expect(forge.merges).toEqual([]);
		expect(run(forge.folder, 'branch', '--list', 'cms/*')).toContain(ID);
		await save();
		expect(forge.merges).toMatchObject([{ state: 'open', branch: `cms/stories/${ID}/index` }]);
		expect(run(forge.folder, 'show', `cms/stories/${ID}/index:${FILE}`)).toContain('再存一次');
	});

	test('a fault of the forge is told and never looks like an empty entry', async () => {
		forge.broken = true;
		await open({ seen: false });
		await page.getByText('没有读到').waitFor();
		expect(await page.getByLabel('摘要').count()).toBe(0);
	});
});

/** The same site with its desk on another kind of forge: its page differs in one word, its desk in the backend. */
async function siteOn(kind: 'gitlab'): Promise<string> {
	const other = resolve('.cache/tests', `forge-${kind}`);
	cpSync(folder, other, { recursive: true });
	cpSync(await buildDesk(resolve('.cache'), kind), join(other, 'admin'), { recursive: true });
	const file = join(other, 'admin/index.html');
	writeFileSync(file, readFileSync(file, 'utf8').replace('"kind":"forgejo"', `"kind":"${kind}"`));
	return other;
}
