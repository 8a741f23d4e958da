/** 开放数据: the tables that anyone may take, each made from one list of columns. Samples and people's names stay out. */
import {
	type TableColumn,
	type TableRecord,
	tableCsv,
	tableRecords,
	tableSchema,
} from '../../platform/table.ts';
import type { Holdings } from '../holdings.ts';
import { ledgerColumns } from '../ledger/columns.ts';
import { ledger } from '../ledger/ledger.ts';
import { type Commitment, commitments } from '../plan/commitments.ts';
import type { Reading } from '../plan/reading.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { isSample } from '../schemas/entry.ts';
import type { TableSources } from './cells.ts';
import {
	commitmentColumns,
	coverageColumns,
	menuColumns,
	practiceColumns,
	sessionColumns,
	stationColumns,
	storyColumns,
} from './columns.ts';

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
	const published: TableSources = { holdings, absolute };
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
	const all =
		<Name extends CollectionName>(name: Name) =>
		() =>
			holdings.shelves[name];
	const real =
		<Name extends CollectionName>(name: Name) =>
		() =>
			holdings.shelves[name].filter(isTrue);
	return {
		stations: table('stations', '实践站', stationColumns(published), all('stations')),
		menu: table('menu', '活动菜单', menuColumns(published), real('menu')),
		sessions: table('sessions', '场次', sessionColumns(published), real('sessions')),
		stories: table('stories', '报道', storyColumns(published), real('stories')),
		practices: table('practices', '有效做法', practiceColumns(published), real('practices')),
		coverage: table('coverage', '媒体报道', coverageColumns(published), real('coverage')),
		commitments: table('commitments', '承诺与兑现', commitmentColumns(published), () => readings(holdings)),
		ledger: table('ledger', '活动台账', ledgerColumns(absolute), () => ledger(holdings)),
	};
}

const isTrue = (entry: Parameters<typeof isSample>[0]) => !isSample(entry);

/** Every reading beside the promise it belongs to. */
const readings = (holdings: Holdings): { promise: Commitment; reading: Reading }[] =>
	commitments(holdings).flatMap((promise) => promise.readings.map((reading) => ({ promise, reading })));
