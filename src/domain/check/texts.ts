/** What may not stand in any text: private numbers, homes, web code, words that the house has agreed are wrong. */
import { strayLines } from '../../platform/characters.ts';
import { BUDGET_CODES } from '../../platform/markdown/budget.ts';
import { checkMarkdown } from '../../platform/markdown/check.ts';
import { pictureSources } from '../../platform/markdown/pictures.ts';
import { plainText } from '../../platform/markdown/plain.ts';
import { wordAdvice, wrongWords } from '../schemas/lexicon.ts';
import { BODY, type Passage } from '../schemas/passages.ts';
import type { Check, Remark } from './issue.ts';

import { isNumber, privateIn, privateMessage } from './privacy.ts';

export const textRemarks: Check = ({ collection, texts, fields, facts }) =>
	texts.flatMap((passage) => [
		...emptyRemarks(collection, passage),
		...(passage.markdown ? markdownRemarks(passage) : characterRemarks(passage)),
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

/** Entries that are nothing without the text below their fields. */
const NEED_TEXT = ['stories', 'pages', 'documents'];

function emptyRemarks(collection: string, { path, text, own }: Passage): Remark[] {
	if (path[0] !== BODY || !NEED_TEXT.includes(collection)) return [];
	const source = text.replaceAll('\r\n', '\n');
	const says = own
		? plainText(source) !== '' || pictureSources(source).length > 0
		: /[\p{L}\p{N}]/u.test(source);
	return says
		? []
		: [{ code: 'text-empty', level: 'publish', path, message: '正文是空的，读者打开只看到标题：请写上正文' }];
}

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

/** What fields mend by themselves; the schema refuses the rest. */
const characterRemarks = ({ path, text, own, picture }: Passage): Remark[] =>
	own && !picture
		? strayLines(text)
				.filter(({ level }) => level === 'warning')
				.map(({ code, message }) => ({ code, level: 'advice', path, message }))
		: [];

const privateRemarks = (passage: Passage, fields: unknown): Remark[] =>
	privateIn(passage, fields).map((finding) => ({
		code: `private-${finding.kind}`,
		level: finding.isCertain && isNumber(finding) ? 'save' : 'publish',
		path: passage.path,
		message: privateMessage(finding),
	}));
