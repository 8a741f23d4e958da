/**
 * 海报: what stands on the picture that people forward, as plain data. Whoever draws it adds no word of his own,
 * so that a poster can be named after its words, and checked letter by letter before it is drawn.
 */

import { phrased } from '../../platform/phrase.ts';
import type { Holdings } from '../holdings.ts';
import { marked } from '../samples.ts';
import type { MenuItem, Practice, Session, Story } from '../schemas/entry.ts';
import { properNames } from '../stations/proper-names.ts';
import { dishPoster } from './dish.ts';
import type { Poster, PosterWords } from './poster-words.ts';
import { sessionPoster } from './session.ts';
import { practicePoster, storyPoster } from './story.ts';

/** Beside the code. */
export const SCAN = '长按识别二维码';

export type PosterSubject = MenuItem | Session | Story | Practice;

/** @param url full address of the subject's page; nothing while no domain is set: then no code is invented */
export function posterOf(holdings: Holdings, subject: PosterSubject, url: string | undefined): Poster {
	const { promise, ...words } = wordsOf(holdings, subject);
	const names = properNames(holdings);
	return {
		...words,
		house: holdings.site.institute,
		title: phrased(words.title, names),
		facts: words.facts.map((fact) => ({ ...fact, words: phrased(fact.words, names) })),
		how: words.how.map((line) => phrased(line, names)),
		scan: url === undefined ? undefined : { url, promise },
		sample: subject.data.sample,
	};
}

function wordsOf(holdings: Holdings, subject: PosterSubject): PosterWords {
	if (subject.collection === 'menu') return dishPoster(holdings, subject as MenuItem);
	if (subject.collection === 'sessions') return sessionPoster(holdings, subject as Session);
	if (subject.collection === 'stories') return storyPoster(holdings, subject as Story);
	return practicePoster(holdings, subject as Practice);
}

/** Everything to be read on a poster, in reading order. */
export function posterTexts(poster: Poster): string[] {
	const { kind, house, title, seal, code, leaf, facts, words, figures, how, scan, sample } = poster;
	return [
		sample ? '示例' : undefined,
		kind,
		seal?.character,
		seal?.note,
		code,
		title,
		leaf?.off,
		leaf?.month,
		leaf?.day,
		leaf?.weekday,
		leaf?.lunar,
		...facts.flatMap(({ label, words }) => [label, words]),
		words,
		...figures.flatMap(({ figure, meaning }) => [figure, meaning]),
		...how,
		scan && SCAN,
		scan?.promise,
		house,
	].flatMap((text) => text?.replaceAll('\u200b', '') ?? []);
}

/** The same for those who cannot see it: what, when and where. */
export function posterAlt({ kind, title, code, leaf, facts, sample }: Poster): string {
	const day = leaf && [leaf.off, `${leaf.month}${leaf.day}日`, leaf.weekday].filter(Boolean).join(' ');
	const [first, second] = facts.map(({ words }) => words);
	return [`海报：${marked(kind, sample)}`, code, title, day, first, second]
		.filter(Boolean)
		.join('，')
		.replaceAll('\u200b', '');
}
