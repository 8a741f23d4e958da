/** Tables as XLSX workbooks: typed dates and numbers, the head frozen, columns wide enough to read. */
import writeWorkbook from 'write-excel-file/universal';
import type { TableColumn } from './table.ts';

export const WORKBOOK_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

// What a sheet's name may not hold; nor may it be longer than 31 characters.
const UNNAMEABLE = /[[\]/\\:*?]/g;

/** One sheet with the columns' titles above the rows, as the bytes of a file. */
export async function workbook<Row>(
	columns: readonly TableColumn<Row>[],
	rows: readonly Row[],
	sheet: string
): Promise<ArrayBuffer> {
	const head = columns.map(({ title }) => ({
		value: title,
		fontWeight: 'bold' as const,
		align: 'center' as const,
		wrap: true,
	}));
	const body = rows.map((row) => columns.map((column) => cellOf(column, row)));
	const blob = await writeWorkbook([head, ...body], {
		sheet: sheet.replace(UNNAMEABLE, '·').slice(0, 31),
		stickyRowsCount: 1,
		columns: columns.map(({ width = 12 }) => ({ width })),
	}).toBlob();
	return undated(await blob.arrayBuffer());
}

/** The zip archive without the moment it was packed: one content, one file, however often it is built. */
function undated(zip: ArrayBuffer): ArrayBuffer {
	const view = new DataView(zip);
	// 1980-01-01 00:00, the zero of zip archives.
	const reset = (at: number) => view.setUint32(at, 0x0021_0000, true);
	// The end record is 22 bytes long; it knows how many entries there are and where their list begins.
	const end = zip.byteLength - 22;
	let entry = view.getUint32(end + 16, true);
	for (let left = view.getUint16(end + 10, true); left > 0; left--) {
		reset(entry + 12);
		reset(view.getUint32(entry + 42, true) + 10);
		const lengths = [28, 30, 32].map((at) => view.getUint16(entry + at, true));
		entry += 46 + lengths.reduce((sum, length) => sum + length, 0);
	}
	return zip;
}

function cellOf<Row>({ type, value }: TableColumn<Row>, row: Row) {
	const cell = value(row);
	if (cell === undefined) return null;
	// A day without a clock is midnight in Greenwich, which is how workbooks count days.
	if (type === 'date') return { value: new Date(String(cell)), type: Date, format: 'yyyy-mm-dd' };
	if (type === 'integer' || type === 'number') return { value: Number(cell), type: Number };
	return { value: String(cell), type: String, wrap: true };
}
