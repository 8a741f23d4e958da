/** 编辑手册 against the desk it tells of: pictures, names of controls, words of messages. */
import { globSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import sharp from 'sharp';
import { expect, test } from 'vitest';

const manual = readFileSync('docs/editing.md', 'utf8');
const textOf = (...patterns: string[]) =>
	globSync(patterns)
		// A comment is no control.
		.map((file) => readFileSync(file, 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/ .*$/gm, ''))
		.join('\n');
const desk = textOf(
	'src/desk/**/*.{ts,tsx}',
	'src/domain/**/*.ts',
	'src/office/site/{site-builder,build-fault,entry-on-site}.ts',
	'node_modules/decap-cms-locales/dist/esm/zh_Hans/index.js'
);

/** Quoted, but no control: what one types, reads or says. */
const SAID = [
	...['＋', '图为……', '某某 摄', '志愿', '点单', '登录过期了', '正在上线', '已上线', '送不到'],
	...['搜不到', '您搜的是什么', '这个月', '帮-13', '便民电话'],
];

test('every picture is shown, and every picture that is shown is there', () => {
	const shown = [...manual.matchAll(/!\[[^\]]+\]\(editing\/([\w-]+\.webp)\)/g)].map(([, name]) => name!);
	const there = globSync('docs/editing/*').map((file) => basename(file));
	expect(shown.length).toBeGreaterThan(20);
	expect([...new Set(shown)].sort()).toEqual(there.sort());
});

test('a picture is light enough for the repository, and as wide as it is told to be', async () => {
	for (const file of globSync('docs/editing/*.webp')) {
		expect([file, readFileSync(file).length <= 60_000]).toEqual([file, true]);
		const { width } = await sharp(file).metadata();
		expect([file, width]).toEqual([file, basename(file).startsWith('phone-') ? 780 : 1200]);
	}
});

test('every control that the handbook names is at the desk', () => {
	const quoted = [...manual.matchAll(/“([^“”]+)”/g)].map(([, name]) => name!);
	const named = [...new Set(quoted)].filter((name) => !SAID.includes(name));
	expect(named.length).toBeGreaterThan(40);
	expect(named.filter((name) => !desk.includes(name.replace(/^＋ /, '')))).toEqual([]);
	expect(SAID.filter((words) => !quoted.includes(words))).toEqual([]);
});

test('every message that the handbook explains is one that can be met', () => {
	const all = desk + textOf('src/office/**/*.ts', 'src/platform/photo.ts', 'src/media/posters/glyphs.ts');
	const table = manual.slice(manual.indexOf('| 提示 |')).split('\n').slice(2);
	const messages = table
		.filter((line) => line.startsWith('| '))
		.map((line) => line.split(' | ')[0]!.slice(2));
	expect(messages.length).toBeGreaterThan(7);
	const parts = messages.flatMap((message) => message.split('……'));
	expect(parts.filter((part) => !all.includes(part))).toEqual([]);
});

test('every link inside the handbook leads to a heading, and every file it names is there', () => {
	const headings = [...manual.matchAll(/^#+ (.+)$/gm)].map(([, words]) => words!.replace(/[：、]/g, ''));
	const inside = [...manual.matchAll(/\]\(#([^)]+)\)/g)].map(([, anchor]) => anchor!);
	expect(inside.filter((anchor) => !headings.includes(anchor))).toEqual([]);
	const files = [...manual.matchAll(/\]\(([\w-]+\.md)\)/g)].map(([, file]) => file!);
	const there = globSync('docs/*.md').map((file) => basename(file));
	expect(files.filter((file) => !there.includes(file))).toEqual([]);
});
