/** A page as a tree that can be gone through: no deeper than browsers make it, and whole where it is XHTML. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

type Parent = DefaultTreeAdapterTypes.ParentNode;

/** Browsers nest elements no deeper: what stands below comes beside. Old pages that never close theirs go on for thousands. */
const DEEPEST = 512;

export function pageTree(html: string): DefaultTreeAdapterTypes.Document {
	const document = parse(html);
	const waiting: { parent: Parent; depth: number }[] = [{ parent: document, depth: 0 }];
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const { parent, depth } = next;
		if (depth >= DEEPEST) parent.childNodes = leavesOf(parent);
		else
			for (const child of parent.childNodes)
				if ('childNodes' in child) waiting.push({ parent: child, depth: depth + 1 });
	}
	return document;
}

/** What stands in an element and is no element with something in it, in the order of the page. */
function leavesOf(element: Parent): Parent['childNodes'] {
	const leaves: Parent['childNodes'] = [];
	const waiting = element.childNodes.toReversed();
	for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
		const inside = 'childNodes' in node ? node.childNodes : [];
		if (inside.length === 0) leaves.push(node);
		else for (const child of inside.toReversed()) waiting.push(child);
	}
	return leaves;
}

const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|param|source|track|wbr)$/i;
const EMPTY = /<([a-z][\w:-]*)((?:\s+[^\s"'<>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'))?)*)\s*\/>/gi;

/** XHTML in the words of HTML, to which `<title/>` would be a title that never ends. */
export const asHtml = (xhtml: string): string =>
	xhtml.replace(EMPTY, (whole, name: string, attributes: string) =>
		VOID.test(name) ? whole : `<${name}${attributes}></${name}>`
	);
