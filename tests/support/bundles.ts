/** Bundles the desk and the preview of drafts before the files that show them: they would all wait for it, or do it twice. */
import { resolve } from 'node:path';
import { buildPreviewBundle } from '../../src/preview/bundle.ts';
import { buildDesk } from '../../src/publish/desk/bundle.ts';
import { TOWNSHIP } from './township.ts';

export default async function setup(): Promise<void> {
	const { CONTENT_FOLDER } = process.env;
	// The preview is bundled for where a site stands, which its content says.
	process.env['CONTENT_FOLDER'] = TOWNSHIP;
	try {
		await buildDesk(resolve('.cache'));
		await buildPreviewBundle(resolve('.cache'));
	} finally {
		if (CONTENT_FOLDER === undefined) delete process.env['CONTENT_FOLDER'];
		else process.env['CONTENT_FOLDER'] = CONTENT_FOLDER;
	}
}
