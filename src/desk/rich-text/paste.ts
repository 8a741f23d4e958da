/** What is pasted into the rich editor is Markdown first: its own copies as they are, all else as the desk reads it. */
import { markdownToSlate } from 'decap-cms-widget-markdown/dist/esm/serializers/index.js';
import { type Descendant, Transforms } from 'slate';
import { markdownOf } from '../paste/pasted.ts';
import { elementKind, type TextEditor } from './slate.ts';

export function withPaste<Given extends TextEditor>(editor: Given): Given {
	const { insertData } = editor;
	editor.insertData = (data) => {
		const html = data.getData('text/html');
		const isOwn = data.getData('application/x-slate-fragment') !== '';
		const blocks = html && !isOwn ? (markdownToSlate(markdownOf(html)) as Descendant[]) : [];
		const [only] = blocks;
		if (!only) insertData(data);
		else if (blocks.length === 1 && elementKind(only) === 'paragraph')
			Transforms.insertFragment(editor, blocks);
		else Transforms.insertNodes(editor, blocks, { mode: 'highest', select: true });
	};
	return editor;
}
