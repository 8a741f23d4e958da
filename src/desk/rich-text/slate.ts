/** The rich editor's own kinds of elements, and what our controls do to its text. Decap names them. */
import { type Descendant, Editor, Element, Node, Path, Range, Transforms } from 'slate';
import { ReactEditor } from 'slate-react';
import type { WholePart } from './whole-parts.ts';

export type TextElement = {
	type: string;
	url?: string;
	data?: {
		url?: string;
		alt?: string;
		title?: string;
		shortcode?: string;
		shortcodeData?: Record<string, string>;
	};
	children: Descendant[];
};

/** What Decap's plugins add to an editor of Slate's. */
export type TextEditor = ReactEditor & {
	keyDownHandlers?: ((event: React.KeyboardEvent, editor: TextEditor) => unknown)[];
	toggleBlock: (type: string) => void;
	toggleList: (type: string) => void;
};

export const elementKind = (node: Node): string =>
	Element.isElement(node) ? (node as TextElement).type : '';
export const partOf = (node: Node): string | undefined =>
	Element.isElement(node) ? (node as TextElement).data?.shortcode : undefined;

export const emptyParagraph = (): TextElement => ({ type: 'paragraph', children: [{ text: '' }] });

/** A part that is kept whole, as Decap's own reader makes one. */
export const partNode = (part: WholePart, shortcodeData: Record<string, string>): TextElement => ({
	type: part === 'footnoteMark' ? 'inline-shortcode' : 'shortcode',
	data: { shortcode: part, shortcodeData },
	children: [{ text: '' }],
});

/** Puts a part below the paragraph in hand, or in its place if it is empty; the cursor goes on behind it. */
export function insertPart(editor: TextEditor, part: WholePart, data: Record<string, string>): void {
	const at = editor.selection?.focus.path[0] ?? editor.children.length - 1;
	const here = editor.children[at];
	const isEmpty = here !== undefined && elementKind(here) === 'paragraph' && Node.string(here) === '';
	Editor.withoutNormalizing(editor, () => {
		Transforms.insertNodes(editor, partNode(part, data) as Descendant, { at: [at + 1] });
		if (isEmpty) Transforms.removeNodes(editor, { at: [at] });
		const after = isEmpty ? at + 1 : at + 2;
		if (elementKind(editor.children[after] ?? emptyParagraph()) !== 'paragraph' || !editor.children[after])
			Transforms.insertNodes(editor, emptyParagraph() as Descendant, { at: [after] });
		Transforms.select(editor, Editor.start(editor, [after]));
	});
}

/** Writes anew what a part holds. */
export function changePart(editor: TextEditor, element: Node, data: Record<string, string>): void {
	const path = ReactEditor.findPath(editor, element);
	const { data: before } = element as unknown as TextElement;
	Transforms.setNodes(editor, { data: { ...before, shortcodeData: data } } as Partial<Node>, { at: path });
}

export function removePart(editor: TextEditor, element: Node): void {
	const path = ReactEditor.findPath(editor, element);
	Transforms.removeNodes(editor, { at: path });
	ReactEditor.focus(editor);
}

/** Enter behind a picture or a table begins a paragraph, where it would change what is shown whole. */
export function leavePart(event: React.KeyboardEvent, editor: TextEditor): boolean | undefined {
	const { selection } = editor;
	if (event.key !== 'Enter' || !selection || !Range.isCollapsed(selection)) return undefined;
	const [found] = Editor.nodes(editor, { match: (node) => elementKind(node) === 'shortcode', voids: true });
	if (!found) return undefined;
	event.preventDefault();
	Transforms.insertNodes(editor, emptyParagraph() as Descendant, { at: Path.next(found[1]), select: true });
	return false;
}

/** Goes to the end of the text, below whatever stands there. */
export function goToEnd(editor: TextEditor): void {
	const last = editor.children.at(-1);
	if (last && elementKind(last) !== 'paragraph' && !elementKind(last).endsWith('-list'))
		Transforms.insertNodes(editor, emptyParagraph() as Descendant, { at: [editor.children.length] });
	ReactEditor.focus(editor);
	Transforms.select(editor, Editor.end(editor, []));
}
