/** Bundles the desk and the preview of drafts before the files that show them: they would all wait for it, or do it twice. */
import { buildDesk } from '../../src/publish/desk/bundle.ts';
import { renderBundle } from '../../src/publish/render/render-bundle.ts';
import { runOptions } from '../../src/reader/run-options.ts';
import { TOWNSHIP } from './township.ts';

export default async function setup(): Promise<void> {
	const options = runOptions();
	await buildDesk(options.cacheFolder);
	// The preview is bundled for where a site stands, which its content says.
	await renderBundle({ ...options, contentFolder: TOWNSHIP });
}
