/** 开放数据: the tables that anyone may take, each made from one list of columns. Samples and people's names stay out. */
import {
	type TableColumn,
	type TableRecord,
	tableCsv,
	tableRecords,
	tableSchema,
} from '../../platform/table.ts';
import type { Holdings } from '../holdings.ts';
import { ledger } from '../ledger/ledger.ts';
import { ledgerColumns } from '../ledger/ledger-columns.ts';
import { COLUMNS } from '../pages/columns.ts';
import { TITLES } from '../pages/titles.ts';
import { type Commitment, commitments } from '../plan/commitments.ts';
import type { Reading } from '../plan/reading.ts';
import { realEntries } from '../samples.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import type { TableSources } from './cells.ts';
import {
	commitmentColumns,
	coverageColumns,
	menuColumns,
	practiceColumns,
	sessionColumns,
	stationColumns,
	storyColumns,
} from './table-columns.ts';

/** A table ready to be written; `schema` describes its columns for programs. */
export type OpenTable = {
	name: string;
	title: string;
	columns: readonly { name: string; title: string; type: string; description?: string }[];
	count: () => number;
	csv: () => string;
	records: () => TableRecord[];
	schema: () => object;
};

export const OPEN_TABLES = [
	'stations',
	'menu',
	'sessions',
	'stories',
	'practices',
	'coverage',
	'commitments',
	'ledger',
] as const;
export type OpenTableName = (typeof OPEN_TABLES)[number];

/**
 * @param absolute makes a link of a site address, with the host in front where one is set
 * @param terms the line on re-use that stands in every schema
 */
export function openTables(
	holdings: Holdings,
	absolute: (address: string) => string,
	terms: string
): Record<OpenTableName, OpenTable> {
	const sources: TableSources = { holdings, absolute };
	const table = <Row>(
		name: OpenTableName,
		title: string,
		columns: readonly TableColumn<Row>[],
		rows: () => readonly Row[]
	): OpenTable => ({
		name,
		title,
		columns,
		count: () => rows().length,
		csv: () => tableCsv(columns, rows(), 'name'),
		records: () => tableRecords(columns, rows()),
		schema: () => ({ title, description: terms, ...tableSchema(columns) }),
	});
	const { shelves } = holdings;
	return {
		stations: table('stations', COLLECTIONS.stations.label, stationColumns(sources), () => shelves.stations),
		menu: table('menu', COLUMNS.menu.name, menuColumns(sources), () => realEntries(shelves.menu)),
		sessions: table('sessions', COLLECTIONS.sessions.label, sessionColumns(sources), () =>
			realEntries(shelves.sessions)
		),
		stories: table('stories', COLUMNS.stories.name, storyColumns(sources), () =>
			realEntries(shelves.stories)
		),
		practices: table('practices', COLLECTIONS.practices.label, practiceColumns(sources), () =>
			realEntries(shelves.practices)
		),
		coverage: table('coverage', COLLECTIONS.coverage.label, coverageColumns(sources), () =>
			realEntries(shelves.coverage)
		),
		commitments: table('commitments', TITLES.commitments, commitmentColumns(sources), () =>
			readings(holdings)
		),
		ledger: table('ledger', TITLES.ledgers, ledgerColumns(absolute), () => ledger(holdings)),
	};
}

/** Every reading beside the promise it belongs to. */
const readings = (holdings: Holdings): { promise: Commitment; reading: Reading }[] =>
	commitments(holdings).flatMap((promise) => promise.readings.map((reading) => ({ promise, reading })));
