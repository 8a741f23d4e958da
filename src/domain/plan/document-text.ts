/** 工作方案: the text of an official document, read into its parts; the plan's clauses get stable numbers. */
import { mendedCharacters } from '../../platform/characters.ts';

/** A numbered clause: 二（二）5 is `2.2.5`. */
export type Clause = {
	/** Unique in the document; in the second part that has clauses, and those after it, `annex1.2.2`. */
	id: string;
	/** How the document itself is cited: `二（二）5`. */
	citation: string;
	/** The number as printed, e.g. `（二）`. */
	number: string;
	/** Run-in heading, with the mark that ends it, e.g. `有统一标识。`; empty where a clause has none. */
	heading: string;
	/** The rest, one string a printed line or paragraph. */
	text: string[];
	children: Clause[];
};

/** A document as printed, every non-space character of it, mended where it stood in for another, in one of these parts, in this order. */
export type DocumentText = {
	/** Lines above the first title: issuer's red head, document number. */
	head: string[];
	/** The document and what is attached to it, each under its title; `titleLines` are its lines as printed. */
	parts: { title: string; titleLines: string[]; paragraphs: string[]; clauses: Clause[] }[];
	/** Lines below the closing rule: who printed it and when (版记). */
	imprint: string[];
};

const LEVELS = [/^([一二三四五六七八九十]+、)(.+)$/, /^(（[一二三四五六七八九十]+）)(.+)$/, /^(\d+\.)(.+)$/];
const TITLE = /^# (.+)$/;
const RULE = /^---$/;

/**
 * Reads a verbatim body. Blocks are parted by empty lines; `# ` marks a title, `---` alone the imprint.
 * Nothing else is mark-up: `5.有活动项目。` is text, whatever Markdown would make of it.
 */
export function parseDocument(body: string): DocumentText {
	const text: DocumentText = { head: [], parts: [], imprint: [] };
	let path: { level: number; clause: Clause }[] = [];
	let printed = text.head;
	for (const block of mendedCharacters(body)
		.split(/\n\s*\n/)
		.map((lines) => lines.trim())) {
		if (block === '') continue;
		const part = text.parts.at(-1);
		const title = TITLE.exec(block.replaceAll('\n', ''))?.[1];
		const [first] = block.split('\n');
		const level = part ? LEVELS.findIndex((pattern) => pattern.test(first!)) : -1;
		if (RULE.test(block)) printed = text.imprint;
		else if (title !== undefined) {
			const titleLines = block.slice('# '.length).split('\n');
			text.parts.push({ title, titleLines, paragraphs: [], clauses: [] });
			printed = text.parts.at(-1)!.paragraphs;
			path = [];
		} else if (level >= 0 && part && printed !== text.imprint) {
			path = path.filter((step) => step.level < level);
			const siblings = path.at(-1)?.clause.children ?? part.clauses;
			const at = path.at(-1)?.clause.id ?? annexOf(text.parts);
			const id = [...(at ? [at] : []), siblings.length + 1].join('.');
			const clause = readClause(block, level, id, path.at(-1)?.clause.citation);
			siblings.push(clause);
			path.push({ level, clause });
		} else
			(path.at(-1) && printed !== text.imprint ? path.at(-1)!.clause.text : printed).push(
				...block.split('\n')
			);
	}
	return text;
}

/** What the numbers of the last part begin with: an annex counts from one again, and must not take the text's numbers. */
function annexOf(parts: DocumentText['parts']): string | undefined {
	const before = parts.slice(0, -1).filter(({ clauses }) => clauses.length > 0);
	return before.length === 0 ? undefined : `annex${before.length}`;
}

function readClause(block: string, level: number, id: string, above = ''): Clause {
	const [first, ...lines] = block.split('\n');
	const [, number, rest] = LEVELS[level]!.exec(first!)!;
	const { heading, text } = splitHeading(rest!);
	const citation = above + number!.replace(/[、.]$/, '');
	return { id, citation, number: number!, heading, text: [...(text ? [text] : []), ...lines], children: [] };
}

// A run-in heading ends at its first 。 or ：; a line without either is all heading; a long sentence is no heading.
function splitHeading(line: string): { heading: string; text: string } {
	const end = line.search(/[。：]/);
	if (end < 0) return { heading: line, text: '' };
	if (end > 16 || end === line.length - 1) return { heading: '', text: line };
	return { heading: line.slice(0, end + 1), text: line.slice(end + 1) };
}

/** All clauses in the order they are printed. */
export const allClauses = (clauses: readonly Clause[]): Clause[] =>
	clauses.flatMap((clause) => [clause, ...allClauses(clause.children)]);

/** All clauses of a document by number, in printed order; one text has one list. */
export function clausesOf(text: DocumentText): ReadonlyMap<string, Clause> {
	const clauses =
		known.get(text) ??
		new Map(text.parts.flatMap((part) => allClauses(part.clauses)).map((clause) => [clause.id, clause]));
	known.set(text, clauses);
	return clauses;
}
const known = new WeakMap<DocumentText, ReadonlyMap<string, Clause>>();

/** Everything a clause says itself. */
export const clauseWords = ({ heading, text }: Clause): string => heading + text.join('');

/** The heading without the mark that ends it, or the opening words of a clause that has none. */
export const clauseName = ({ heading, text }: Clause): string =>
	heading.replace(/[。：]$/, '').trim() || `${(text[0] ?? '').slice(0, 14)}……`;

/** True when the heading is the opening of a paragraph (`有统一标识。制作……`), not a line of its own. */
export const isRunIn = ({ heading }: Pick<Clause, 'heading'>): boolean => /[。：]$/.test(heading);
