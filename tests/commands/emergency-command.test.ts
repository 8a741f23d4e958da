/** The page for when the site cannot be built is what readers get, whatever lies in the folder that it is put into. */
import { execFileSync } from 'node:child_process';
import { linkSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { scratch } from '../support/release.ts';

const TEXT = '河水涨得很快，请马上到高处去。';

test('packed copies of an older page are replaced too, because servers send those; another name of a file keeps what it has', () => {
	const [site, other] = [scratch(), join(scratch(), 'index.html')];
	for (const file of ['index.html', 'index.html.br', 'index.html.gz', '404.html'])
		writeFileSync(join(site, file), '以前的');
	linkSync(join(site, 'index.html'), other);
	execFileSync(process.execPath, ['src/commands/emergency.ts', '--out', site, '--text', TEXT], {
		env: { ...process.env, OFFICE_DATA: join(scratch(), 'none') },
	});
	const read = (file: string) => readFileSync(join(site, file));
	for (const page of ['index.html', '404.html']) {
		expect(read(page).toString()).toContain(TEXT);
		expect(brotliDecompressSync(read(`${page}.br`)).equals(read(page))).toBe(true);
		expect(gunzipSync(read(`${page}.gz`)).equals(read(page))).toBe(true);
	}
	expect(readFileSync(other, 'utf8')).toBe('以前的');
});
