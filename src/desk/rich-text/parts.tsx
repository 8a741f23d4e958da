/** How the rich editor shows what it keeps whole: a table, a footnote, its mark, a picture. */
import { type ReactNode, useState } from 'react';
import { Node } from 'slate';
import { useSelected, useSlateStatic } from 'slate-react';
import { useEntryPictures } from '../decap-state.ts';
import { choosePicture } from '../photos/choose-picture.tsx';
import type { Media } from '../photos/use-intake.ts';
import { showDialog } from '../show-dialog.tsx';
import { FootnoteForm } from './FootnoteForm.tsx';
import { readFootnote, writeFootnote } from './footnote-text.ts';
import { changePart, partOf, removePart, type TextEditor, type TextElement } from './slate.ts';
import { TableForm } from './TableForm.tsx';
import { readTable } from './table-text.ts';
import type { PictureText } from './whole-parts.ts';

export type PartProps = {
	attributes: object;
	children: ReactNode;
	element: TextElement;
	media: Media;
};

const dataOf = ({ data }: TextElement): Record<string, string> => data?.shortcodeData ?? {};

/** A block that the cursor cannot enter, with its buttons. */
function Whole({
	attributes,
	children,
	element,
	shown,
	change,
}: Omit<PartProps, 'media'> & { shown: ReactNode; change?: [word: string, open: () => void] }) {
	const editor = useSlateStatic() as TextEditor;
	const isSelected = useSelected();
	const part = WORDS[partOf(element as unknown as Node) ?? ''] ?? '';
	return (
		<div {...attributes} className={isSelected ? 'text-part text-part-here' : 'text-part'}>
			{children}
			<div contentEditable={false}>
				{shown}
				<p className="text-part-keys">
					{change && (
						<button type="button" onClick={change[1]}>
							{change[0]}
						</button>
					)}
					<button type="button" onClick={() => removePart(editor, element as unknown as Node)}>
						删掉{part}
					</button>
				</p>
			</div>
		</div>
	);
}

const WORDS: Record<string, string> = { table: '表格', footnote: '脚注', picture: '插图' };

function TablePart(props: PartProps) {
	const editor = useSlateStatic() as TextEditor;
	const { text = '' } = dataOf(props.element);
	const table = readTable(text);
	const open = () =>
		showDialog((close) => (
			<TableForm
				text={text}
				done={(next) => changePart(editor, props.element as unknown as Node, { text: next })}
				close={close}
			/>
		));
	if (!table) return <Whole {...props} shown={<pre>{text}</pre>} />;
	const [head = [], ...rows] = table.rows;
	const cells = (row: readonly string[], Cell: 'th' | 'td') =>
		// biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
		row.map((cell, at) => <Cell key={at}>{cell.replace(/\*\*/g, '')}</Cell>);
	return (
		<Whole
			{...props}
			change={['改表格', open]}
			shown={
				<div className="text-table">
					<table>
						<thead>
							<tr>{cells(head, 'th')}</tr>
						</thead>
						<tbody>
							{rows.map((row, at) => (
								// biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
								<tr key={at}>{cells(row, 'td')}</tr>
							))}
						</tbody>
					</table>
				</div>
			}
		/>
	);
}

function FootnotePart(props: PartProps) {
	const editor = useSlateStatic() as TextEditor;
	const { id, words } = readFootnote(dataOf(props.element)['text'] ?? '');
	return (
		<Whole
			{...props}
			change={['改脚注', () => openFootnote(editor, props.element, id, words)]}
			shown={
				<p className="text-footnote">
					<b>注 {id}</b>　{words}
				</p>
			}
		/>
	);
}

const openFootnote = (editor: TextEditor, element: TextElement, id: string, words: string) =>
	showDialog((close) => (
		<FootnoteForm
			words={words}
			done={(next) =>
				changePart(editor, element as unknown as Node, { text: writeFootnote({ id, words: next }) })
			}
			close={close}
		/>
	));

/** Pressed, it opens what the footnote says. */
function FootnoteMark({ attributes, children, element }: PartProps) {
	const editor = useSlateStatic() as TextEditor;
	const id = (dataOf(element)['text'] ?? '').slice(2, -1);
	const open = () => {
		for (const [node] of Node.nodes(editor)) {
			if (partOf(node) !== 'footnote') continue;
			const note = node as unknown as TextElement;
			const { id: own, words } = readFootnote(dataOf(note)['text'] ?? '');
			if (own === id) return void openFootnote(editor, note, id, words);
		}
	};
	return (
		<span {...attributes}>
			<button type="button" contentEditable={false} className="text-footnote-mark" onClick={open}>
				注{id}
			</button>
			{children}
		</span>
	);
}

function PicturePart({ media, ...props }: PartProps) {
	const editor = useSlateStatic() as TextEditor;
	// Pictures are fetched when they are first asked for.
	useEntryPictures();
	const picture = dataOf(props.element) as PictureText;
	const open = () =>
		void choosePicture(media, picture).then(
			(chosen) => chosen && changePart(editor, props.element as unknown as Node, chosen)
		);
	return (
		<Whole
			{...props}
			change={['换图、改说明', open]}
			shown={
				<figure className="text-picture">
					<img src={String(media.getAsset(picture.image) ?? '')} alt={picture.alt} />
					<figcaption>{picture.title || picture.alt || '还没有图片说明'}</figcaption>
				</figure>
			}
		/>
	);
}

/** Code that somebody wrote by its marks: shown, not changed here. */
function CodePart({ attributes, children, element }: PartProps) {
	const [{ code }] = useState(() => dataOf(element));
	return (
		<div {...attributes} className="text-part">
			{children}
			<pre contentEditable={false}>{code}</pre>
		</div>
	);
}

export const PARTS: Record<string, (props: PartProps) => ReactNode> = {
	table: TablePart,
	footnote: FootnotePart,
	footnoteMark: FootnoteMark,
	picture: PicturePart,
	'code-block': CodePart,
};
