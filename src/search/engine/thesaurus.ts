/** How people speak: other words for what the site has, words that only make a question, questions with one best page. */
import type { ThesaurusFile } from './format.ts';

/** A part of what was asked: as it was said, and what else it may be called. */
export type Concept = { text: string; meant: readonly string[] };

export type Thesaurus = {
	/** A phrase without what only makes it a question, cut at words with another name; its runs stand apart. */
	read: (phrase: string) => Concept[][];
	/** Keys of the pages that are the best answer, best first; `near` is the place that is meant when none is named. */
	answersTo: (asked: string, near?: string) => number[];
};

/** Words of a question that say nothing about what is asked. */
const FILLERS =
	'请问 问一下 怎么样 怎么办 怎么 怎样 咋样 咋办 咋个 如何 为什么 为啥 在哪里 在哪儿 去哪里 到哪里 哪里有 哪里能 哪里可以 哪里 哪儿 在哪 哪些 哪个 是什么时候 什么时候 有什么 是什么 什么 有没有 是不是 能不能 可不可以 可以不可以 可以 能否 是否 多少 几点 我想 我想知道 想知道 我想了解 想了解 我想问 我想看 我想找 我要 我们 我家 想要 想问 想找 想看 需要 一下 关于'.split(
		' '
	);
/** These end a question and stand inside words as well. */
const ENDINGS = /[吗呢吧啊呀么嘛哦]+$/u;
/** Of several rules that fit, so many answer. */
const MOST_ANSWERS = 2;

const NONE: ThesaurusFile = { words: [], fillers: [], places: [], answers: [] };

export function openThesaurus({ words, fillers, places, answers }: ThesaurusFile = NONE): Thesaurus {
	const meanings = new Map(words);
	const silent = new Set([...FILLERS, ...fillers]);
	const longest = Math.max(...[...meanings.keys(), ...silent].map(({ length }) => length));
	const known = (text: string) => meanings.has(text) || silent.has(text);
	return {
		read: (phrase) => {
			const text = phrase.replace(ENDINGS, '');
			const runs: Concept[][] = [[]];
			let plain = '';
			const close = () => {
				if (plain !== '') runs.at(-1)!.push({ text: plain, meant: [] });
				plain = '';
			};
			for (let at = 0; at < text.length; ) {
				// The longest word that begins here, so that 有没得 is not 没得.
				let length = Math.min(longest, text.length - at);
				while (length > 0 && !known(text.slice(at, at + length))) length -= 1;
				const word = text.slice(at, at + length);
				if (length === 0) plain += text[at];
				else close();
				if (meanings.has(word)) runs.at(-1)!.push({ text: word, meant: meanings.get(word)! });
				else if (length > 0) runs.push([]);
				at += Math.max(1, length);
			}
			close();
			const told = runs.filter((run) => run.length > 0);
			return told.length > 0 ? told : [[{ text: phrase, meant: [] }]];
		},
		answersTo: (asked, near) => {
			const [place = near] = places.find(([, names]) => names.some((name) => asked.includes(name))) ?? [];
			const fitting = answers.filter(({ when }) =>
				when.every((group) => group.some((word) => asked.includes(word)))
			);
			const keys = fitting.map(({ page, at = {} }) => (place === undefined ? page : (at[place] ?? page)));
			return [...new Set(keys)].slice(0, MOST_ANSWERS);
		},
	};
}
