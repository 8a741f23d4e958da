/** 活动菜单: what can be ordered, and by whom. */
import { menuOf } from '../../holdings.ts';
import { audienceWords, dishesFor } from '../../menu/audiences.ts';
import { countedWords, hasReal } from '../../samples.ts';
import { hrefOf, isSample, type MenuItem, type Station } from '../../schemas/entry.ts';
import { AUDIENCES, type Audience, keysOf } from '../../schemas/vocabulary.ts';
import { ADDRESS, menuOfAudience, menuOfStation } from '../addresses.ts';
import { COLUMNS } from '../columns.ts';
import { columnPage, kindOf, SEARCH_WEIGHT, single, strandFacet } from '../kind-of-page.ts';
import { TITLES } from '../titles.ts';

export const MENU_PAGES = {
	menu: columnPage('menu'),
	order: single({
		section: 'menu',
		address: ADDRESS.order,
		title: () => TITLES.order,
		named: () => true,
		description: () => '一次点几项服务：勾好服务、选好村，写成一句话，或打印点单条交到实践站',
	}),
	dish: kindOf<MenuItem>({
		section: 'menu',
		subjects: ({ shelves }) => shelves.menu,
		address: hrefOf,
		title: ({ data }) => `${data.title}（${data.code}）`,
		description: ({ data: { plain, summary: inShort, code, title } }) =>
			plain ?? inShort ?? `活动菜单 ${code}“${title}”：怎么点、哪些站能点`,
		trail: ({ data }) => [{ label: COLUMNS.menu.name, address: `${ADDRESS.menu}#${data.strand}` }],
		kind: '菜单',
		alsoCalled: ({ data }) => data.alsoCalled,
		weight: () => SEARCH_WEIGHT.dish,
		facets: ({ data }) => ({ 类别: strandFacet(data.strand) }),
		note: ({ data }) => `${COLUMNS.menu.name} ${data.code}`,
		sample: isSample,
	}),
	stationMenu: kindOf<Station>({
		section: 'menu',
		subjects: ({ shelves }) => shelves.stations,
		address: ({ id }) => menuOfStation(id),
		title: ({ data }) => `${data.village}能点的服务`,
		description: ({ id, data }, holdings) =>
			`${data.title}可以点的服务，共${countedWords(menuOf(holdings, id), '项')}`,
		named: () => true,
		isListed: ({ id }, holdings) => hasReal(menuOf(holdings, id)),
		passing: true,
	}),
	audienceMenu: kindOf<Audience>({
		section: 'menu',
		subjects: () => keysOf(AUDIENCES),
		address: menuOfAudience,
		title: (audience) => `面向${AUDIENCES[audience].label}的服务`,
		description: (audience, { shelves }) =>
			`写明面向${audienceWords(audience)}的文明实践活动项目，共${countedWords(dishesFor(shelves.menu, audience), '项')}`,
		isListed: (audience, { shelves }) => hasReal(dishesFor(shelves.menu, audience)),
		named: (audience, { shelves }) => hasReal(dishesFor(shelves.menu, audience)),
	}),
};
