/** A fixed page and an official document, begun at the desk by those who may, and everywhere where such pages are listed. */
import { expect, inject, test } from 'vitest';
import { deskFor, save } from '../support/desk.ts';

const desk = deskFor(inject('sites').township, { publishes: true });

const LETTER = [
	'桃源示例镇办公室文件',
	'桃示发〔2026〕3号',
	'　　桃源示例镇实践站值班办法',
	'　　一、时间。每天八点开门。',
	'　　二、登记。来人登记。',
	'桃源示例镇办公室2026年11月20日印发',
].join('\n');

test('a page gets the address that was chosen for it, and a document keeps its words; both are listed', async () => {
	const { origin, builder } = desk.office();
	const page = await desk.as('writer');
	await page.goto(`${origin}/admin/#/collections/pages`);
	await page.getByRole('link', { name: '新建固定页面' }).click();
	await page.getByLabel('标题').first().fill('便民电话');
	await page.getByLabel('摘要').fill('各村值班的电话和办事的电话，一页看全。');
	const address = page.getByLabel('网址');
	await expect.poll(() => address.getAttribute('placeholder')).toBe('bian-min-dian-hua');
	await address.fill('menu');
	await page.getByText('“menu”已是网站固定的网址，请换一个').first().waitFor();
	await address.fill('dianhua');
	await page.getByText('网址是 /dianhua/，保存以后不改').waitFor();
	await page.locator('[data-slate-editor=true]').click();
	await page.keyboard.type('办事请先打值班电话。');
	await save(page);
	expect(page.url()).toContain('/collections/pages/entries/dianhua');
	await page.getByText('/dianhua/　发出去的网址不改').waitFor();
	await page.getByRole('button', { name: '送审', exact: true }).click();
	await page.getByText('待签发', { exact: true }).first().waitFor();

	await page.goto(`${origin}/admin/#/collections/documents/new`);
	await page.getByLabel('标题').first().fill('桃源示例镇实践站值班办法');
	await page.getByLabel('发文机关').fill('桃源示例镇办公室');
	await page.getByLabel('成文日期').fill('2026年11月20日');
	await page.getByRole('button', { name: '用下一个没用过的：桃示发〔2026〕3号' }).click();
	await page.getByLabel('公文正文（照原样登载）').evaluate((field: HTMLTextAreaElement, words) => {
		const clipboardData = new DataTransfer();
		clipboardData.setData('text/plain', words);
		field.focus();
		field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
	}, LETTER);
	await expect
		.poll(() => page.getByLabel('公文正文（照原样登载）').inputValue())
		.toContain('# 桃源示例镇实践站值班办法');
	await page.getByLabel('网址').fill('zhiban-banfa');
	await save(page);
	await page.getByRole('button', { name: '送审', exact: true }).click();
	await page.getByText('待签发', { exact: true }).first().waitFor();

	const signer = await desk.office().person('signer');
	for (const entry of [
		{ collection: 'pages', slug: 'dianhua' },
		{ collection: 'documents', slug: 'zhiban-banfa' },
	]) {
		const published = await signer.post('/api/publish', entry);
		expect(published.status, JSON.stringify(published.body)).toBe(200);
	}
	await builder.settled();
	expect(builder.status()).toMatchObject({ state: 'live' });
	const read = async (path: string) => {
		const answer = await page.request.get(origin + path);
		expect(answer.status(), path).toBe(200);
		return answer.text();
	};
	expect(await read('/dianhua/')).toContain('办事请先打值班电话。');
	const document = await read('/documents/zhiban-banfa/');
	for (const words of ['桃示发〔2026〕3号', '每天八点开门。', '2026年11月20日印发'])
		expect(document).toContain(words);
	for (const file of ['pdf', 'docx'])
		expect((await page.request.get(`${origin}/documents/zhiban-banfa.${file}`)).status(), file).toBe(200);
	expect(await read('/documents/')).toContain('/documents/zhiban-banfa/');
	const map = await read('/sitemap/');
	for (const listed of ['便民电话', '桃源示例镇实践站值班办法']) expect(map, listed).toContain(listed);
	await page.reload();
	await page.getByText('公文照原样登载，发布以后不能在这里改').waitFor();
	expect(
		await page.getByLabel('公文正文（照原样登载）').evaluate((field: HTMLTextAreaElement) => field.readOnly)
	).toBe(true);
	expect(desk.said).toEqual([]);
}, 600_000);

test('who writes for a station begins neither, but what the station has', async () => {
	const page = await desk.as('village');
	await page.goto(`${desk.office().origin}/admin/#/collections/pages`);
	await page.getByText('关于我们').first().waitFor();
	expect(await page.getByRole('link', { name: /新建固定页面/ }).count()).toBe(0);
	await page.goto(`${desk.office().origin}/admin/#/collections/stories`);
	await page.getByRole('link', { name: '新建稿件' }).waitFor();
});
