/** LibreOffice, as an office's reader of our files. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findOffice } from '../../tools/debian/libreoffice.ts';

/**
 * Opens a workbook in LibreOffice, without a window: how a sheet is scrolled or frozen is not told.
 * @returns what it made of it, as flat OpenDocument XML
 * @throws with its words when it does not open
 */
export const opened = (workbook: string): string => converted([workbook], 'fods')[0]!.toString('utf8');

/**
 * Files as LibreOffice writes them in another format, in the order they were given.
 * @throws with its words when one does not open
 */
export function converted(files: readonly string[], format: 'fods' | 'pdf'): Buffer[] {
	const office = findOffice();
	if (!office) throw new Error('there is no LibreOffice: npm test installs one, or set LIBREOFFICE');
	const folder = mkdtempSync(join(tmpdir(), 'office-'));
	try {
		// A profile of its own: a LibreOffice that somebody has open is left alone.
		const profile = pathToFileURL(join(folder, 'profile')).href;
		const out = join(folder, 'out');
		const { stdout, stderr } = spawnSync(
			office,
			[`-env:UserInstallation=${profile}`, '--headless', '--convert-to', format, '--outdir', out, ...files],
			{ encoding: 'utf8', timeout: 100_000 }
		);
		const made = readdirSync(out, { encoding: 'utf8' });
		return files.map((file) => {
			const name = `${basename(file, extname(file))}.${format}`;
			if (!made.includes(name)) throw new Error(`LibreOffice did not open ${file}\n${stdout}\n${stderr}`);
			return readFileSync(join(out, name));
		});
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
