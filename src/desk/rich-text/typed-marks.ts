/** `## `, `### `, `- `, `1. ` and `> ` at the start of a paragraph become what they mean in Markdown, as one types. */
import { Editor, Element, Range, Transforms } from 'slate';
import { HistoryEditor } from 'slate-history';
import { elementKind, type TextEditor } from './slate.ts';

const MARKS: [mark: RegExp, kind: string][] = [
	[/^#{1,2} $/, 'heading-two'],
	[/^#{3,} $/, 'heading-three'],
	[/^[-*+] $/, 'bulleted-list'],
	[/^\d+[.)] $/, 'numbered-list'],
	[/^> $/, 'quote'],
];

export function withTypedMarks<Given extends TextEditor>(editor: Given): Given {
	const { insertText } = editor;
	editor.insertText = (text, options) => {
		insertText(text, options);
		// Phones hand over several characters at once.
		if (text.endsWith(' ')) takeMark(editor);
	};
	return editor;
}

function takeMark(editor: TextEditor): void {
	const { selection } = editor;
	if (!selection || !Range.isCollapsed(selection)) return;
	const block = Editor.above(editor, {
		match: (node) => Element.isElement(node) && Editor.isBlock(editor, node),
	});
	if (!block || elementKind(block[0]) !== 'paragraph') return;
	// In a list or a quotation these are characters.
	if (block[1].length > 1) return;
	const written = { anchor: Editor.start(editor, block[1]), focus: selection.anchor };
	const mark = Editor.string(editor, written);
	const kind = MARKS.find(([sign]) => sign.test(mark))?.[1];
	if (!kind) return;
	// Ctrl+Z gives the mark back as it was typed.
	HistoryEditor.withNewBatch(editor as TextEditor & HistoryEditor, () => {
		Transforms.delete(editor, { at: written });
		if (kind.endsWith('-list')) editor.toggleList(kind);
		else editor.toggleBlock(kind);
	});
}
