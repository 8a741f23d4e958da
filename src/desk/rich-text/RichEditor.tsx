/** A text as it will look: Slate with Decap's plugins for lists, blocks and marks, and with what is ours beside them. */

import isCursorIn from 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/blocks/locations/isCursorInBlockType.js';
import withBlocks from 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/blocks/withBlocks.js';
import toggleLink from 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/inlines/events/toggleLink.js';
import toggleMark from 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/inlines/events/toggleMark.js';
import isMarkOn from 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/inlines/locations/isMarkActive.js';
import linkAt from 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/inlines/selectors/getActiveLink.js';
import withInlines from 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/inlines/withInlines.js';
import withLists from 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/lists/withLists.js';
import withShortcodes from 'decap-cms-widget-markdown/dist/esm/MarkdownControl/plugins/shortcodes/withShortcodes.js';
import { slateToMarkdown } from 'decap-cms-widget-markdown/dist/esm/serializers/index.js';
import { useCallback, useMemo, useState } from 'react';
import { createEditor, type Descendant, Editor, Transforms } from 'slate';
import { withHistory } from 'slate-history';
import { Editable, ReactEditor, Slate, withReact } from 'slate-react';
import { choosePicture } from '../photos/choose-picture.tsx';
import type { Media } from '../photos/use-intake.ts';
import { showDialog } from '../show-dialog.tsx';
import { elementIn, TextLeaf } from './elements.tsx';
import { FootnoteForm } from './FootnoteForm.tsx';
import { footnoteMark, nextFootnote, writeFootnote } from './footnote-text.ts';
import { withPaste } from './paste.ts';
import { goToEnd, insertPart, leavePart, partNode, type TextEditor } from './slate.ts';
import { TableForm } from './TableForm.tsx';
import { type TextKey, TextToolbar } from './TextToolbar.tsx';
import { withTypedMarks } from './typed-marks.ts';

type Props = {
	id: string;
	label: string;
	className: string;
	/** As it is opened; what is typed later is the editor's own until it is made anew. */
	opened: () => Descendant[];
	onChange: (text: string) => void;
	/** Where pictures may stand in the text. */
	media: Media;
	takesPictures: boolean;
	showMarks: () => void;
};

function makeEditor(): TextEditor {
	const plain = withShortcodes(withBlocks(withLists(withInlines(createEditor()))));
	const editor = withPaste(withTypedMarks(withReact(withHistory(plain)) as unknown as TextEditor));
	editor.keyDownHandlers?.unshift(leavePart);
	return editor;
}

export function RichEditor({
	id,
	label,
	className,
	opened,
	onChange,
	media,
	takesPictures,
	showMarks,
}: Props) {
	const editor = useMemo(makeEditor, []);
	const [start] = useState(opened);
	// What is drawn in the toolbar follows the cursor.
	const [, moved] = useState({});
	// Decap hands the same ways over again and again: those of the first time do.
	const renderElement = useCallback(elementIn(media), []);
	const change = (value: Descendant[]) => {
		moved({});
		if (editor.operations.some(({ type }) => type !== 'set_selection')) onChange(slateToMarkdown(value));
	};
	const press = (event: React.KeyboardEvent) => {
		for (const handle of editor.keyDownHandlers ?? []) if (handle(event, editor) === false) break;
	};
	return (
		<Slate editor={editor} initialValue={start} onChange={change}>
			<TextToolbar
				keys={keysOf(editor, takesPictures ? media : undefined)}
				view={{ isMarks: false, change: showMarks }}
			/>
			<div className={`${className} text-editor`}>
				<Editable
					id={id}
					aria-label={label}
					renderElement={renderElement}
					renderLeaf={TextLeaf}
					onKeyDown={press}
					// Slate would swallow a photo: it goes where files are taken.
					onDrop={({ dataTransfer }) => dataTransfer.files.length > 0 || undefined}
				/>
				{/* biome-ignore lint/a11y/noStaticElementInteractions: below the text one goes on with it, as everywhere; keys do by themselves */}
				{/* biome-ignore lint/a11y/useKeyWithClickEvents: see above */}
				<div className="text-below" onClick={() => goToEnd(editor)} />
			</div>
		</Slate>
	);
}

function keysOf(editor: TextEditor, media: Media | undefined): TextKey[] {
	const focused = (act: () => void) => () => {
		ReactEditor.focus(editor);
		act();
	};
	const block = (word: string, kind: string, hint: string): TextKey => ({
		word,
		hint,
		isOn: isCursorIn(editor, kind, kind.startsWith('heading')) === true,
		press: focused(() => (kind.endsWith('-list') ? editor.toggleList(kind) : editor.toggleBlock(kind))),
	});
	return [
		{
			word: '加粗',
			isOn: isMarkOn(editor, 'bold') === true,
			press: focused(() => toggleMark(editor, 'bold')),
		},
		{
			word: '链接',
			isOn: Boolean(linkAt(editor)),
			press: focused(() => toggleLink(editor, '链接到哪个网址？清空就去掉链接')),
		},
		block('小标题', 'heading-two', '行首打 ## 和空格也行'),
		block('三级标题', 'heading-three', '行首打 ### 和空格也行'),
		block('列表', 'bulleted-list', '行首打 - 和空格也行'),
		block('编号', 'numbered-list', '行首打 1. 和空格也行'),
		block('引用', 'quote', '行首打 > 和空格也行'),
		{ word: '表格', press: focused(() => addTable(editor)) },
		{ word: '脚注', press: focused(() => addFootnote(editor)) },
		...(media ? [{ word: '插图', press: focused(() => addPicture(editor, media)) }] : []),
	];
}

/** What a dialog answers is put where the cursor stood before it. */
function fromHere(editor: TextEditor): () => void {
	const { selection } = editor;
	return () => {
		ReactEditor.focus(editor);
		Transforms.select(editor, selection ?? Editor.end(editor, []));
	};
}

function addTable(editor: TextEditor): void {
	const back = fromHere(editor);
	showDialog((close) => (
		<TableForm
			text={undefined}
			done={(text) => {
				back();
				insertPart(editor, 'table', { text });
			}}
			close={close}
		/>
	));
}

function addFootnote(editor: TextEditor): void {
	const back = fromHere(editor);
	const id = nextFootnote(slateToMarkdown(editor.children));
	const add = (words: string) => {
		back();
		Transforms.collapse(editor, { edge: 'end' });
		Transforms.insertNodes(editor, partNode('footnoteMark', { text: footnoteMark(id) }) as Descendant);
		// One goes on writing behind the mark.
		Transforms.move(editor);
		const note = partNode('footnote', { text: writeFootnote({ id, words }) });
		Transforms.insertNodes(editor, note as Descendant, { at: [editor.children.length] });
	};
	showDialog((close) => <FootnoteForm words={undefined} done={add} close={close} />);
}

function addPicture(editor: TextEditor, media: Media): void {
	const back = fromHere(editor);
	void choosePicture(media).then((picture) => {
		back();
		if (picture) insertPart(editor, 'picture', picture);
	});
}
