/** What a paste becomes: its Markdown, what is named as left out, and what Decap's rich text saves of it; and what a file of Word becomes. */
import * as decap from 'decap-cms-widget-markdown/dist/esm/serializers/index.js';
import { readDocx } from '../../src/desk/docx/read-docx.ts';
import { pasted } from '../../src/desk/paste/pasted.ts';
import { withPaste } from '../../src/desk/rich-text/paste.ts';
import type { TextEditor } from '../../src/desk/rich-text/slate.ts';

const { markdownToSlate, slateToMarkdown } = decap as unknown as {
	markdownToSlate: (markdown: string) => unknown;
	slateToMarkdown: (slate: unknown) => string;
};

Object.assign(window, {
	paste: (html: string) => {
		const { markdown, dropped } = pasted(html);
		return { markdown, dropped, saved: slateToMarkdown(markdownToSlate(markdown)) };
	},
	/** How often the text on the clipboard is taken instead of its page. */
	wayOf: (clipboard: Record<string, string>) => {
		const ways: string[] = [];
		const editor = withPaste({
			insertData: () => ways.push('text'),
		} as unknown as TextEditor);
		editor.insertData({ getData: (type: string) => clipboard[type] ?? '' } as DataTransfer);
		return ways;
	},
	readWord: async (base64: string) => {
		const bytes = Uint8Array.from(atob(base64), (one) => one.charCodeAt(0));
		const { pictures, ...read } = await readDocx(new File([bytes], '稿件.docx'));
		const words = pictures.map(({ alt, caption }) => ({ alt, caption }));
		return { ...read, words, pictures: pictures.length };
	},
});
