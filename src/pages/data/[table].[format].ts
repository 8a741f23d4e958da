import type { APIRoute, GetStaticPaths } from 'astro';
import {
	OPEN_TABLES,
	type OpenTable,
	type OpenTableName,
	openTables,
} from '../../domain/open-data/tables.ts';
import { DATA_FORMATS, type DataFormat } from '../../domain/pages/addresses.ts';
import { termsLine } from '../../features/data/terms.ts';
import { holdings } from '../../library.ts';
import { absolute } from '../../ui/at.ts';

const TEXT: Record<DataFormat, (table: OpenTable) => string> = {
	csv: (table) => table.csv(),
	json: (table) => JSON.stringify(table.records(), null, 1),
	'schema.json': (table) => JSON.stringify(table.schema(), null, 1),
};

export const getStaticPaths = (() =>
	OPEN_TABLES.flatMap((table) =>
		DATA_FORMATS.map((format) => ({ params: { table, format }, props: { table, format } }))
	)) satisfies GetStaticPaths;

export const GET: APIRoute<{ table: OpenTableName; format: DataFormat }> = ({ props: { table, format } }) => {
	const tables = openTables(holdings, absolute, termsLine(holdings.site, absolute));
	const type = format === 'csv' ? 'text/csv' : 'application/json';
	return new Response(TEXT[format](tables[table]), { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
