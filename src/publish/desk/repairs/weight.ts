/** What weighs 15 kB of brotli and more, and is never used: an upgrade that starts to use it stops the build. */
import type { Repair } from './repair.ts';

export const WEIGHT: readonly Repair[] = [
	{
		file: 'decap-cms-widget-markdown/dist/esm/serializers/index.js',
		why: 'readers and writers of HTML, which nobody asks for: pasted text is read by the desk, and the preview is the real page',
		test: 'tests/desk/weight.test.ts',
		from: `import remarkToRehype from \x27remark-rehype\x27;
import rehypeToHtml from \x27rehype-stringify\x27;
import htmlToRehype from \x27rehype-parse\x27;
import rehypeToRemark from \x27rehype-remark\x27;
import rehypeRemoveComments from \x27rehype-remove-comments\x27;
`,
		to: '',
	},
];
