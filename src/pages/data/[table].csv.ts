import type { APIRoute, GetStaticPaths } from 'astro';
import { OPEN_TABLES, type OpenTableName, openTables } from '../../domain/open-data/tables.ts';
import { termsLine } from '../../features/data/terms.ts';
import { holdings } from '../../library.ts';
import { absolute } from '../../ui/at.ts';

export const getStaticPaths = (() =>
	OPEN_TABLES.map((table) => ({ params: { table }, props: { table } }))) satisfies GetStaticPaths;

const tables = () => openTables(holdings, absolute, termsLine(holdings.site, absolute));

export const GET: APIRoute<{ table: OpenTableName }> = ({ props: { table } }) =>
	new Response(tables()[table].csv(), {
		headers: { 'Content-Type': 'text/csv; charset=utf-8' },
	});
