/**
 * Every kind of page of the site, once: which pages of it there are, their addresses, what they say of themselves, and
 * who may keep them. Each column has a file in `kinds/`. Pages, site maps, links, search and tests all read this; what stands
 * on a page is its template's.
 */
import { ABOUT_PAGES } from './kinds/about.ts';
import { DOCUMENTS_PAGES } from './kinds/documents.ts';
import { HOME_PAGES } from './kinds/home.ts';
import { MENU_PAGES } from './kinds/menu.ts';
import { PLAN_PAGES } from './kinds/plan.ts';
import { PRESS_PAGES } from './kinds/press.ts';
import { REQUESTS_PAGES } from './kinds/requests.ts';
import { SCHEDULE_PAGES } from './kinds/schedule.ts';
import { STATIONS_PAGES } from './kinds/stations.ts';
import { STORIES_PAGES } from './kinds/stories.ts';
import { PAGES_WITHOUT_COLUMN } from './kinds/without-column.ts';
import type { PageKind } from './shapes.ts';

/** Column by column, in the order of the site maps. */
export const CATALOGUE = {
	...HOME_PAGES,
	...SCHEDULE_PAGES,
	...MENU_PAGES,
	...STORIES_PAGES,
	...STATIONS_PAGES,
	...REQUESTS_PAGES,
	...PLAN_PAGES,
	...DOCUMENTS_PAGES,
	...PRESS_PAGES,
	...ABOUT_PAGES,
	...PAGES_WITHOUT_COLUMN,
} satisfies Record<PageKind | 'moved' | 'emptied', unknown>;

export type CataloguedKind = keyof typeof CATALOGUE;
