/** What is quoted from a document stands there word for word. */
import { mendedCharacters } from '../../platform/characters.ts';
import {
	allClauses,
	type Clause,
	clauseWords,
	type DocumentText,
	parseDocument,
} from '../plan/document-text.ts';
import { rowsOf } from '../schemas/form.ts';
import type { Check, EntryIssue } from './issue.ts';
import type { Judge } from './judge.ts';

/**
 * A quotation that its source does not have.
 * @param where what people call the source, `file` what a file calls it
 */
function altered(path: PropertyKey[], quote: string, where: string, file = where): EntryIssue {
	const told = (source: string) => `“${quote}”不在${source}里，请照原文一字不差地抄`;
	const [message, fileMessage] = [told(where), told(file)];
	return { code: 'quote-altered', level: 'publish', inFolder: 'error', path, message, fileMessage };
}

const says = (source: string, quote: unknown): boolean =>
	typeof quote !== 'string' || source.includes(mendedCharacters(quote));

/** What an editor quotes from a document in its notes and promises. */
export const quoteIssues: Check = ({ collection, fields, body }) => {
	if (collection !== 'documents' || body.trim() === '') return [];
	const text = parseDocument(body);
	const clauses = clausesIn(text);
	const parts = text.parts.flatMap((part) => [part.title, ...part.paragraphs]);
	const whole = [...text.head, ...parts, ...clauses.map(clauseWords), ...text.imprint].join('\n');
	return [
		...rowsOf(fields, 'notes').flatMap(({ quote }, at) =>
			says(whole, quote) ? [] : [altered(['notes', at, 'quote'], String(quote), '公文原文')]
		),
		...rowsOf(fields, 'commitments').flatMap(({ clause: id, quote }, at) => {
			const clause = clauses.find((one) => one.id === id);
			// A clause that is not there is reported as a broken reference.
			if (!clause || says(clauseWords(clause), quote)) return [];
			const path = ['commitments', at, 'quote'];
			return [altered(path, String(quote), `条款${clause.citation}`, `条款 ${id}`)];
		}),
	];
};

const clausesIn = ({ parts }: DocumentText): Clause[] => parts.flatMap(({ clauses }) => allClauses(clauses));

/** What is quoted of a programme stands in a clause that it names. */
export const programmeQuote: Judge = ({ collection, fields }, { clauses }) => {
	const { quote, clauses: named } = fields;
	if (collection !== 'programmes' || !Array.isArray(named)) return [];
	const own = clauses.filter(({ id }) => named.includes(id));
	// Clauses that are not there are reported as broken references.
	if (own.length === 0 || own.some(({ words }) => says(words, quote))) return [];
	const [cited, ids] = [own.map(({ citation }) => citation), named].map((names) => names.join('、'));
	return [altered(['quote'], String(quote), `条款${cited}`, `条款 ${ids} `)];
};
