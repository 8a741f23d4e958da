/** 大白话: a plain sentence says something of its own, in other words than the plan's and than its neighbours'. */
import leven from 'leven';
import { allClauses } from '../plan/document-text.ts';
import type { Document, Entry, MenuItem } from '../schemas/entry.ts';
import { issue, of, type Rule } from './rule.ts';

/** Fewer changed characters than this make the same sentence of two. */
const ALIKE = 5;
/** So many characters in a row are a quotation. */
const QUOTED = 12;

/** One plain sentence: the entry and field it stands in, whose it is, and its characters without marks. */
type Sentence = { entry: Entry; path: PropertyKey[]; whose: string; words: string };

export const plainSentences: Rule = ({ entries, texts }) => {
	const plan = [...texts.values()]
		.flatMap(({ parts }) => parts.flatMap((part) => allClauses(part.clauses)))
		.map(({ heading, text }) => bare(heading + text.join('')))
		.join('\n');
	const sentences = sentencesOf(entries);
	return sentences.flatMap(({ entry, path, words }, at) => {
		const twin = sentences.slice(0, at).find((one) => leven(one.words, words) < ALIKE);
		const quote = [...words].keys().find((from) => {
			const part = words.slice(from, from + QUOTED);
			return part.length === QUOTED && plan.includes(part);
		});
		const told = (code: string, message: string) => issue(entry, code, path, message);
		return [
			...(twin ? [told('plain-repeated', `和${twin.whose}的大白话几乎一样，请写出这一项自己的意思`)] : []),
			...(quote === undefined
				? []
				: [
						told('plain-quoted', `“${words.slice(quote, quote + QUOTED)}”照抄了公文，请换成村里人平时说的话`),
					]),
		];
	});
};

/** A clause is explained once: of two sentences readers would see the first alone. */
export const plainClausesOnce: Rule = ({ entries }) =>
	of(entries, 'documents').flatMap((document) =>
		(document as Document).data.plainClauses.flatMap(({ clause }, at, all) =>
			all.findIndex((one) => one.clause === clause) < at
				? [
						issue(
							document,
							'plain-clause-twice',
							['plainClauses', at, 'clause'],
							`第 ${clause} 条写了两句大白话，请留下一句`
						),
					]
				: []
		)
	);

function sentencesOf(entries: readonly Entry[]): Sentence[] {
	const dishes = (of(entries, 'menu') as MenuItem[]).flatMap((entry): Sentence[] => {
		const { plain } = entry.data;
		return plain === undefined
			? []
			: [{ entry, path: ['plain'], whose: ` ${entry.file} `, words: bare(plain) }];
	});
	const clauses = (of(entries, 'documents') as Document[]).flatMap((entry) =>
		entry.data.plainClauses.map(({ clause, plain }, at): Sentence => {
			const path = ['plainClauses', at, 'plain'];
			return { entry, path, whose: ` ${entry.file} 第 ${clause} 条`, words: bare(plain) };
		})
	);
	return [...dishes, ...clauses];
}

const bare = (text: string) => text.replace(/[\p{P}\s]/gu, '');
