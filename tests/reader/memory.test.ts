/** A folder that is opened again is known as well as one that is opened for the first time, and is read less. */
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { ContentMemory } from '../../src/reader/memory.ts';
import { openContent } from '../../src/reader/open.ts';
import { edit, numbersFrom } from '../support/random-edit.ts';
import { TOWNSHIP } from '../support/township.ts';

const folder = mkdtempSync(join(tmpdir(), 'memory-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const cache = resolve('.cache/tests/kept');
const known = (opened: Awaited<ReturnType<typeof openContent>>) =>
	JSON.parse(
		JSON.stringify(opened, (_, value) => (value instanceof Map ? [...value].sort() : (value as unknown)))
	);

test('after any edit, refused or not, what is remembered is what is there', async () => {
	cpSync(TOWNSHIP, folder, { recursive: true });
	const memory = new ContentMemory();
	const next = numbersFrom(4);
	let now = '2026-11-24 09:00';
	const faulty = new Set<boolean>();
	for (let turn = 0; turn < 16; turn++) {
		const { told, now: moment } = edit(folder, now, next);
		now = moment;
		const again = known(await openContent({ folder, cache, now, memory }));
		const first = known(await openContent({ folder, cache, now }));
		expect(again, told).toEqual(first);
		faulty.add(again.issues.some(({ severity }: { severity: string }) => severity === 'error'));
	}
	expect(faulty).toEqual(new Set([true, false]));
});

test('told what differs, only that is looked at; told nothing, or of another state, everything is', async () => {
	rmSync(folder, { recursive: true });
	cpSync(TOWNSHIP, folder, { recursive: true });
	const memory = new ContentMemory();
	const open = async (name: string, since?: { name: string; changed: string[] }) => {
		const { entries } = await openContent({
			...{ folder, cache, now: '2026-11-24 09:00', memory },
			state: { name, since },
		});
		const titles = entries.map(({ file, data }) => [file, (data as { title: string }).title]);
		return Object.fromEntries(titles) as Record<string, string | undefined>;
	};
	const [one, other] = ['pages/about.md', 'pages/terms.md'];
	const rename = (file: string, title: string) =>
		writeFileSync(
			join(folder, file),
			readFileSync(join(folder, file), 'utf8').replace(/^title: .*$/m, `title: ${title}`)
		);
	await open('a');
	rename(one, '一个');
	rename(other, '另一个');
	const told = await open('b', { name: 'a', changed: [one] });
	expect([told[one], told[other] === '另一个']).toEqual(['一个', false]);
	// A state in between was missed.
	const missed = await open('d', { name: 'c', changed: [] });
	expect(missed[other]).toBe('另一个');
	rename(one, '又一个');
	expect((await open('e'))[one]).toBe('又一个');
	rmSync(join(folder, one));
	cpSync(join(folder, other), join(folder, 'pages/added.md'));
	const listed = await open('f', { name: 'e', changed: [one, 'pages/added.md'] });
	expect([listed[one], listed['pages/added.md']]).toEqual([undefined, '另一个']);
	expect(listed).toEqual(await open('g'));
});

test('what differs is found again however the path of the folder is written', async () => {
	rmSync(folder, { recursive: true });
	cpSync(TOWNSHIP, folder, { recursive: true });
	const memory = new ContentMemory();
	const file = 'pages/about.md';
	const textOf = async (name: string, since?: { name: string; changed: string[] }) => {
		// As on Windows, where a system's own path has other slashes than an entry's file.
		const state = { name, since };
		const { bodies } = await openContent({
			...{ folder: `${folder}${sep}.`, cache, now: '2026-11-24 09:00', memory, state },
		});
		return bodies.get(file);
	};
	await textOf('a');
	appendFileSync(join(folder, file), '\n又写了一段。\n');
	expect(await textOf('b', { name: 'a', changed: [file] })).toContain('又写了一段');
});

test('a file that did not change gives the very entry that it gave; of one whose text changed, the entry stays', async () => {
	rmSync(folder, { recursive: true });
	cpSync(TOWNSHIP, folder, { recursive: true });
	const memory = new ContentMemory();
	const open = async () => {
		const { entries, bodies } = await openContent({ folder, cache, now: '2026-11-24 09:00', memory });
		return { entries: new Map(entries.map((entry) => [entry.file, entry])), bodies };
	};
	const before = await open();
	const [one, other] = ['pages/about.md', 'pages/terms.md'];
	const change = (file: string, from: RegExp | string, to: string) =>
		writeFileSync(join(folder, file), readFileSync(join(folder, file), 'utf8').replace(from, to));
	change(one, /$/, '\n又写了一段。\n');
	change(other, /^title: .*$/m, 'title: 另一个题目');
	const after = await open();
	expect(after.bodies.get(one)).toContain('又写了一段');
	expect(after.entries.get(one)).toBe(before.entries.get(one));
	expect(after.entries.get(other)?.data).toMatchObject({ title: '另一个题目' });
	const same = [...before.entries].filter(([file, entry]) => after.entries.get(file) === entry);
	expect(same).toHaveLength(before.entries.size - 1);
});

test('a heading that goes from a text is missed where another text leads to it', async () => {
	rmSync(folder, { recursive: true });
	cpSync(TOWNSHIP, folder, { recursive: true });
	const memory = new ContentMemory();
	const add = (file: string, text: string) =>
		writeFileSync(join(folder, file), `${readFileSync(join(folder, file), 'utf8')}\n${text}\n`);
	const lost = async () => {
		const { issues } = await openContent({ folder, cache, now: '2026-11-24 09:00', memory });
		return issues.filter(({ message }) => message.includes('一个新的小标题')).map(({ file }) => file);
	};
	const [page, terms] = ['pages/about.md', 'pages/terms.md'];
	const whole = readFileSync(join(folder, page), 'utf8');
	add(page, '## 一个新的小标题');
	add(terms, '见[这里](/about/#h-一个新的小标题)。');
	expect(await lost()).toEqual([]);
	writeFileSync(join(folder, page), whole);
	expect(await lost()).toEqual([terms]);
	add(page, '## 一个新的小标题');
	expect(await lost()).toEqual([]);
});
