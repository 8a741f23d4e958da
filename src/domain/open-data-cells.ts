/** What the columns of the open data are made of: one maker for each type, and the values that many tables share. */
import type { Cell, CellType, TableColumn } from '../platform/table.ts';
import { type Entry, hrefOf } from './collections.ts';
import type { Holdings } from './holdings.ts';

export type Column<Row> = TableColumn<Row>;
/** What a value may be made of. */
export type Published = { holdings: Holdings; absolute: (address: string) => string };

export const column =
	(type: CellType) =>
	<Row>(name: string, title: string, value: (row: Row) => Cell, description?: string): Column<Row> => ({
		...{ name, title, type, value },
		...(description !== undefined && { description }),
	});
export const text = column('string');
export const whole = column('integer');
export const day = column('date');
export const moment = column('datetime');

export const MANY = '多个之间用“；”隔开';
export const all = (words: readonly (string | undefined)[]): Cell =>
	words.filter(Boolean).join('；') || undefined;
export const id = () => text('id', '标识', (row: Entry) => row.id, '在网址里用的名字，不会变');
export const url = ({ absolute }: Published) => text('url', '网页', (row: Entry) => absolute(hrefOf(row)));
export const village = ({ holdings }: Published, station: string | undefined) =>
	holdings.find('stations', station)?.data.village;
export const villages = (published: Published, stations: readonly string[]) =>
	all(stations.map((station) => village(published, station)));
