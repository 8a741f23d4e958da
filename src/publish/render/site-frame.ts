/** Where the site will stand: what the builder must know before any page is rendered. */
import type { Forge } from '../../domain/schemas/forge.ts';
import { readHandover } from '../../reader/handover.ts';
import { readSite } from '../../reader/read.ts';
import type { RunOptions } from '../../reader/run-options.ts';

/**
 * Base path with slashes at both ends, and origin without one, if there is one.
 * A faulty site.yml is reported by the library; here it only falls back to the root.
 */
export function siteFrame({
	contentFolder,
	handover,
	siteLocation,
}: Pick<RunOptions, 'contentFolder' | 'handover' | 'siteLocation'>): {
	base: string;
	origin: string | undefined;
	forge?: Forge | undefined;
} {
	const site = handover ? readHandover(handover).content.site : readSite(contentFolder, []);
	return { base: '/', origin: undefined, ...site, ...siteLocation };
}
