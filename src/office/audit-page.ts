/** A page of the record for people: entries by their titles, and only of one person, one piece or one kind where asked. */
import type { AuditAnswer, AuditLine } from '../domain/desk/answers.ts';
import { COLLECTIONS, type CollectionName } from '../domain/schemas/collections.ts';
import { kindLabel, SETTINGS_COLLECTION } from '../domain/schemas/settings.ts';
import { entryTitleOf } from './entry-title-of.ts';
import { entryLocation } from './git/entry-location.ts';
import type { Office } from './office.ts';

export type AuditQuery = { before?: string; who?: string; kind?: string; entry?: string };

/** Kind of what did not come to be; no collection is called so. */
const REFUSED = 'refused';

export async function auditPage(
	office: Office,
	{ before, who, kind, entry }: AuditQuery
): Promise<AuditAnswer> {
	const isWanted = (line: AuditLine): boolean => {
		const of = entryOf(line.entry);
		return (
			(!who || line.name === who) &&
			(!kind || (kind === REFUSED ? line.refused !== undefined : of?.collection === kind)) &&
			(!entry || (of !== undefined && `${of.collection}/${of.slug}` === entry))
		);
	};
	const { lines, next } = office.audit.page(before, isWanted);
	const called = new Map<string, Promise<string>>();
	const nameOf = (collection: string, slug: string) => {
		const key = `${collection}/${slug}`;
		if (!called.has(key)) called.set(key, titleAt(office, collection, slug));
		return called.get(key)!;
	};
	const told = lines.map(async (line) => {
		const of = entryOf(line.entry);
		return of ? { ...line, piece: { ...of, called: await nameOf(of.collection, of.slug) } } : line;
	});
	const people = office.accounts.list().map(({ name, title }) => ({ name, title }));
	return { lines: await Promise.all(told), next, people };
}

/** Entries stand in the record by their files, or as the desk calls them. */
function entryOf(entry: string | undefined): { collection: string; slug: string } | undefined {
	const [, collection, slug] = /^(?:content\/)?([^/]+)\/(.+?)(?:\.md)?$/.exec(entry ?? '') ?? [];
	if (collection === undefined || slug === undefined) return undefined;
	if (!(collection in COLLECTIONS) && collection !== SETTINGS_COLLECTION) return undefined;
	return { collection, slug };
}

async function titleAt(office: Office, collection: string, slug: string): Promise<string> {
	try {
		return await entryTitleOf(office, entryLocation(collection, slug));
	} catch {
		return `${kindLabel(collection as CollectionName)}（已删去）`;
	}
}
