/** Where the site will stand: what the builder must know before any page is rendered. */

import type { Forge } from '../../domain/schemas/forge.ts';
import type { Site } from '../../domain/schemas/site.ts';
import { readHandover } from '../../reader/handover.ts';
import { readSite } from '../../reader/read.ts';
import type { RunOptions } from '../../reader/run-options.ts';

/** `base` with slashes at both ends, `origin` without one. */
export type SiteFrame = { base: string; origin: string | undefined; forge?: Forge | undefined };

/** @param site what site.yml says, where it can be read; without it the site stands at the root */
export const frameOf = (site: Site | undefined, siteLocation: RunOptions['siteLocation']): SiteFrame => ({
	...{ base: '/', origin: undefined },
	...site,
	...siteLocation,
});

/** The frame before the content is opened. A faulty site.yml is reported by the library. */
export function siteFrame({
	contentFolder,
	handover,
	siteLocation,
}: Pick<RunOptions, 'contentFolder' | 'handover' | 'siteLocation'>): SiteFrame {
	const site = handover ? readHandover(handover).content.site : readSite(contentFolder, []);
	return frameOf(site, siteLocation);
}
