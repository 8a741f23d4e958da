/** A state of the content, as the library of a site shows it. */
import { forgeDeskOf } from '../../domain/desk/forge-desk.ts';
import { gatherHoldings, type Holdings } from '../../domain/holdings.ts';
import type { Library } from '../../domain/library.ts';
import type { Photo } from '../../platform/photo.ts';
import type { OpenedContent } from '../../reader/open.ts';
import type { RunOptions } from '../../reader/run-options.ts';

export type LibraryState = Pick<Library, 'earlierPages' | 'forgeDesk' | 'hasDesk'> & {
	holdings: Holdings;
	/** By file. */
	bodies: ReadonlyMap<string, string>;
	/** By file. */
	photos: ReadonlyMap<string, Photo>;
};

/**
 * @param opened content without errors
 * @param earlier addresses of the pages that were published before
 */
export function libraryState(
	{ now, production, siteLocation, serveDeskSeparately }: RunOptions,
	opened: OpenedContent,
	earlier: readonly string[]
): LibraryState {
	const { site, emergency, entries, texts, bodies, photos } = opened;
	if (site === undefined) throw new Error('the content has no site.yml that can be read');
	const desk = site.forge && !serveDeskSeparately ? forgeDeskOf(site.forge, { ...opened, now }) : undefined;
	return {
		holdings: gatherHoldings({
			...{ now, emergency, entries, texts },
			site: { ...site, ...siteLocation },
			samples: site.samples && !production,
		}),
		...{ bodies, photos },
		earlierPages: () => earlier,
		forgeDesk: () => desk,
		hasDesk: () => !production || desk !== undefined,
	};
}
