/** Reads CSV (RFC 4180) back into rows of text, without the byte order mark. */
export function readCsv(text: string): string[][] {
	const rows: string[][] = [];
	let row: string[] = [];
	for (const [, quoted, plain, end] of text
		.replace(/^\uFEFF/, '')
		.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
		row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
		if (end === ',') continue;
		rows.push(row);
		row = [];
	}
	return rows;
}
