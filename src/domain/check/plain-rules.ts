/** 大白话: a plain sentence says something of its own, in other words than the plan's and than its neighbours'. */
import leven from 'leven';
import { entryFile } from '../schemas/entry.ts';
import { rowsOf } from '../schemas/form.ts';
import type { Check, EntryIssue } from './issue.ts';
import type { Judge, Judged } from './judge.ts';
import type { OtherFacts } from './other-facts.ts';
import { type ClauseFact, clauseFacts, type PlainSentence, sentencesOf } from './plain-sentences.ts';

/** Fewer changed characters than this make the same sentence of two. */
const ALIKE = 5;
/** So many characters in a row are a quotation. */
const QUOTED = 12;

export const plainSentences: Judge = (judged, others) => {
	const own = sentencesOf(judged, judged.fields);
	return own.flatMap((sentence, at) => [
		...repeated(sentence, [...own.slice(0, at), ...before(sentence, others)], others),
		...quoted(sentence, documentWords(judged, others)),
	]);
};

type Own = ReturnType<typeof sentencesOf>[number];

const told = (code: string, path: PropertyKey[], message: string, fileMessage = message): EntryIssue[] => [
	{ ...{ code, level: 'publish', inFolder: 'error' }, path, message, fileMessage },
];

function repeated({ path, plain }: Own, known: readonly PlainSentence[], others: OtherFacts): EntryIssue[] {
	const words = bare(plain);
	const twin = known.find((one) => leven(bare(one.plain), words) < ALIKE);
	if (!twin) return [];
	const alike = (whose: string) => `和${whose}的大白话几乎一样，请写出这一项自己的意思`;
	return told('plain-repeated', path, alike(named(twin, others)), alike(filed(twin)));
}

function quoted({ path, plain }: Own, documents: string): EntryIssue[] {
	const words = bare(plain);
	const copied = [...words]
		.map((_, from) => words.slice(from, from + QUOTED))
		.find((part) => part.length === QUOTED && documents.includes(part));
	const message = `“${copied}”照抄了公文，请换成村里人平时说的话`;
	return copied === undefined ? [] : told('plain-quoted', path, message);
}

/** Sentences of others that came before this one; all of them, when this one was not known as it is. */
function before({ collection, id, clause, plain }: Own, { plain: known }: OtherFacts): PlainSentence[] {
	const isOwn = (one: PlainSentence) => one.collection === collection && one.id === id;
	const own = known.findIndex((one) => isOwn(one) && one.clause === clause && one.plain === plain);
	return (own < 0 ? known : known.slice(0, own)).filter((one) => !isOwn(one));
}

/** What people call the place where a sentence stands. */
function named({ id, title, clause }: PlainSentence, { clauses }: OtherFacts): string {
	const place = clauses.find((one) => one.document === id && one.id === clause)?.citation;
	return `《${title}》${place ?? ''}`;
}
const filed = ({ clause, ...entry }: PlainSentence): string =>
	` ${entryFile(entry)} ${clause === undefined ? '' : `第 ${clause} 条`}`;

/** Everything that clauses say; those of this document as it is now. */
function documentWords({ collection, id, text }: Judged, { clauses }: OtherFacts): string {
	if (collection !== 'documents') return wordsOf(clauses);
	const others = clauses.filter(({ document }) => document !== id);
	return wordsOf([...others, ...(text ? clauseFacts(id, text) : [])]);
}

function wordsOf(clauses: readonly ClauseFact[]): string {
	const words = joined.get(clauses) ?? clauses.map((clause) => bare(clause.words)).join('\n');
	joined.set(clauses, words);
	return words;
}
// Every dish is compared with the same documents.
const joined = new WeakMap<readonly ClauseFact[], string>();

const bare = (text: string) => text.replace(/[\p{P}\s]/gu, '');

/** A clause is explained once: of two sentences readers would see the first alone. */
export const plainClauseIssues: Check = ({ collection, fields }) => {
	const rows = collection === 'documents' ? rowsOf(fields, 'plainClauses') : [];
	return rows.flatMap(({ clause }, at) =>
		clause !== undefined && rows.findIndex((one) => one['clause'] === clause) < at
			? told(
					'plain-clause-twice',
					['plainClauses', at, 'clause'],
					'这一条写了两句大白话，请留下一句',
					`第 ${clause} 条写了两句大白话，请留下一句`
				)
			: []
	);
};
