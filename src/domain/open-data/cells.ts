/** What the columns of the open data are made of: one maker for each type, and the values that many tables share. */
import type { Cell, CellType, TableColumn } from '../../platform/table.ts';
import type { Holdings } from '../holdings.ts';
import { clauseAddress } from '../pages/addresses.ts';
import { clauseName } from '../plan/document-text.ts';
import { type Entry, hrefOf } from '../schemas/entry.ts';

/** What a value may be made of. */
export type TableSources = { holdings: Holdings; absolute: (address: string) => string };

export const columnOf =
	(type: CellType) =>
	<Row>(name: string, title: string, value: (row: Row) => Cell, description?: string): TableColumn<Row> => ({
		...{ name, title, type, value },
		...(description !== undefined && { description }),
	});
export const textColumn = columnOf('string');
export const integerColumn = columnOf('integer');
export const dayColumn = columnOf('date');
export const momentColumn = columnOf('datetime');

export const SEPARATED = '多个之间用“；”隔开';
export const joined = (words: readonly (string | undefined)[]): Cell =>
	words.filter(Boolean).join('；') || undefined;
export const idColumn = () => textColumn('id', '标识', (row: Entry) => row.id, '在网址里用的名字，不会变');
export const urlColumn = ({ absolute }: TableSources) =>
	textColumn('url', '网页', (row: Entry) => absolute(hrefOf(row)));
export const villageName = ({ holdings }: TableSources, station: string | undefined) =>
	holdings.find('stations', station)?.data.village;
export const villageNames = (sources: TableSources, stations: readonly string[]) =>
	joined(stations.map((station) => villageName(sources, station)));

/** The clauses that an entry carries out: their ids, what a reader calls them, and where they stand. */
export const clauseColumns = ({ holdings, absolute }: TableSources) => {
	type Row = { data: { clauses: readonly string[] } };
	const column = (name: string, title: string, words: (clause: string) => string | undefined) =>
		textColumn(name, title, ({ data }: Row) => joined(data.clauses.map(words)), SEPARATED);
	return [
		column('clauses', '对应条款', (id) => id),
		column('clauseNames', '条款的编号和标题', (id) => {
			const clause = holdings.plan.clauses.get(id);
			return clause && `${clause.citation} ${clauseName(clause)}`;
		}),
		column('clauseUrls', '条款的网址', (id) => absolute(clauseAddress(id))),
	];
};
