/** What no validator looks for and readers miss: links that say nothing, tables without names, English that nobody said is English. */
import { isEnglish } from '../../src/platform/markdown/language.ts';
import { isVague } from '../../src/platform/markdown/reach.ts';
import { attribute, type BuiltPage, type PageElement } from '../../src/publish/checks/built-page.ts';

/** What is wrong with one page, a line each. */
export function readerFaults({ file, elements }: BuiltPage): string[] {
	return elements.flatMap((element) => {
		const told = faultOf(element);
		return told === undefined ? [] : [`${file} ${told}`];
	});
}

function faultOf(element: PageElement): string | undefined {
	const words = () => wordsOf(element).trim();
	switch (element.tagName) {
		case 'a':
			return attribute(element, 'href') !== undefined && !attribute(element, 'aria-label') && isVague(words())
				? `link-vague “${words()}”`
				: undefined;
		case 'table':
			return below(element, 'th') || attribute(element, 'role') === 'presentation'
				? undefined
				: 'table-head-missing';
		case 'p':
		case 'li':
		case 'td':
		case 'blockquote':
			return isEnglish(words()) && !languageOf(element)
				? `language-missing “${words().slice(0, 40)}”`
				: undefined;
		default:
			return undefined;
	}
}

function wordsOf(element: PageElement): string {
	return element.childNodes
		.map((node) => ('value' in node ? node.value : 'tagName' in node ? wordsOf(node) : ''))
		.join('');
}

const below = (element: PageElement, name: string): boolean =>
	element.childNodes.some((node) => 'tagName' in node && (node.tagName === name || below(node, name)));

/** A language other than the page's, said by the element or by one around it. */
function languageOf(element: PageElement): boolean {
	for (let node: PageElement | undefined = element; node && node.tagName !== 'html'; ) {
		if (attribute(node, 'lang') !== undefined) return true;
		const parent: PageElement['parentNode'] = node.parentNode;
		node = parent && 'tagName' in parent ? parent : undefined;
	}
	return false;
}
