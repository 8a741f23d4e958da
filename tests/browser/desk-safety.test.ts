/** What keeps people safe, at the desk: an emergency in two presses, a question answered where it is asked, a purge. */
import { expect, inject, test } from 'vitest';
import { deskFor, OWN_WINDOW, save } from '../support/desk.ts';
import { foreignWords } from '../support/desk-words.ts';
import { draftOf, STORY, storyText } from '../support/office-story.ts';

const desk = deskFor(inject('sites').township);

test('one who signs puts an emergency over every page with two presses, and takes it back with one', async () => {
	const page = await desk.as('signer');
	const keys = page.getByRole('region', { name: '紧急提示' });
	await keys.getByRole('button', { name: '发火情' }).click();
	await keys.getByRole('button', { name: '马上发到每一页' }).click();
	await keys.getByText('正在每一页的最上面').waitFor();
	const { body } = await (await desk.office().person('signer')).get('/api/emergency');
	expect(body['running']).toMatchObject({ kind: 'fire', phone: '119', until: '2026-11-25 12:00' });
	expect(await foreignWords(page, ['desk'])).toEqual([]);
	await keys.getByRole('button', { name: '现在就收回' }).click();
	await expect.poll(() => keys.getByText('正在每一页的最上面').count()).toBe(0);
	const writer = await desk.as('writer');
	expect(await writer.getByRole('button', { name: '发火情' }).count()).toBe(0);
});

test('who signs for one station is not offered what stands over the pages of all', async () => {
	const page = await desk.as('signer');
	await page.route('**/api/me', async (route) => {
		const response = await route.fetch();
		const { user, ...more } = await response.json();
		await route.fulfill({ response, json: { user: { ...user, stations: ['jia'] }, ...more } });
	});
	await page.reload();
	await page.getByRole('heading', { name: '快到期的' }).waitFor();
	expect(await page.getByRole('region', { name: '紧急提示' }).count()).toBe(0);
});

test('what ended by itself, or was done meanwhile, is told so on pages that stay open', async () => {
	const page = await desk.as('signer', OWN_WINDOW);
	await page.clock.install({ time: desk.office().clock.now });
	await page.reload();
	const keys = page.getByRole('region', { name: '紧急提示' });
	await keys.getByRole('button', { name: '发火情' }).waitFor();
	const other = await desk.office().person('all-in-one');
	const flood = { kind: 'flood', text: '河水涨得很快，请马上到高处去。', until: '2026-11-24 12:30' };
	expect((await other.post('/api/emergency', flood)).status).toBe(200);
	await page.clock.fastForward('00:00:20');
	await keys.getByText('正在每一页的最上面').waitFor();
	desk.office().clock.now += 31 * 60_000;
	await page.clock.fastForward('00:00:20');
	await expect.poll(() => keys.getByText('正在每一页的最上面').count()).toBe(0);

	let status = { waiting: true, label: '网站正在重做', left: ['镜像还没有换掉'] };
	await page.route('**/api/purge/status', (route) => route.fulfill({ json: status }));
	await page.goto(`${desk.office().origin}/admin/#/desk/purge`);
	await page.getByText('镜像还没有换掉').waitFor();
	status = { waiting: false, label: '做完了', left: [] };
	await page.clock.fastForward('00:00:10');
	await expect.poll(() => page.getByText('镜像还没有换掉').count()).toBe(0);
});

test('a question is answered beside its issue, in the name of who is signed in', async () => {
	await draftOf(desk.office(), storyText({ body: '仓库的门牌是石岭村3组12号。' }));
	const page = await desk.as('writer');
	await page.goto(`${desk.office().origin}/admin/#/collections/stories/entries/${STORY.slug}`);
	const readiness = page.locator('.readiness').filter({ hasText: '*组*号' }).first();
	await readiness.getByRole('button', { name: '可以公开' }).click();
	await readiness.getByLabel('依据').fill('是村里的仓库，不是住家');
	await readiness.getByRole('button', { name: '张三核对过，可以公开' }).click();
	await page.getByText('“*组*号”：是村里的仓库，不是住家（张三）').waitFor();
	await expect.poll(() => page.getByRole('button', { name: '可以公开' }).count()).toBe(0);
	await save(page);
	const kept = async () => {
		const { body } = await (await desk.office().person('writer')).decap('unpublishedEntryDataFile', {
			...{ collection: 'stories', slug: STORY.slug, path: STORY.path },
		});
		return String(body['data']);
	};
	await expect.poll(kept).toMatch(/words: "?\*组\*号"?\n\s+by: 张三\n\s+reason: 是村里的仓库/);
	expect(desk.said).toEqual([]);
});

test('who asks to be taken down is looked for first, and then gone', async () => {
	const page = await desk.as('signer');
	await page.goto(`${desk.office().origin}/admin/#/desk/purge`);
	await page.getByLabel(/要清除的字/).fill('老电工');
	await page.getByRole('button', { name: '找一找在哪里' }).click();
	await page.getByRole('link', { name: '甲村院坝里点亮了一盏灯' }).waitFor();
	const purge = page.getByRole('button', { name: '撤下并清除', exact: true });
	let goOn: () => void = () => undefined;
	const isHeld = new Promise<void>((done) => {
		goOn = done;
	});
	await page.route('**/api/purge/do', async (route) => {
		await isHeld;
		await route.continue();
	});
	await purge.click();
	// A second press would be refused for what the first has done.
	expect(await purge.isDisabled()).toBe(true);
	goOn();
	await page.getByText('历史（改以前的样子）里还有').waitFor();
	expect(await page.getByRole('button', { name: '从历史和镜像里清除' }).isDisabled()).toBe(true);
	const { body } = await (await desk.office().person('writer')).decap('unpublishedEntryDataFile', {
		...{ collection: 'stories', slug: STORY.slug, path: STORY.path },
	});
	expect(String(body['data'])).toContain('村里的某某带着年轻人');
	const shots = process.env['DESK_SHOTS'];
	if (shots) await page.screenshot({ path: `${shots}/purge.png`, fullPage: true });
});
