/** Tables for other programs: columns declared once, written as CSV, as JSON records and as a Table Schema. */
import { stringify } from 'csv-stringify/sync';

/** Types of the Frictionless Table Schema; a `datetime` is written `2026-11-24 10:19`. */
export type CellType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'datetime';
/** One value; absent when it is unknown. */
export type Cell = string | number | boolean | undefined;

/** One column: `name` for programs, `title` for people, `width` in half-width characters for workbooks. */
export type TableColumn<Row> = {
	name: string;
	title: string;
	type: CellType;
	description?: string;
	width?: number;
	value: (row: Row) => Cell;
};

/** A row as a record by column name; unknown values are null. */
export type TableRecord = Record<string, Exclude<Cell, undefined> | null>;

export const tableRecords = <Row>(
	columns: readonly TableColumn<Row>[],
	rows: readonly Row[]
): TableRecord[] =>
	rows.map((row) => Object.fromEntries(columns.map(({ name, value }) => [name, value(row) ?? null])));

/**
 * Rows as CSV that office programs open rightly: byte order mark, CRLF, no cell that would run as a formula.
 * @param heading which of a column's two names stands in the first line
 */
export const tableCsv = <Row>(
	columns: readonly TableColumn<Row>[],
	rows: readonly Row[],
	heading: 'name' | 'title'
): string =>
	stringify(
		rows.map((row) => columns.map(({ value }) => value(row) ?? '')),
		{
			header: true,
			columns: columns.map((column) => ({ key: column.name, header: column[heading] })),
			bom: true,
			record_delimiter: 'windows',
			escape_formulas: true,
			cast: { boolean: String },
		}
	);

type Described = Omit<TableColumn<never>, 'value' | 'width'>;

/** The columns as a Frictionless Table Schema; an empty cell is an unknown value. */
export const tableSchema = (columns: readonly Described[]) => ({
	fields: columns.map(({ name, title, type, description }) => ({
		name,
		title,
		type,
		...(type === 'datetime' && { format: '%Y-%m-%d %H:%M' }),
		...(description !== undefined && { description }),
	})),
	missingValues: [''],
});
