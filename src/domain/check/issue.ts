/** What a check is given and what it answers. */
import type { Issue } from '../../platform/issue.ts';
import type { CollectionName } from '../schemas/collections.ts';
import type { FieldIssue } from '../schemas/field-issues.ts';
import { type Form, fieldLabel } from '../schemas/form.ts';
import { BODY, type Passage } from '../schemas/passages.ts';
import type { ContentKind, SETTINGS_COLLECTION } from '../schemas/settings.ts';
import type { Facts } from './facts.ts';
import type { Linkable } from './own-links.ts';

/** An entry as an editor left it: fields before any schema has seen them, and the text below. */
export type EntryDraft = { collection: CollectionName; id: string; data: unknown; body: string };

/** The same for what is one file of a fixed name, such as site.yml. */
export type SettingDraft = Omit<EntryDraft, 'collection'> & { collection: typeof SETTINGS_COLLECTION };

/** `save`: may not be kept at all, not even as a draft. `publish`: may not be sent or go out. `advice`: better so. */
export type Level = 'save' | 'publish' | 'advice';

/** One issue of an entry, before it is placed in a file: `path` is empty for the entry as a whole. */
export type EntryIssue = FieldIssue & {
	level: Level;
	/** Line of the text at `path`, from 1; absent where the text is one line or the issue is not about a text. */
	line?: number | undefined;
	/** Words that somebody may answer for: then it is no issue any more. */
	question?: string;
	/**
	 * What it is to an entry that lies in the content folder. `reminder`: a warning, for entries that are no drafts.
	 * Without it, what may not be kept is an error there, what may not go out a reminder, and advice is not given.
	 */
	inFolder?: Issue['severity'] | 'reminder' | 'unsaid';
};

/** The same with the editor's words for the place: `照片 2 · 图注`, `正文`, `整篇`. */
export type LabelledIssue = EntryIssue & { label: string };

/** What is known of an entry that lies in a folder and has been read. */
export type Surroundings = {
	/** What its links may lead to; without it, the facts say. */
	linkable?: Omit<Linkable, 'own'>;
	/** What its schema refused; without it, the schema is asked. */
	refused?: readonly FieldIssue[];
};

/** What a check looks at: fields as data without empty ones, every text with its place. */
export type CheckInput = {
	collection: ContentKind;
	/** Empty for what was never saved. */
	id: string;
	body: string;
	form: Form;
	fields: Record<string, unknown>;
	texts: Passage[];
	linkable: Omit<Linkable, 'own'>;
	facts: Facts;
};

export type Check = (input: CheckInput) => EntryIssue[];

/** The editor's words for the place at `path`. */
export const placeLabel = (form: Form, path: readonly PropertyKey[]): string =>
	path.length === 0 ? '整篇' : path[0] === BODY ? '正文' : fieldLabel(form, path);

/** An issue as the desk says it, beside its label. */
export const issueWords = ({ line, message }: Pick<EntryIssue, 'line' | 'message'>): string =>
	line === undefined ? message : `第 ${line} 行：${message}`;

/** What others see to once a piece was sent: its reviews, and what it leads to coming out before it. */
const LATER: readonly string[] = ['reviews-missing', 'link-hidden'];

/** What stands in the way of 送审. */
export const unfinished = (issues: readonly LabelledIssue[]): LabelledIssue[] =>
	issues.filter(({ code, level }) => level !== 'advice' && !LATER.includes(code));

/** Why a piece is not sent yet, in one sentence. */
export const unfinishedWords = (open: readonly LabelledIssue[]): string =>
	`还不能送审。${firstIssues(open)}${
		open.length > 3 ? `；另有 ${open.length - 3} 处，见表单里标红的和最下面的“发布前检查”` : ''
	}`;

/** The first three of `issues` in one line, each with its label. */
export const firstIssues = (issues: readonly LabelledIssue[]): string =>
	issues
		.slice(0, 3)
		.map((issue) => `${issue.label}：${issueWords(issue)}`)
		.join('；');

/** What a file is, as far as an issue of it can be placed. */
export type Placing = {
	file: string;
	form: Form;
	lineOf: (path: readonly PropertyKey[]) => number;
	bodyLine: number;
};

/** The issue with its file and the line in it. */
export const placed = (
	{ file, form, lineOf, bodyLine }: Placing,
	{ code, path, line, message, fileMessage }: FieldIssue & Pick<EntryIssue, 'line'>,
	severity: Issue['severity']
): Issue => ({
	code,
	severity,
	file,
	line:
		path[0] === BODY ? bodyLine + (line ?? 1) - 1 : lineOf(line === undefined ? path : [...path, line - 1]),
	field: placeLabel(form, path),
	message: fileMessage ?? message,
	...(fileMessage !== undefined && { deskMessage: message }),
});
