/** What happened to an entry, written as commits: a plain line, and trailers that machines read back. */
import type { User } from '../../domain/desk/account.ts';
import type { DraftState } from '../../domain/desk/review-flow.ts';
import type { ReviewStage } from '../../domain/schemas/byline.ts';
import type { Moment } from '../../platform/day.ts';
import type { Signature } from './repository.ts';

export type Trailers = {
	state?: DraftState;
	review?: { stage: ReviewStage; user: User };
	note?: string;
	/** Words of others were only moved: from the site or from the bin back to the desk. */
	moved?: true;
	/** The moment at which a signed piece goes out. */
	publishAt?: Moment;
	/** 签发 was taken back, by its writer or by who may sign; the reviews before it stand. */
	unsigned?: true;
	/** What a browser calls what it sent, so that sending it again is no second draft. */
	key?: string;
	/** Of what it sent: the same key with another hash says other words. */
	hash?: string;
};

const KEYS = {
	first: 'Reviewed-first-by',
	second: 'Reviewed-second-by',
	final: 'Reviewed-final-by',
} as const;

/** A commit message. Words of people lose their line breaks: nobody can write a trailer by hand. */
export function commitMessage(
	subject: string,
	{ state, review, note, moved, publishAt, unsigned, key, hash }: Trailers = {}
): string {
	const rows = [
		...(state ? [`Desk-Status: ${state}`] : []),
		...(review ? [`${KEYS[review.stage]}: ${review.user.title} <${review.user.name}>`] : []),
		...(note ? [`Desk-Note: ${oneLine(note)}`] : []),
		...(moved ? ['Desk-Moved: yes'] : []),
		...(publishAt ? [`Publish-At: ${publishAt}`] : []),
		...(unsigned ? ['Desk-Unsigned: yes'] : []),
		...(key ? [`Desk-Key: ${oneLine(key)}`] : []),
		...(hash ? [`Desk-Hash: ${hash}`] : []),
	];
	return `${oneLine(subject)}\n${rows.length > 0 ? `\n${rows.join('\n')}\n` : ''}`;
}

const oneLine = (text: string) =>
	text
		.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
		.trim()
		.slice(0, 1000);

export const signatureOf = ({ title, name }: Pick<User, 'title' | 'name'>, at: number): Signature => ({
	name: title,
	email: `${name}${AT_DESK}`,
	at,
});

const AT_DESK = '@desk.invalid';

/** Account behind a commit's mail address. */
export const accountOf = (email: string): string =>
	email.endsWith(AT_DESK) ? email.slice(0, -AT_DESK.length) : email;

/** One commit of a draft, newest first in lists. */
export type DraftCommit = {
	id: string;
	tree: string;
	parents: string[];
	/** Account and name of who did it. */
	name: string;
	by: string;
	/** Milliseconds since 1970. */
	at: number;
	trailers: Omit<Trailers, 'review'> & { stage?: ReviewStage };
};

/** Whether the commit returned the draft to its author: the state is set, the text is the same. */
export const isReturn = ({ trailers, tree }: DraftCommit, before: DraftCommit | undefined): boolean =>
	trailers.state === 'draft' && !trailers.moved && !trailers.unsigned && tree === before?.tree;

/** The return that its author has not answered yet: saving does not, sending does. Newest first. */
export function openReturn(history: readonly DraftCommit[]): DraftCommit | undefined {
	for (const [at, commit] of history.entries()) {
		if (isReturn(commit, history[at + 1])) return commit;
		if (commit.trailers.state !== undefined && commit.trailers.state !== 'draft') return undefined;
	}
	return undefined;
}

/** For `git log -z`: one commit per record, its parts divided by a character that no message can hold. */
export const DRAFT_COMMIT_FORMAT = ['%H', '%T', '%P', '%ae', '%an', '%at', '%(trailers:unfold,only)'].join(
	'%x01'
);

/** The same out of a commit as git keeps it. Its last paragraph holds the trailers: the desk writes no others. */
export function draftCommitOf(id: string, data: Buffer): DraftCommit {
	const [head = '', ...paragraphs] = data.toString().split('\n\n');
	const fields = head.split('\n');
	const all = (key: string) =>
		fields.filter((row) => row.startsWith(`${key} `)).map((row) => row.slice(key.length + 1));
	const [, by = '', email = '', at = ''] = /^(.*) <(.*)> (\d+) /.exec(all('author')[0] ?? '') ?? [];
	const trailers = paragraphs.length > 1 ? paragraphs.at(-1) : '';
	return readDraftCommit([id, all('tree')[0], all('parent').join(' '), email, by, at, trailers].join('\x01'));
}

/** @param record one of `git log` with `DRAFT_COMMIT_FORMAT` */
export function readDraftCommit(record: string): DraftCommit {
	const [id = '', tree = '', parents = '', email = '', by = '', at = '', rows = ''] = record.split('\x01');
	const found = new Map(
		rows.split('\n').map((row) => [row.split(': ')[0], row.slice(row.indexOf(': ') + 2)])
	);
	const stage = (Object.keys(KEYS) as ReviewStage[]).find((key) => found.has(KEYS[key]));
	const state = found.get('Desk-Status') as DraftState | undefined;
	const [note, publishAt, key, hash] = ['Desk-Note', 'Publish-At', 'Desk-Key', 'Desk-Hash'].map((name) =>
		found.get(name)
	);
	const trailers = {
		...(state && { state }),
		...(stage && { stage }),
		...(note && { note }),
		...(found.has('Desk-Moved') && { moved: true as const }),
		...(publishAt && { publishAt }),
		...(found.has('Desk-Unsigned') && { unsigned: true as const }),
		...(key && { key }),
		...(hash && { hash }),
	};
	return {
		id,
		tree,
		parents: parents.split(' ').filter(Boolean),
		name: accountOf(email),
		by,
		at: Number(at) * 1000,
		trailers,
	};
}
