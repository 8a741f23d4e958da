/** 大白话: a dish's plain sentence says something of its own, in other words than the plan's and than its neighbours'. */
import leven from 'leven';
import { allClauses } from '../plan/document-text.ts';

import type { MenuItem } from '../schemas/entry.ts';
import { issue, of, type Rule } from './rule.ts';

/** Fewer changed characters than this make the same sentence of two. */
const ALIKE = 5;
/** So many characters in a row are a quotation. */
const QUOTED = 12;

export const plainSentences: Rule = ({ entries, texts }) => {
	const dishes = (of(entries, 'menu') as MenuItem[]).filter(({ data }) => data.plain !== undefined);
	const plan = [...texts.values()]
		.flatMap(({ parts }) => parts.flatMap((part) => allClauses(part.clauses)))
		.map(({ heading, text }) => bare(heading + text.join('')))
		.join('\n');
	return dishes.flatMap((dish, at) => {
		const words = bare(dish.data.plain!);
		const twin = dishes.slice(0, at).find(({ data }) => leven(bare(data.plain!), words) < ALIKE);
		const quote = [...words].keys().find((from) => {
			const part = words.slice(from, from + QUOTED);
			return part.length === QUOTED && plan.includes(part);
		});
		const told = (code: string, message: string) => issue(dish, code, ['plain'], message);
		return [
			...(twin
				? [told('plain-repeated', `和 ${twin.file} 的大白话几乎一样，请写出这一项自己送来时会发生什么`)]
				: []),
			...(quote === undefined
				? []
				: [
						told('plain-quoted', `“${words.slice(quote, quote + QUOTED)}”照抄了公文，请换成村里人平时说的话`),
					]),
		];
	});
};

const bare = (text: string) => text.replace(/[\p{P}\s]/gu, '');
