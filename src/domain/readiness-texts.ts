/** What may not stand in any text: private numbers, homes, web code, words that the house has agreed are wrong. */
import { BUDGET_CODES } from '../platform/markdown/budget.ts';
import { checkMarkdown } from '../platform/markdown/check.ts';
import { wordAdvice, wrongWords } from './lexicon.ts';
import type { Passage } from './passages.ts';
import { isNumber, privateIn, privateMessage } from './privacy.ts';
import type { Check, Remark } from './readiness.ts';

export const textRemarks: Check = ({ collection, texts, fields, facts }) =>
	texts.flatMap((passage) => [
		...(passage.markdown ? markdownRemarks(passage) : []),
		...(passage.own ? privateRemarks(passage, fields) : []),
		// What is said about a document quotes it, faults and all.
		...(passage.own && collection !== 'documents'
			? wrongWords(passage.text, facts.lexicon).map(
					(word): Remark => ({
						code: 'wording',
						level: 'publish',
						path: passage.path,
						message: wordAdvice(word),
					})
				)
			: []),
	]);

// What could harm a reader or hide from the next editor is not kept even in a draft.
const NEVER_KEPT: readonly string[] = [
	...['raw-html', 'front-matter-engine', 'control-character', 'bidi', 'conflict-marker'],
	...BUDGET_CODES,
];

const markdownRemarks = ({ path, text }: Passage): Remark[] =>
	checkMarkdown(text.replaceAll('\r\n', '\n')).map(({ code, level, line, message }) => ({
		code,
		level: NEVER_KEPT.includes(code) ? 'save' : level === 'error' ? 'publish' : 'advice',
		path,
		message: `第 ${line} 行：${message}`,
	}));

const privateRemarks = (passage: Passage, fields: unknown): Remark[] =>
	privateIn(passage, fields).map((finding) => ({
		code: `private-${finding.kind}`,
		level: finding.isCertain && isNumber(finding) ? 'save' : 'publish',
		path: passage.path,
		message: privateMessage(finding),
	}));
