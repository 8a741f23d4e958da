/** What may not stand in any text: private numbers, homes, web code, words that the township's own list calls wrong. */

import { BUDGET_CODES } from '../../platform/markdown/budget.ts';
import { checkMarkdown } from '../../platform/markdown/check.ts';
import { pictureSources } from '../../platform/markdown/pictures.ts';
import { plainText } from '../../platform/markdown/plain.ts';
import { strayLines } from '../../platform/stray-characters.ts';
import { wordAdvice, wrongWords } from '../schemas/lexicon.ts';
import { BODY, type Passage } from '../schemas/passages.ts';
import { type ContentKind, SETTINGS_COLLECTION } from '../schemas/settings.ts';
import type { Check, CheckInput, EntryIssue } from './issue.ts';
import { leftBlank } from './left-blank.ts';
import { linkIssues } from './links.ts';
import { isNumber, privateIn, privateMessage } from './privacy.ts';

export const textIssues: Check = ({ collection, texts, fields, linkable, facts }) =>
	texts.flatMap((passage) => [
		...emptyIssues(collection, passage),
		// Marks and links of one text in a row: it is parsed once.
		...(passage.markdown ? markdownIssues(passage, linkable) : characterIssues(passage)),
		...(passage.own ? privateIssues(passage, fields) : []),
		...(isWritten(collection, passage) ? [...wordIssues(passage, facts), ...leftBlank(passage)] : []),
	]);

/** What is said about a document quotes it, faults and all; the list of words holds them all. */
const isWritten = (collection: ContentKind, { own }: Passage): boolean =>
	own && collection !== 'documents' && collection !== SETTINGS_COLLECTION;

const wordIssues = ({ path, text }: Passage, { lexicon }: CheckInput['facts']): EntryIssue[] =>
	wrongWords(text, lexicon).map((word) => ({
		code: 'wording',
		level: 'publish',
		path,
		message: wordAdvice(word),
	}));

const NEED_TEXT: readonly ContentKind[] = ['stories', 'pages', 'documents'];

/** Whether an entry of this kind is nothing without the text below its fields. */
export const needsText = (collection: ContentKind): boolean => NEED_TEXT.includes(collection);

function emptyIssues(collection: ContentKind, { path, text, own }: Passage): EntryIssue[] {
	if (path[0] !== BODY || !needsText(collection)) return [];
	const source = text.replaceAll('\r\n', '\n');
	const says = own
		? // A text that begins with a character begins with a paragraph, whatever follows.
			/^\n*\p{Script=Han}/u.test(source) || plainText(source) !== '' || pictureSources(source).length > 0
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

function markdownIssues({ path, text: written }: Passage, linkable: CheckInput['linkable']): EntryIssue[] {
	const text = written.replaceAll('\r\n', '\n');
	return [
		...checkMarkdown(text).map(
			({ severity, ...found }): EntryIssue => ({
				...{ ...found, path, inFolder: severity },
				level: NEVER_KEPT.includes(found.code) ? 'save' : severity === 'error' ? 'publish' : 'advice',
			})
		),
		...linkIssues(text, linkable).map((issue) => ({ ...issue, path })),
	];
}

/** What fields mend by themselves, their schema refuses the rest; a document has no schema for its text. */
const characterIssues = ({ path, text: written, own, picture }: Passage): EntryIssue[] => {
	const text = written.replaceAll('\r\n', '\n');
	if (picture) return [];
	return strayLines(text)
		.filter(({ severity }) => severity === 'warning' || !own)
		.map(({ code, severity, message, line }) => ({
			...{ code, level: severity === 'error' ? 'publish' : 'advice', inFolder: 'warning', path, message },
			line: text.includes('\n') ? line : undefined,
		}));
};

const privateIssues = (passage: Passage, fields: unknown): EntryIssue[] =>
	privateIn(passage, fields).map((found) => ({
		code: `private-${found.kind}`,
		level: found.isCertain && isNumber(found) ? 'save' : 'publish',
		inFolder: found.isCertain ? 'error' : 'warning',
		path: passage.path,
		line: passage.text.includes('\n') ? passage.text.slice(0, found.offset).split('\n').length : undefined,
		message: privateMessage(found, 'desk'),
		...(!found.isCertain && { question: found.words, fileMessage: privateMessage(found) }),
	}));
