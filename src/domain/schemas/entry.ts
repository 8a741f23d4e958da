/** One entry of a collection, as it was read: what every list, page and check is handed. */

import type { z } from 'zod';
import type { Day } from '../../platform/day.ts';
import type { Photo } from '../../platform/photo.ts';
import { COLLECTIONS, type CollectionName } from './collections.ts';

/** One entry of a collection. */
export type Entry<Name extends CollectionName = CollectionName> = {
	collection: Name;
	/** Name in addresses and references: lower-case letters, digits, hyphens. */
	id: string;
	/** Path from the content folder, forward slashes, e.g. `stories/2026-11-03-x/index.md`. */
	file: string;
	data: Fields<Name>;
	/** The day of one date of a repeating session; absent on everything else. */
	occurrence?: Day;
	/** Line of the file on which the text below the front matter begins, from 1. */
	bodyLine: number;
	/** Line of the field at `path` in the file. */
	lineOf: (path: readonly PropertyKey[]) => number;
};

/** The photo that an entry's field or text names; nothing when the file was refused. */
export type EntryPhotos = (entry: Entry, src: string) => Photo | undefined;

export type Document = Entry<'documents'>;

export type Station = Entry<'stations'>;

export type Programme = Entry<'programmes'>;

export type MenuItem = Entry<'menu'>;

export type Session = Entry<'sessions'>;

export type Story = Entry<'stories'>;

export type Practice = Entry<'practices'>;

export type Coverage = Entry<'coverage'>;

export type Request = Entry<'requests'>;

export type Page = Entry<'pages'>;

/** What an editor entered for an entry, parsed. */
type Fields<Name extends CollectionName> = z.output<(typeof COLLECTIONS)[Name]['schema']>;

/** Site address of an entry, without base path; one date of a repeating session stands on the entry's page. */
export const hrefOf = ({
	collection,
	id,
	occurrence,
}: Pick<Entry, 'collection' | 'id' | 'occurrence'>): string =>
	COLLECTIONS[collection].href(id) + (occurrence === undefined ? '' : `#${occurrence}`);

/** File of an entry, from the content folder. */
export const entryFile = ({ collection, id }: Pick<Entry, 'collection' | 'id'>): string =>
	COLLECTIONS[collection].shape === 'folder' ? `${collection}/${id}/index.md` : `${collection}/${id}.md`;

/** True for entries that show how the site works and are not true. */
export const isSample = (entry: Entry): boolean => 'sample' in entry.data && entry.data.sample;

export const formerIds = ({ data }: Entry): readonly string[] => ('formerly' in data ? data.formerly : []);
