/** What a rule between entries is made of. */
import type { Day } from '../../platform/day.ts';

import type { Issue } from '../../platform/issue.ts';
import type { DocumentText } from '../plan/document-text.ts';
import { collectionForm } from '../schemas/collection-form.ts';
import type { Entry } from '../schemas/entry.ts';
import { placed } from './issue.ts';

/** What the rules look at. */
export type Shelf = { entries: readonly Entry[]; texts: ReadonlyMap<string, DocumentText>; today: Day };

/** One rule: everything that breaks it. */
export type Rule = (shelf: Shelf) => Issue[];

/** Entries of one collection. */
export const of = <Name extends Entry['collection']>(entries: readonly Entry[], name: Name) =>
	entries.filter((entry): entry is Entry & Entry<Name> => entry.collection === name);

/** An error at the field `path` of an entry. */
export const issue = (entry: Entry, code: string, path: PropertyKey[], message: string): Issue =>
	placed({ ...entry, form: collectionForm(entry.collection) }, { code, path, message }, 'error');
