/** LibreOffice, as an office's reader of our workbooks. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { findOffice } from '../../tools/debian/libreoffice.ts';

/**
 * Opens a workbook in LibreOffice, without a window: how a sheet is scrolled or frozen is not told.
 * @returns what it made of it, as flat OpenDocument XML
 * @throws with its words when it does not open
 */
export function opened(workbook: string): string {
	const office = findOffice();
	if (!office) throw new Error('there is no LibreOffice: npm test installs one, or set LIBREOFFICE');
	const folder = mkdtempSync(join(tmpdir(), 'office-'));
	try {
		// A profile of its own: a LibreOffice that somebody has open is left alone.
		const profile = pathToFileURL(join(folder, 'profile')).href;
		const out = join(folder, 'out');
		const { stdout, stderr } = spawnSync(
			office,
			[`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'fods', '--outdir', out, workbook],
			{ encoding: 'utf8', timeout: 100_000 }
		);
		const [file] = readdirSync(out, { encoding: 'utf8' });
		if (!file) throw new Error(`LibreOffice did not open ${workbook}\n${stdout}\n${stderr}`);
		return readFileSync(join(out, file), 'utf8');
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
