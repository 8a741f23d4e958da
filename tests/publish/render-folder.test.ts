import {
	existsSync,
	mkdirSync,
	mkdtempSync,
	readdirSync,
	readFileSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve, sep } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { renderFolder } from '../../src/publish/render/render-folder.ts';

function place(): string {
	const folder = mkdtempSync(join(tmpdir(), 'render-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return folder;
}

test('a site is rendered inside the program, also when its place only begins with the program’s name', async () => {
	for (const outDir of [`${resolve('.')}-data/work/site-a`, join(place(), 'site'), resolve('dist')]) {
		const render = await renderFolder(outDir);
		expect(render.folder.startsWith(resolve('.') + sep)).toBe(true);
		render.close();
	}
});

test('what was rendered goes to its place, and of what was not brought there nothing stays', async () => {
	const outDir = join(place(), 'new folder', '网站');
	for (const words of ['first', 'second']) {
		const render = await renderFolder(outDir);
		mkdirSync(render.folder);
		writeFileSync(join(render.folder, 'index.html'), words);
		render.place();
		render.close();
	}
	const failed = await renderFolder(outDir);
	mkdirSync(failed.folder);
	failed.close();
	expect(existsSync(failed.folder)).toBe(false);
	expect(readFileSync(join(outDir, 'index.html'), 'utf8')).toBe('second');
	expect(readdirSync(join(outDir, '..'))).toEqual(['网站']);
});

test('of two builds of one site the second waits, and says so when the first does not end', async () => {
	const outDir = join(place(), 'site');
	const first = await renderFolder(outDir);
	await expect(renderFolder(outDir, 1)).rejects.toThrow('另一个程序一直在往');
	const second = renderFolder(outDir);
	first.close();
	(await second).close();
});

test('what a killed build has rendered is cleared by the next, and what a living one renders is not', async () => {
	const living = await renderFolder(join(place(), 'site'));
	mkdirSync(living.folder);
	const dead = resolve('.cache/render/killed');
	onTestFinished(() => rmSync(dead, { recursive: true, force: true }));
	mkdirSync(join(dead, 'site'), { recursive: true });
	const outDir = join(place(), 'site');
	mkdirSync(`${outDir}.next-4711`);
	(await renderFolder(outDir)).close();
	expect([living.folder, join(dead, 'site'), `${outDir}.next-4711`].map((path) => existsSync(path))).toEqual([
		true,
		false,
		false,
	]);
	living.close();
});
