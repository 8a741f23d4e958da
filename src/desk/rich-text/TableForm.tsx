/** A table to be filled in: cells as fields, a row or a column more or less by a button. */
import { useState } from 'react';
import { readTable, type TableText, writeTable } from './table-text.ts';

type Props = { text: string | undefined; done: (text: string) => void; close: () => void };

const EMPTY: TableText = { align: ['---', '---', '---'], rows: Array(3).fill(['', '', '']) };

export function TableForm({ text, done, close }: Props) {
	const [{ align, rows }, set] = useState<TableText>((text && readTable(text)) || EMPTY);
	const width = align.length;
	const write = (row: number, column: number, words: string) =>
		set({
			align,
			rows: rows.map((cells, at) =>
				at === row ? cells.map((cell, here) => (here === column ? words : cell)) : cells
			),
		});
	const resize = (lines: number, columns: number) =>
		set({
			align: sized(align, columns, '---'),
			rows: sized(rows, lines, []).map((cells) => sized(cells, columns, '')),
		});
	const isEmpty = rows.every((cells) => cells.every((cell) => cell.trim() === ''));
	const save = (event: React.SubmitEvent) => {
		event.preventDefault();
		if (isEmpty) return;
		done(writeTable({ align, rows }));
		close();
	};
	return (
		<form className="text-form" onSubmit={save}>
			<h2>{text ? '改表格' : '插入表格'}</h2>
			<p>第一行是表头。一格写一行字。</p>
			<div className="text-table-cells">
				<table>
					<tbody>
						{rows.map((cells, row) => (
							// biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
							<tr key={row}>
								{cells.map((cell, column) => (
									// biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
									<td key={column}>
										<input
											type="text"
											className="desk-input"
											aria-label={row === 0 ? `表头第 ${column + 1} 列` : `第 ${row} 行第 ${column + 1} 列`}
											value={cell}
											onChange={({ target }) => write(row, column, target.value)}
										/>
									</td>
								))}
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<p className="desk-row">
				<Size word="＋ 加一行" set={() => resize(rows.length + 1, width)} />
				<Size word="－ 减一行" set={rows.length > 2 ? () => resize(rows.length - 1, width) : undefined} />
				<Size
					word="＋ 加一列"
					set={width < MOST_COLUMNS ? () => resize(rows.length, width + 1) : undefined}
				/>
				<Size word="－ 减一列" set={width > 1 ? () => resize(rows.length, width - 1) : undefined} />
			</p>
			<p className="desk-row">
				<button type="submit" className="desk-main" disabled={isEmpty}>
					{text ? '改好了' : '放进正文'}
				</button>
				<button type="button" className="desk-button" onClick={close}>
					取消
				</button>
			</p>
		</form>
	);
}

/** More than a phone's page could show. */
const MOST_COLUMNS = 8;

const sized = <Item,>(items: readonly Item[], size: number, fill: Item): Item[] =>
	Array.from({ length: size }, (_, at) => items[at] ?? fill);

const Size = ({ word, set }: { word: string; set: (() => void) | undefined }) => (
	<button type="button" className="desk-button" disabled={!set} onClick={set}>
		{word}
	</button>
);
