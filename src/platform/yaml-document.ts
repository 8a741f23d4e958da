/**
 * YAML as a document whose texts say what their writer meant: a text that runs over several lines has no blank between
 * two Chinese characters, where YAML, made for English, puts one.
 */
import { type Document, isScalar, LineCounter, type ParsedNode, parseDocument, visit } from 'yaml';
import { CHINESE } from './characters.ts';

// A code point that no text may hold; it marks the ends of lines that are to vanish while the parser folds them.
const MARK = '\ufdd0';
const FOLD = new RegExp(`(?<=${CHINESE})(?=[ \\t]*\\n[ \\t]*${CHINESE})`, 'gu');

/** `text` is what the offsets of the document count in. */
type Parsed = { document: Document.Parsed; lines: LineCounter; text: string };

/** Reads `source`; what is wrong with it stands in `document.errors`. */
export function parseYaml(source: string): Parsed {
	const plain = parsed(source);
	const { document } = plain;
	const folds = document.errors.length > 0 ? [] : foldsIn(document, source);
	if (folds.length === 0) return plain;
	// Parsed once more from a text with the same lines, because only the parser knows what its folding keeps.
	const marked = folds.reduceRight((text, at) => text.slice(0, at) + MARK + text.slice(at), source);
	const joined = parsed(marked);
	visit(joined.document, {
		Scalar(_, node) {
			if (typeof node.value === 'string') node.value = node.value.replace(new RegExp(`${MARK} ?`, 'g'), '');
		},
	});
	return joined;
}

function parsed(text: string): Parsed {
	const lines = new LineCounter();
	const document = parseDocument(text, {
		lineCounter: lines,
		version: '1.2',
		stringKeys: true,
		prettyErrors: false,
		logLevel: 'error',
	});
	return { document, lines, text };
}

/** Offsets of line ends inside folded texts that stand between two Chinese characters. */
function foldsIn(document: Document.Parsed<ParsedNode>, source: string): number[] {
	const folds: number[] = [];
	visit(document, {
		Scalar(_, node) {
			const [start, end] = node.range ?? [0, 0];
			if (!isScalar(node) || node.type === 'BLOCK_LITERAL' || typeof node.value !== 'string') return;
			for (const { index } of source.slice(start, end).matchAll(FOLD)) folds.push(start + index);
		},
	});
	return folds.sort((a, b) => a - b);
}
