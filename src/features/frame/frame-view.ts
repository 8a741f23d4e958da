/** What stands around every page, as plain data. */
import type { Holdings } from '../../domain/holdings.ts';
import type { Emergency } from '../../domain/schemas/emergency.ts';
import type { Site } from '../../domain/schemas/site.ts';
import { properNames } from '../../domain/stations/proper-names.ts';

export type FrameView = {
	site: Site;
	/** 紧急提示 that stands over the page. */
	emergency: Emergency | undefined;
	/** Names that no line of a heading may part. */
	names: readonly string[];
};

export const frameView = (holdings: Holdings): FrameView => ({
	site: holdings.site,
	emergency: holdings.emergency,
	names: properNames(holdings),
});
