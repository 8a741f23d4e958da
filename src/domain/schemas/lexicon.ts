/** 用词表: words that are always wrong, what to write instead, and why. Editors keep it in content/lexicon.yml. */
import { z } from 'zod';
import { line } from './field.ts';

const entry = z
	.strictObject({
		wrong: line(2, 40).meta({ title: '错的写法' }),
		right: line(1, 40).meta({ title: '对的写法' }),
		why: line(2, 120).optional().meta({ title: '理由', description: '出处或说明，编辑看得到' }),
	})
	.refine(({ wrong, right }) => wrong !== right, { path: ['right'], error: '两种写法一样，请核对' });

export const lexiconSchema = z
	.strictObject({ words: z.array(entry).default([]).meta({ title: '词条' }) })
	.superRefine(({ words }, context) => {
		const seen = new Set<string>();
		for (const [at, { wrong }] of words.entries()) {
			if (seen.has(wrong))
				context.addIssue({
					code: 'custom',
					path: ['words', at, 'wrong'],
					message: `“${wrong}”已经列过，请删去一条`,
				});
			seen.add(wrong);
		}
	});
export type Lexicon = z.output<typeof lexiconSchema>;

/** A word of the lexicon found in a text: where it stands, in UTF-16 units, and what the lexicon says of it. */
export type WrongWord = Lexicon['words'][number] & { start: number };

/** Every wrong word in `text`, in order. A place where the right wording already stands is not a fault. */
export function wrongWords(text: string, { words }: Lexicon): WrongWord[] {
	const found = words.flatMap((word) => {
		const inside = word.right.indexOf(word.wrong);
		return placesOf(word.wrong, text)
			.filter((start) => inside < 0 || !text.startsWith(word.right, start - inside))
			.map((start) => ({ ...word, start }));
	});
	return found.sort((a, b) => a.start - b.start);
}

function placesOf(word: string, text: string): number[] {
	const places: number[] = [];
	for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) places.push(at);
	return places;
}

/** `“送单制”应写作“送单式”（工作方案原文）`. */
export const wordAdvice = ({ wrong, right, why }: Omit<WrongWord, 'start'>): string =>
	`“${wrong}”应写作“${right}”${why ? `（${why}）` : ''}`;
