/**
 * Parts of Decap that the desk never uses and that weigh more than 15 kB of brotli each: taken out while the desk is built,
 * by the same rule as repairs, so that an upgrade which starts to use one of them stops the build.
 */
import type { Repair } from './repair.ts';

const CORE = 'decap-cms-core/dist/esm';
const MARKDOWN = 'decap-cms-widget-markdown/dist/esm';

export const CUTS: readonly Repair[] = [
	{
		file: `${MARKDOWN}/serializers/index.js`,
		why: 'HTML is neither made nor read by these: pasted text goes through withHtml.js, and the preview is the real page',
		from: `import remarkToRehype from \x27remark-rehype\x27;
import rehypeToHtml from \x27rehype-stringify\x27;
import htmlToRehype from \x27rehype-parse\x27;
import rehypeToRemark from \x27rehype-remark\x27;
import rehypeRemoveComments from \x27rehype-remove-comments\x27;
`,
		to: '',
	},
	{
		file: `${CORE}/components/Editor/EditorControlPane/EditorControl.js`,
		why: 'hints are plain sentences',
		from: 'import ReactMarkdown from \x27react-markdown\x27;\nimport gfm from \x27remark-gfm\x27;',
		to: 'import ReactMarkdown from \x27desk:stand-ins/plain-text.ts\x27;\nconst gfm = undefined;',
	},
	{
		file: `${CORE}/actions/config.js`,
		why: 'the schema of a configuration that a program makes, compiled by a library that needs `eval`',
		from: 'import { validateConfig } from \x27../constants/configSchema\x27;',
		to: 'const validateConfig = () => undefined;',
	},
];
