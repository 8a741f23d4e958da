/** One state of the content gives one site, whatever was drawn or taken in first. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { builtFiles } from '../../src/publish/checks/built-page.ts';

const place = mkdtempSync(join(tmpdir(), 'same-bytes-'));
afterAll(() => rmSync(place, { recursive: true, force: true }));

/** The invented township, built with nothing kept from before. */
function built(name: string): string {
	const out = join(place, name);
	execFileSync(process.execPath, ['src/commands/build.ts', '--out', out], {
		stdio: 'pipe',
		env: {
			...process.env,
			NODE_ENV: 'production',
			VITEST: undefined,
			SITE_NOW: '2026-11-24 09:00',
			SITE_ORIGIN: 'https://portal.example',
			SITE_DESK_SEPARATE: '1',
			SITE_CACHE: join(place, `${name}-cache`),
			CONTENT_FOLDER: 'tests/fixtures/township',
		},
	});
	return out;
}

test('two builds from nothing are the same to the last byte', () => {
	const one = built('one');
	const other = built('other');
	const files = builtFiles(one);
	expect(files.filter((file) => file.startsWith('posters/')).length).toBeGreaterThan(3);
	expect(builtFiles(other)).toEqual(files);
	const differ = files.filter(
		(file) => !readFileSync(join(one, file)).equals(readFileSync(join(other, file)))
	);
	expect(differ).toEqual([]);
});
