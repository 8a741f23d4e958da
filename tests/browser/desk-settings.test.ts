/** Files that are no entries, saved at the desk: what their writer noted beside the data stays. */
import { readFileSync } from 'node:fs';
import { expect, inject, test } from 'vitest';
import { MAIN } from '../../src/office/repository.ts';
import { deskFor, save } from '../support/desk.ts';
import { run } from '../support/git.ts';

const desk = deskFor(inject('sites').real, { contentFolder: 'content' });
const DRAFT = 'refs/heads/cms/settings/';
/** Lines that a draft took out and put in. */
const changed = (name: string) =>
	run(desk.office().folder, 'diff', '-U0', MAIN, `${DRAFT}${name}`, '--', `content/${name}.yml`)
		.split('\n')
		.filter((line) => /^[+-](?![+-])/.test(line));

test('saving the lexicon or the facts of the site changes the lines that were changed, and no comment', async () => {
	const page = await desk.as('writer');
	const go = (name: string) =>
		page.goto(`${desk.office().origin}/admin/#/collections/settings/entries/${name}`);
	await go('lexicon');
	await page.getByRole('button', { name: /新增词条/ }).click();
	await page.getByLabel('错的写法').last().fill('一股作气');
	await page.getByLabel('对的写法').last().fill('一鼓作气');
	await save(page);
	expect(changed('lexicon')).toEqual(['+  - {wrong: 一股作气, right: 一鼓作气}']);
	// Above the first word stands the heading of its section.
	const [first] = /(?<=#.*\n).*- \{wrong: .*/.exec(readFileSync('content/lexicon.yml', 'utf8'))!;
	await page.getByRole('button', { name: '移除这一条' }).first().click();
	await save(page);
	expect(changed('lexicon')).toEqual([`-${first}`, '+  - {wrong: 一股作气, right: 一鼓作气}']);

	await go('site');
	const tagline = page.getByLabel('一句话介绍');
	await expect.poll(() => tagline.inputValue()).not.toBe('');
	const [old] = /(?<=^tagline: ).*/m.exec(readFileSync('content/site.yml', 'utf8'))!;
	await tagline.fill('看活动、点服务');
	await save(page);
	expect(changed('site')).toEqual([`-tagline: ${old}`, '+tagline: 看活动、点服务']);
});
