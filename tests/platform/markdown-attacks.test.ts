/**
 * Hostile texts, rendered and read back as a browser reads them: whatever was written, only listed elements, attributes
 * and addresses may come out. The lists here are the test's own, so that loosening the sanitiser's shows.
 */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { describe, expect, test } from 'vitest';
import { checkMarkdown } from '../../src/platform/markdown/check.ts';
import { renderMarkdown } from '../../src/platform/markdown/render.ts';
import attacks from '../fixtures/markdown-attacks.json' with { type: 'json' };

const ELEMENTS = new Set(
	(
		'p h2 h3 h4 h5 h6 a em strong del ul ol li blockquote table thead tbody tr th td figure figcaption hr br code ' +
		'pre sup section input div span picture img'
	).split(' ')
);

const ATTRIBUTES: Record<string, RegExp> = {
	'* id': /^(?:h|fn|fnref)-[\p{L}\p{N}-]+$/u,
	'a href': /^(?:https?:\/\/[^/?#@\\]+(?:[/?#]|$)|mailto:|tel:|#|\/(?!\/)|(?!\/\/)[^:/?#\\]*(?:[/?#]|$))/,
	'a rel': /^noopener noreferrer$/,
	'a aria-label': /^(?:脚注 \d+|返回正文（脚注 \d+(?:，第 \d+ 处)?）)$/,
	'a data-footnote-ref': /^$/,
	'a data-footnote-backref': /^$/,
	'div class': /^table-scroll$/,
	'div tabindex': /^0$/,
	'div role': /^region$/,
	'div aria-label': /^表格/,
	'th scope': /^col$/,
	'th class': /^align-(?:left|center|right)$/,
	'td class': /^align-(?:left|center|right)$/,
	'input type': /^checkbox$/,
	'input disabled': /^$/,
	'input checked': /^$/,
	'input aria-label': /^[已未]完成$/,
	'ul class': /^contains-task-list$/,
	'li class': /^task-list-item$/,
	'ol start': /^\d+$/,
	'section class': /^footnotes$/,
	'span class': /^picture-missing$/,
	'img src': /^\/photos\/[\w.-]+$/,
	'img alt': /^/,
};

/** What in `html` must not be on a page; nothing for a clean text. */
function forbidden(html: string): string[] {
	const found: string[] = [];
	let elements = 0;
	const walk = (node: DefaultTreeAdapterTypes.Node) => {
		if ('tagName' in node) {
			elements++;
			if (!ELEMENTS.has(node.tagName)) found.push(`<${node.tagName}>`);
			for (const { name, value } of node.attrs) {
				const pattern = ATTRIBUTES[`${node.tagName} ${name}`] ?? ATTRIBUTES[`* ${name}`];
				// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them inside a protocol
				const plain = value.replace(/[\u0000-\u0020]/g, '').toLowerCase();
				const scheme = name !== 'alt' && /^(?:javascript|data|vbscript):/.test(plain);
				if (!pattern?.test(value) || scheme) found.push(`<${node.tagName} ${name}="${value}">`);
			}
		}
		if (node.nodeName === '#comment') found.push('<!-- -->');
		if ('childNodes' in node) node.childNodes.forEach(walk);
	};
	walk(parseFragment(html));
	// A browser that had to repair the markup has made or lost elements on the way.
	const written = html.match(/<[a-z]/g)?.length ?? 0;
	return written === elements ? found : [...found, `${written} elements written, ${elements} read`];
}

/** A caller that trusts what it is given as far as the contract allows: the name checked, the text escaped. */
const picture = (src: string, alt: string) =>
	/^[\w.-]+$/.test(src)
		? `<picture><img src="/photos/${src}" alt="${alt.replace(/[&"<]/g, (c) => `&#${c.charCodeAt(0)};`)}"></picture>`
		: undefined;

const ids = (html: string) => Array.from(html.matchAll(/ id="([^"]*)"/g), ([, id]) => id);

describe('hostile Markdown', () => {
	test('the collection is large enough to mean something', () => {
		expect(new Set(Object.values(attacks).flat()).size).toBeGreaterThan(250);
	});

	describe.each(Object.entries(attacks))('%s', (_group, texts) => {
		test.each(texts)('%j leaves nothing that is not listed', (source) => {
			const html = [source, `字${source}字`, `- ${source}`, `> ${source}`, `# ${source}`].map(
				(text) => renderMarkdown(text, { picture }).html
			);
			expect(html.flatMap(forbidden)).toEqual([]);
			for (const one of html) expect(new Set(ids(one)).size).toBe(ids(one).length);
		});
	});

	test('all of them in one text leave nothing that is not listed', () => {
		const source = Object.values(attacks).flat().join('\n\n');
		expect(forbidden(renderMarkdown(source, { picture }).html)).toEqual([]);
	});

	test('the reader of this test does see what is forbidden', () => {
		expect(forbidden('<script></script>')).toEqual(['<script>']);
		expect(forbidden('<p onclick="x">')).toHaveLength(1);
		expect(forbidden('<p style="color:red">')).toHaveLength(1);
		expect(forbidden('<a href="javascript:x">')).toHaveLength(1);
		expect(forbidden('<a href="//evil.test">')).toHaveLength(1);
		expect(forbidden('<img src="https://evil.test/x.gif">')).toHaveLength(1);
		expect(forbidden('<p id="location">')).toHaveLength(1);
		expect(forbidden('<a href="/a"><a href="/b">x</a></a>')).toEqual([]);
		expect(forbidden('<p><a href="/a">一<em><a href="/b">二</em></a>')).toHaveLength(1);
		expect(forbidden('<p>平安</p>')).toEqual([]);
	});
});

describe('hostile Markdown is named to its writer', () => {
	const codes = (source: string) => checkMarkdown(source).map(({ code }) => code);

	test.each(attacks.picture.filter((source) => !/"|onerror/.test(source)))('%j', (source) => {
		expect(codes(source).filter((code) => /^picture-|link-syntax|raw-html/.test(code))).not.toEqual([]);
	});

	test.each(attacks['raw html'])('%j, unless it is not a tag and shown as it is', (source) => {
		const shown = renderMarkdown(source).html.includes('&#x3C;');
		expect(codes(source).includes('raw-html') || shown).toBe(true);
	});

	test.each(
		attacks.link.filter(
			(source) => /script|data:|\/\/evil|\\evil/i.test(source) && !/\/ok|mailto|#|\?x/.test(source)
		)
	)('%j', (source) => expect(codes(source)).not.toEqual([]));
});
