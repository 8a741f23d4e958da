/** Where the site will stand: what the builder must know before any page is rendered. */
import { readContent } from '../store/read.ts';
import { settings } from '../store/settings.ts';

/**
 * Base path with slashes at both ends, and origin without one. `BASE_PATH` and `SITE_ORIGIN` override site.yml.
 * A faulty site.yml is reported by the library; here it only falls back to the root.
 */
export function siteFrame(env: Record<string, string | undefined> = process.env) {
	const { site } = readContent(settings(env).contentFolder);
	return { base: env['BASE_PATH'] ?? site?.base ?? '/', origin: env['SITE_ORIGIN'] ?? site?.origin };
}
