/** 批注 between author and reviewers: kept in git beside the content, under refs of their own, never on the site. */
import { randomUUID } from 'node:crypto';
import { has, type User } from '../../domain/desk/account.ts';
import { commitMessage, signatureOf } from '../git/draft-commits.ts';
import type { EntryLocation } from '../git/entry-location.ts';
import { HttpError } from '../http/http-error.ts';
import type { Office } from '../office.ts';

/** In the shape that Decap shows; `author` is the name people know, `name` the account. */
export type DraftNote = {
	id: string;
	author: string;
	name: string;
	content: string;
	timestamp: string;
	resolved: boolean;
};

const FILE = 'notes.json';
const MOST = 500;
const refOf = ({ collection, slug }: EntryLocation) => `refs/desk/notes/${collection}/${slug}`;

/** `isOwn` tells the desk which notes this person may change. */
export async function notesOf(
	office: Office,
	user: User,
	location: EntryLocation
): Promise<(DraftNote & { isOwn: boolean })[]> {
	return (await stored(office, location)).map((note) => ({ ...note, isOwn: note.name === user.name }));
}

export const addNote = (
	office: Office,
	user: User,
	location: EntryLocation,
	content: string
): Promise<DraftNote> =>
	change(office, user, location, '写批注', (notes) => {
		if (notes.length >= MOST) throw new HttpError(409, 'notes-full', '这篇的批注太多了，请先清理');
		const timestamp = new Date(office.clock()).toISOString();
		const note = {
			id: randomUUID(),
			author: user.title,
			name: user.name,
			content,
			timestamp,
			resolved: false,
		};
		return [[...notes, note], note];
	});

/** Everybody may mark a note as settled; its words belong to whoever wrote it. */
export const updateNote = (
	office: Office,
	user: User,
	location: EntryLocation,
	id: string,
	{ content, resolved }: { content?: string | undefined; resolved?: boolean | undefined }
) =>
	change(office, user, location, '改批注', (notes) => {
		const note = find(notes, id);
		if (content !== undefined && content !== note.content && note.name !== user.name)
			throw new HttpError(403, 'note-foreign', '只能改自己写的批注');
		return replaced(notes, {
			...{ ...note, content: content ?? note.content },
			resolved: resolved ?? note.resolved,
		});
	});

export const toggleNote = (office: Office, user: User, location: EntryLocation, id: string) =>
	change(office, user, location, '改批注', (notes) => {
		const note = find(notes, id);
		return replaced(notes, { ...note, resolved: !note.resolved });
	});

export const deleteNote = (
	office: Office,
	user: User,
	location: EntryLocation,
	id: string
): Promise<DraftNote> =>
	change(office, user, location, '删批注', (notes) => {
		const note = find(notes, id);
		if (note.name !== user.name && !has(user, 'administrator'))
			throw new HttpError(403, 'note-foreign', '只能删自己写的批注');
		return [notes.filter((one) => one !== note), note];
	});

function find(notes: readonly DraftNote[], id: string): DraftNote {
	const note = notes.find((one) => one.id === id);
	if (!note) throw new HttpError(404, 'note-missing', '这条批注已经被删除');
	return note;
}

const replaced = (notes: readonly DraftNote[], next: DraftNote): [DraftNote[], DraftNote] => [
	notes.map((one) => (one.id === next.id ? next : one)),
	next,
];

async function stored({ repository }: Office, location: EntryLocation): Promise<DraftNote[]> {
	const id = await repository.idAt(refOf(location), FILE);
	return id === undefined ? [] : (JSON.parse(await repository.text(id)) as DraftNote[]);
}

type Changing = (notes: DraftNote[]) => [next: DraftNote[], note: DraftNote];

function change(
	office: Office,
	user: User,
	location: EntryLocation,
	what: string,
	make: Changing
): Promise<DraftNote> {
	const { repository } = office;
	return repository.alone(async () => {
		const from = await repository.head(refOf(location));
		const [next, note] = make(await stored(office, location));
		const tree = await repository.treeWith(from, {
			put: new Map([[FILE, Buffer.from(JSON.stringify(next))]]),
		});
		const by = signatureOf(user, office.clock());
		const commit = await repository.commit({
			tree,
			parents: from === undefined ? [] : [from],
			message: commitMessage(`${what} ${location.file}`),
			by,
		});
		await repository.move([{ ref: refOf(location), from, to: commit }]);
		return note;
	});
}
