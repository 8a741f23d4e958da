/** Pages that may be the one best answer to a query; those of the list with a place have one for each station. */
import { ADDRESS, menuOfStation, scheduleOfStation } from '../pages/addresses.ts';
import { COLUMNS } from '../pages/columns.ts';
import { TITLES } from '../pages/titles.ts';
import { FIXED_PAGES } from './page.ts';

export type AnswerPage = {
	label: string;
	address: string;
	at?: (station: string) => string;
	/** It only lists others, and gives way to one of them that is named in the query. */
	isList?: true;
};

const BY_VILLAGE = '（说了村名，就到那个村的）';

export const ANSWER_PAGES = {
	schedule: {
		label: `${COLUMNS.schedule.name}${BY_VILLAGE}`,
		address: ADDRESS.schedule,
		at: scheduleOfStation,
		isList: true,
	},
	menu: {
		label: `${COLUMNS.menu.name}${BY_VILLAGE}`,
		address: ADDRESS.menu,
		at: menuOfStation,
		isList: true,
	},
	contact: {
		label: `${COLUMNS.stations.name}和电话${BY_VILLAGE}`,
		address: ADDRESS.stations,
		at: (station: string) => `${ADDRESS.stations}${station}/`,
		isList: true,
	},
	order: { label: TITLES.order, address: ADDRESS.order },
	requests: { label: COLUMNS.requests.name, address: ADDRESS.requests },
	stories: { label: COLUMNS.stories.name, address: ADDRESS.stories, isList: true },
	volunteer: { label: FIXED_PAGES.volunteer, address: ADDRESS.volunteer },
	elder: { label: '长辈模式和无障碍', address: ADDRESS.accessibility },
	takedown: { label: '更正和撤下', address: ADDRESS.privacy },
	terms: { label: FIXED_PAGES.terms, address: ADDRESS.terms },
	plan: { label: COLUMNS.plan.name, address: ADDRESS.plan },
	commitments: { label: TITLES.commitments, address: ADDRESS.commitments },
	ledger: { label: TITLES.ledgers, address: ADDRESS.ledger },
	press: { label: COLUMNS.press.name, address: ADDRESS.press, isList: true },
	data: { label: TITLES.data, address: ADDRESS.data },
	freshness: { label: TITLES.freshness, address: ADDRESS.freshness },
	homecoming: { label: TITLES.homecoming, address: ADDRESS.homecoming },
	coverage: { label: TITLES.coverage, address: ADDRESS.coverage },
	documents: { label: COLUMNS.documents.name, address: ADDRESS.documents },
	about: { label: COLUMNS.about.name, address: ADDRESS.about },
} as const satisfies Record<string, AnswerPage>;
