import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { posterOf } from '../../src/domain/posters/poster.ts';
import { keepPoster } from '../../src/media/posters/plan.ts';
import { posterAddress } from '../../src/platform/poster-file.ts';
import { placePosters } from '../../src/publish/render/posters.ts';
import { entry, holdingsOf } from '../support/entries.ts';

let folder: string;
let outDir: string;
beforeEach(() => {
	const root = mkdtempSync(join(tmpdir(), 'posters-'));
	onTestFinished(() => rmSync(root, { recursive: true, force: true }));
	folder = join(root, 'cache');
	outDir = join(root, 'dist');
	mkdirSync(outDir);
});

const kept = (title: string) => {
	const dish = entry('menu', 'x', { title });
	return keepPoster(folder, posterOf(holdingsOf([dish]), dish, undefined));
};
const showing = (name: string) =>
	writeFileSync(join(outDir, 'index.html'), `<img src="/base${posterAddress(name)}">`);
const placed = () => readdirSync(join(outDir, 'posters'));

test('a poster that a page names is drawn and brought to the site, one that none names is not', async () => {
	const [shown] = [kept('理发'), kept('义诊')];
	showing(shown!);
	expect(await placePosters({ folder, outDir })).toBe(1);
	expect(placed()).toEqual([`${shown}.png`]);
	expect(readdirSync(folder).filter((file) => file.endsWith('.png'))).toEqual([`${shown}.png`]);
});

test('an unchanged poster is the same file, one that is no longer shown goes', async () => {
	const [first, second] = [kept('理发'), kept('义诊')];
	showing(first!);
	await placePosters({ folder, outDir });
	const before = statSync(join(outDir, 'posters', `${first}.png`)).ino;
	await placePosters({ folder, outDir });
	expect(statSync(join(outDir, 'posters', `${first}.png`)).ino).toBe(before);
	showing(second!);
	await placePosters({ folder, outDir });
	expect(placed()).toEqual([`${second}.png`]);
});

test('a site without posters gets no folder for them', async () => {
	writeFileSync(join(outDir, 'index.html'), '<p>0123456789ab.png</p>');
	expect(await placePosters({ folder, outDir })).toBe(0);
	expect(existsSync(join(outDir, 'posters'))).toBe(false);
});

test('a page that names a poster nobody wrote down stops the build', async () => {
	showing('0123456789ab');
	await expect(placePosters({ folder, outDir })).rejects.toThrow('0123456789ab');
});
