/** How people speak: other words for what the site has, words that say nothing, queries with one best page. */
import type { ThesaurusFile } from './format.ts';
import { GAP } from './units.ts';
import { searchWords } from './word-cutting.ts';

/** A part of what was asked: as it was said, and what else it may be called. */
export type Concept = { text: string; meant: readonly string[] };

/** A page that answers a query, and what of the query it does not answer. */
export type Best = {
	/** The page, by its key. */
	page: number;
	/** It lists what others say in full, so it gives way to one of those that is named besides. */
	isList: boolean;
	besides: string;
};

export type Thesaurus = {
	/** A phrase without its fillers, cut at words with another name; its runs stand apart. */
	read: (phrase: string) => Concept[][];
	/** The pages that are the best answer, best first; `near` is the place that is meant when none is named. */
	answersTo: (asked: string, near?: string) => Best[];
};

/** Words of a query that say nothing of what is asked. */
const FILLERS =
	'请问 请教 问一下 打听 怎么样 怎么办 怎么回事 怎么才能 怎么弄 怎么做 怎么搞 怎么 怎样 咋样 咋办 咋个 咋弄 咋 如何 为什么 为啥 在哪里 在哪儿 去哪里 到哪里 哪里有 哪里能 哪里可以 哪里 哪儿 在哪 哪些 哪个 哪种 哪位 是什么时候 什么时候 什么时间 有什么 是什么 什么样 什么 有没有 是不是 能不能 可不可以 可以不可以 可以 能否 可否 是否 多少 多久 多长时间 几个 几次 几点 几时 几号 哪天 哪一天 在哪天 去哪儿 有没有人 有人 有谁 是谁 谁能 谁来 找谁 谁 你们 我想 我想知道 想知道 我想了解 想了解 我想问 我想看 我想找 我要 我们 我家 咱们 咱 想要 想问 想找 想看 想请 想去 需要 一下 关于 的话 应该 到底 麻烦 告诉 这种 那种 这样 那样 一点 一些 一个 几天 还有 还没'.split(
		' '
	);
/** These end a query and stand inside words as well. */
const ENDINGS = /(?:[吗呢吧啊呀么嘛哦不没]|没有)+$/u;
/** Of several rules that fit, so many answer. */
const MOST_ANSWERS = 2;

const NONE: ThesaurusFile = { words: [], fillers: [], places: [], answers: [] };

export function openThesaurus({ words, fillers, places, answers }: ThesaurusFile = NONE): Thesaurus {
	const meanings = new Map(
		words.flatMap(([said, meant]) => said.split(' ').map((word) => [word, meant.split(' ')] as const))
	);
	const silent = new Set([...FILLERS, ...fillers]);
	const longest = Math.max(...[...meanings.keys(), ...silent].map(({ length }) => length));
	const known = (text: string) => meanings.has(text) || silent.has(text);
	return {
		read: (phrase) => {
			const text = phrase.replace(ENDINGS, '') || phrase;
			const alone = wordsAlone(text);
			const stands = (word: string, at: number) => known(word) && (word.length > 1 || alone.has(at));
			const runs: Concept[][] = [[]];
			let plain = '';
			const close = () => {
				if (plain !== '') runs.at(-1)!.push({ text: plain, meant: [] });
				plain = '';
			};
			for (let at = 0; at < text.length; ) {
				// The longest word that begins here, so that 有没得 is not 没得.
				let length = Math.min(longest, text.length - at);
				while (length > 0 && !stands(text.slice(at, at + length), at)) length -= 1;
				const word = text.slice(at, at + length);
				if (length === 0) plain += text[at];
				else close();
				if (meanings.has(word)) runs.at(-1)!.push({ text: word, meant: meanings.get(word)! });
				else if (length > 0) runs.push([]);
				at += Math.max(1, length);
			}
			close();
			const told = runs.filter((run) => run.length > 0);
			// A character that is left between two of them says nothing either.
			const telling = told.filter((run) => run.map((one) => one.text).join('').length > 1);
			if (telling.length > 0) return telling;
			return told.length > 0 ? told : [[{ text: phrase, meant: [] }]];
		},
		answersTo: (asked, near) => {
			const [place = near] = places.find(([, names]) => names.some((name) => asked.includes(name))) ?? [];
			return answers
				.flatMap(({ when, page, at, isList = false }): Best[] => {
					const said = when.map((group) => group.split(' ').filter((word) => asked.includes(word)));
					if (said.some((group) => group.length === 0)) return [];
					const own = (place !== undefined && at?.[place]) || page;
					const names = places.find(([id]) => id === place)?.[1] ?? [];
					return [{ page: own, isList, besides: without(asked, [...said.flat(), ...names]) }];
				})
				.filter(({ page }, at, all) => all.findIndex((one) => one.page === page) === at)
				.slice(0, MOST_ANSWERS);
		},
	};
}

/** Where a single character is a word of its own, as far as the dictionary of the browser can tell. */
function wordsAlone(text: string): Set<number> {
	const alone = new Set<number>();
	let at = 0;
	for (const word of searchWords(text)) {
		if (word.length === 1) alone.add(at);
		at += word.length;
	}
	return alone;
}

/** A text in which these words leave gaps. */
const without = (text: string, words: readonly string[]): string =>
	[...words].sort((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, GAP), text);
