/** Where two texts differ, word by word: Chinese has no blanks between words, so the browser's own cutter finds them. */
import { diffComm } from 'node-diff3';

/** A run of words; `isSame` in both texts. */
export type Run = { text: string; isSame: boolean };

const cutter = new Intl.Segmenter('zh-Hans', { granularity: 'word' });
const wordsOf = (text: string): string[] => [...cutter.segment(text)].map(({ segment }) => segment);
/** Beyond so many words whole lines are compared: the time grows with their product. */
const MOST = 3000;
const linesOf = (text: string): string[] => text.split(/(?<=\n)/);

/** Both texts as runs; each reads as its own text when they are put together. */
export function wordRuns(one: string, other: string): [Run[], Run[]] {
	let cut = [wordsOf(one), wordsOf(other)] as const;
	if (cut[0].length > MOST || cut[1].length > MOST) cut = [linesOf(one), linesOf(other)];
	const first: Run[] = [];
	const second: Run[] = [];
	const add = (runs: Run[], words: readonly string[], isSame: boolean) => {
		if (words.length > 0) runs.push({ text: words.join(''), isSame });
	};
	for (const { common, buffer1, buffer2 } of diffComm([...cut[0]], [...cut[1]])) {
		add(first, common ?? buffer1, common !== undefined);
		add(second, common ?? buffer2, common !== undefined);
	}
	return [first, second];
}
