/** Makes sure that there is a LibreOffice before the tests that need one. */
import { ensureOffice } from '../../tools/debian/libreoffice.ts';

export default function setup(): void {
	// Workers inherit it, and need not look again.
	process.env['LIBREOFFICE'] = ensureOffice();
}
