/** What is pasted into the rich editor is Markdown first: its own copies as they are, all else as the desk reads it. */
import { markdownToSlate } from 'decap-cms-widget-markdown/dist/esm/serializers/index.js';
import { type Descendant, Transforms } from 'slate';
import { toldPasted } from '../paste/pasted.ts';
import { elementKind, type TextEditor } from './slate.ts';

export function withPaste<Given extends TextEditor>(editor: Given): Given {
	const { insertData } = editor;
	editor.insertData = (data) => {
		const html = data.getData('text/html');
		const isOwn = data.getData('application/x-slate-fragment') !== '';
		const given = html && !isOwn ? toldPasted(html) : undefined;
		const blocks = given?.markdown ? (markdownToSlate(given.markdown) as Descendant[]) : [];
		const [only] = blocks;
		if (!only) {
			// A page of which nothing is seen has its words beside it; one whose words were all deleted has them there too.
			if (!given?.dropped.length) insertData(data);
		} else if (blocks.length === 1 && elementKind(only) === 'paragraph')
			Transforms.insertFragment(editor, blocks);
		else Transforms.insertNodes(editor, blocks, { mode: 'highest', select: true });
	};
	return editor;
}
