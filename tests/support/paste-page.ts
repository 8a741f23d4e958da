/** What a paste becomes: its Markdown, what is named as left out, and what Decap's rich text saves of it. */
import * as decap from 'decap-cms-widget-markdown/dist/esm/serializers/index.js';
import { pasted } from '../../src/desk/paste/pasted.ts';

const { markdownToSlate, slateToMarkdown } = decap as unknown as {
	markdownToSlate: (markdown: string) => unknown;
	slateToMarkdown: (slate: unknown) => string;
};

Object.assign(window, {
	paste: (html: string) => {
		const { markdown, dropped } = pasted(html);
		return { markdown, dropped, saved: slateToMarkdown(markdownToSlate(markdown)) };
	},
});
