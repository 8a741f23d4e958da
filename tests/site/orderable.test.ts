import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { TOWNSHIP } from '../support/township.ts';

const { township, invented } = inject('sites');
const read = (folder: string, address: string) => readFileSync(join(folder, address, 'index.html'), 'utf8');
/** The text of a page's main part, without tags and line breaks. */
const main = (address: string) =>
	read(township.folder, address)
		.split(/<main\b/)[1]!
		.replace(/<[^>]+>/g, '')
		.replace(/\s+/g, ' ');
/** Ids of the dishes, or days of the sessions, whose text has this line. */
const having = (glob: string, line: RegExp) =>
	globSync(glob).filter((file) => line.test(readFileSync(file, 'utf8')));
const dishes = (state: string) =>
	having(`${TOWNSHIP}/menu/*.md`, new RegExp(`^state: ${state}$`, 'm')).map((file) => basename(file, '.md'));
const sessionsOf = (dish: string) =>
	having(`${TOWNSHIP}/sessions/*/index.md`, new RegExp(`^dish: ${dish}$`, 'm')).map((file) =>
		basename(join(file, '..'))
	);

describe('a paused dish', () => {
	const paused = dishes('paused');

	test('is not offered on its own page', () => {
		expect(paused.length).toBeGreaterThan(0);
		for (const id of paused) expect(main(`menu/${id}`)).not.toMatch(/照上面的办法点单|说“编号加村名”/);
	});

	test('is not offered under the sessions that delivered it', () => {
		const sessions = paused.flatMap(sessionsOf);
		expect(sessions.length).toBeGreaterThan(0);
		for (const id of sessions) {
			expect(main(`schedule/${id}`)).toContain('这项服务现在不能点');
			expect(main(`schedule/${id}`)).not.toContain('想让这项服务到您村里来');
		}
	});
});

test('a dish that is booked up says so on the page and on the notice-board sheet of its stations', () => {
	const [id] = dishes('full');
	const text = readFileSync(`${TOWNSHIP}/menu/${id}.md`, 'utf8');
	const title = /^title: (.+)$/m.exec(text)![1]!;
	const station = /^stations: \[([\w-]+)/m.exec(text)![1]!;
	const [page, sheet] = [main(`stations/${station}`), main(`stations/${station}/sheet/2026-12`)];
	expect(page).toMatch(new RegExp(`${title}\\s*示例\\s*约满`));
	expect(sheet).toContain(`${title}（约满）`);
});

test('villagers are told to telephone only where there is a number to call', () => {
	const told = /照编号打电话|，打电话或到站里|请打电话问一问/;
	for (const { folder } of [township, invented])
		for (const page of globSync(['menu/**/index.html', 'schedule/**/index.html'], { cwd: folder })) {
			const html = read(folder, join(page, '..'));
			expect(told.test(html) && !html.includes('href="tel:'), page).toBe(false);
		}
	expect(read(invented.folder, 'menu/order')).toMatch(told);
	expect(read(invented.folder, 'schedule/2026-11-28-jia')).toMatch(told);
});

test('the menu for old people names the dishes that name no audience, and says that they must be asked about', () => {
	const unsaid = globSync(`${TOWNSHIP}/menu/*.md`).filter(
		(file) => !/^audience: /m.test(readFileSync(file, 'utf8'))
	);
	const html = read(township.folder, 'menu/audience/elderly');
	expect(main('menu/audience/elderly')).toContain(`没有写明服务对象的服务（${unsaid.length}项`);
	expect(unsaid.length).toBeGreaterThan(0);
	for (const file of unsaid) expect(html).toContain(`href="/menu/${basename(file, '.md')}/"`);
});
