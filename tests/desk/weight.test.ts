/** What the desk costs an editor's line: its files as the office sends them. */
import { globSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync } from 'node:zlib';
import { beforeAll, expect, test } from 'vitest';
import { FORGES, type Forge } from '../../src/domain/schemas/forge.ts';
import { brotliBytes } from '../../src/publish/checks/weight.ts';
import { buildDesk, LICENSES } from '../../src/publish/desk/bundle.ts';
import { runOptions } from '../../src/reader/run-options.ts';

let folder: string;
beforeAll(async () => {
	folder = await buildDesk(runOptions().cacheFolder);
}, 120_000);

const files = () => globSync('**/*.{js,css}', { cwd: folder });
/** The worker and the decoder are loaded for a photo of an iPhone only. */
const isDecoder = (file: string) => file.includes('libheif');
/** 现场一分钟 is a page of its own. */
const isOfField = (file: string) => /^field\b/.test(file);
/** What a browser fetches before the desk shows: its styles, its script, and the scripts that this one begins with. */
const firstLoad = (desk: string): string[] => {
	const script = readFileSync(join(desk, 'desk.js'), 'utf8');
	const begun = [...script.matchAll(/(?:from|import)\s*["']\.\/([\w-]+\.js)["']/g)].map(([, name]) => name!);
	return ['desk.css', 'desk.js', ...new Set(begun)];
};
const weightOf = (names: readonly string[]) =>
	names.reduce((sum, name) => sum + statSync(join(folder, `${name}.br`)).size, 0);

test('all that a first session loads weighs less than 600,000 bytes', () => {
	const weight = weightOf(firstLoad(folder));
	console.log(`编辑台第一次打开：${weight} 字节（brotli）`);
	expect(weight).toBeLessThan(600_000);
});

test('the page for a phone without much of a signal weighs less than 60,000 bytes', () => {
	const own = files().filter(isOfField);
	expect(own.toSorted()).toEqual(['field-worker.js', 'field.css', 'field.js']);
	const weight = weightOf(own);
	console.log(`现场一分钟：${weight} 字节（brotli）`);
	expect(weight).toBeLessThan(60_000);
});

test.each(Object.keys(FORGES) as Forge['kind'][])(
	'a desk on %s weighs as little',
	async (kind) => {
		const own = await buildDesk(runOptions().cacheFolder, kind);
		// Weighed at brotli's best: what is sent depends on the host of the site, not on an office.
		const weight = firstLoad(own).reduce(
			(sum, name) => sum + brotliBytes(readFileSync(join(own, name), 'utf8')),
			0
		);
		console.log(`设在 ${kind} 上的编辑台：${weight} 字节（brotli）`);
		expect(weight).toBeLessThan(600_000);
	},
	120_000
);

test('the decoder for photos of an iPhone stays under a cap of its own', () => {
	const decoder = files().filter((file) => isDecoder(file) || file.includes('heic-worker'));
	expect(decoder).toHaveLength(2);
	const weight = weightOf(decoder);
	console.log(`苹果照片解码：${weight} 字节（brotli）`);
	expect(weight).toBeLessThan(600_000);
});

test('the decoder is the file that its authors made, which anyone may replace', () => {
	const [own] = files().filter(isDecoder);
	const theirs = readFileSync('node_modules/libheif-js/libheif/libheif.js');
	expect(readFileSync(join(folder, own!)).equals(theirs)).toBe(true);
	// Nothing of it is in the worker, which only asks for it.
	const [worker] = files().filter((file) => file.includes('heic-worker'));
	expect(statSync(join(folder, worker!)).size).toBeLessThan(1_000);
});

test('what asks for its licence to be told has it told', () => {
	const licenses = readFileSync(join(folder, LICENSES), 'utf8');
	for (const name of ['react', 'decap-cms-core', 'ical.js', 'libheif-js', 'zod'])
		expect(licenses).toMatch(new RegExp(`^## ${name} - [\\d.]+ \\(`, 'm'));
	expect(licenses).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
	const code = readFileSync(join(folder, 'desk.js'), 'utf8');
	expect(code.slice(0, 100)).toContain(LICENSES);
	expect(code).toContain('@license React');
});

test('what is sent packed is the file itself', () => {
	for (const file of files()) {
		const packed = readFileSync(join(folder, `${file}.br`));
		expect(brotliDecompressSync(packed).equals(readFileSync(join(folder, file)))).toBe(true);
	}
});

test('no line of it compiles text: a page policy forbids that, and names could not be shortened beside it', () => {
	const code = readFileSync(join(folder, 'desk.js'), 'utf8');
	expect(code.match(/(?<![\w$.])eval\(|\bnew Function\(/g)).toBe(null);
});
