/** From an empty form to the public site, by four people. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { beginReport, deskFor, photoFile, save } from '../support/desk.ts';

const desk = deskFor(inject('sites').real);
const TITLE = '甲村实践站：冬衣送到火塘边';
const git = (...args: string[]) =>
	execFileSync('git', ['-C', join(desk.office().folder, 'content.git'), ...args], { encoding: 'utf8' });

test('a story with three photos goes through four people to the site, and git knows their names', async () => {
	const page = await desk.as('writer');
	await beginReport(page, TITLE);
	const photos = await Promise.all(
		['#a33', '#3a3', '#33a'].map((colour, at) => photoFile(`现场 ${at}.jpg`, colour))
	);
	await page.locator('input[type=file]').last().setInputFiles(photos);
	for (const [at, words] of [
		'志愿者挑着冬衣走在山路上',
		'老人在火塘边试穿冬衣',
		'志愿者检查屋后的水管',
	].entries())
		await page.getByLabel('图片说明（读屏文字）').nth(at).fill(words);
	for (const at of [0, 1, 2]) {
		await page.getByPlaceholder(/图为/).nth(at).fill('图为志愿者在甲村院坝里忙碌。');
		await page
			.getByPlaceholder(/某某 摄/)
			.nth(at)
			.fill('张三 摄');
	}
	await save(page);
	await page.getByRole('button', { name: '送审' }).click();
	await page.getByText('审核中').first().waitFor();
	for (const [name, act, then] of [
		['first', '初审通过', '审核中'],
		['second', '复审通过', '待签发'],
		['signer', '签发（发布）', '已发布'],
	] as const) {
		const other = await desk.as(name);
		await other.getByRole('link', { name: TITLE }).first().click();
		await other.getByRole('button', { name: act }).click();
		await other.getByRole('button', { name: act }).waitFor({ state: 'detached' });
		await other.getByText(then).first().waitFor();
		await other.context().close();
	}
	const [file] = git('ls-tree', '-r', '--name-only', 'main')
		.split('\n')
		.filter((path) => path.includes('jia-cun-shi-jian'));
	expect(file).toMatch(/^content\/stories\/\d{4}-\d\d-\d\d-jia-cun-shi-jian-zhan\//);
	const story = git('show', `main:${file!.replace(/[^/]+$/, 'index.md')}`);
	for (const name of ['李四', '王五', '赵六']) expect(story).toContain(`by: ${name}`);
	expect(git('log', 'main', '--format=%an')).toContain('张三');
	expect(desk.said).toEqual([]);
}, 300_000);
