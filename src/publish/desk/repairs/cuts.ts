/**
 * Parts of Decap that the desk never uses and that would only weigh: taken out while the desk is built, by the same rule
 * as repairs, so that an upgrade which starts to use one of them stops the build.
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
		file: `${MARKDOWN}/index.js`,
		why: 'the preview is the real page',
		from: 'import previewComponent from \x27./MarkdownPreview\x27;',
		to: 'const previewComponent = undefined;',
	},
	{
		file: `${CORE}/components/Editor/EditorControlPane/EditorControl.js`,
		why: 'hints are plain sentences',
		from: 'import ReactMarkdown from \x27react-markdown\x27;\nimport gfm from \x27remark-gfm\x27;',
		to: 'import ReactMarkdown from \x27desk:stand-ins/plain-text.ts\x27;\nconst gfm = undefined;',
	},
	{
		file: `${CORE}/bootstrap.js`,
		why: 'a Buffer for parsers that are not here',
		from: 'import \x27./lib/polyfill\x27;\n',
		to: '',
	},
	{
		file: `${CORE}/components/UI/index.js`,
		why: 'the board of columns, on which one drags, is not used',
		from: 'export { DragSource, DropTarget, HTML5DragDrop } from \x27./DragDrop\x27;\n',
		to: '',
	},
	{
		file: `${CORE}/actions/config.js`,
		why: 'the schema of a configuration that a program makes, compiled by a library that needs `eval`',
		from: 'import { validateConfig } from \x27../constants/configSchema\x27;',
		to: 'const validateConfig = () => undefined;',
	},
	{
		file: `${CORE}/actions/config.js`,
		why: 'the configuration is no file',
		from: 'import yaml from \x27yaml\x27;',
		to: 'import yaml from \x27desk:stand-ins/nothing.ts\x27;',
	},
	{
		file: `${CORE}/components/UI/ErrorBoundary.js`,
		why: 'the whole of a library, parts of which the desk uses, for one listing',
		from: 'import yaml from \x27yaml\x27;',
		to: 'const yaml = { stringify: (value) => JSON.stringify(value, null, 1) };',
	},
	{
		file: `${CORE}/formats/formats.js`,
		why: 'every kind of entry has a format of the desk',
		from: `import yamlFormatter from \x27./yaml\x27;
import tomlFormatter from \x27./toml\x27;
import jsonFormatter from \x27./json\x27;
import { FrontmatterInfer, frontmatterJSON, frontmatterTOML, frontmatterYAML } from \x27./frontmatter\x27;`,
		to: 'const yamlFormatter = undefined, tomlFormatter = undefined, jsonFormatter = undefined;\nconst FrontmatterInfer = undefined, frontmatterJSON = () => undefined, frontmatterTOML = frontmatterJSON, frontmatterYAML = frontmatterJSON;',
	},
	{
		file: `${CORE}/integrations/index.js`,
		why: 'search and pictures of other companies',
		from: `import Algolia from \x27./providers/algolia/implementation\x27;
import AssetStore from \x27./providers/assetStore/implementation\x27;`,
		to: 'import { default as Algolia, default as AssetStore } from \x27desk:stand-ins/nothing.ts\x27;',
	},
	{
		file: `${CORE}/components/Collection/Sidebar.js`,
		why: 'folders in folders',
		from: 'import NestedCollection from \x27./NestedCollection\x27;',
		to: 'import NestedCollection from \x27desk:stand-ins/nothing.ts\x27;',
	},
	{
		file: 'node-polyglot/index.js',
		why: 'a copy for browsers that had none',
		from: 'require(\x27object.entries\x27)',
		to: 'Object.entries',
	},
	{
		file: 'remark-stringify/node_modules/stringify-entities/index.js',
		why: 'Markdown is written with the characters themselves',
		from: 'require(\x27character-entities-html4\x27)',
		to: '{}',
	},
];
