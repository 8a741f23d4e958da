/** What a check is given and what it answers. */
import type { CollectionName } from '../schemas/collections.ts';
import type { Passage } from '../schemas/passages.ts';
import type { Facts } from './facts.ts';

/** An entry as an editor left it: fields before any schema has seen them, and the text below. */
export type EntryDraft = { collection: CollectionName; id: string; data: unknown; body: string };

/** `save`: may not be kept at all. `publish`: may not go out. `advice`: better so. */
export type Level = 'save' | 'publish' | 'advice';

/** One thing to do, before it is placed: `path` is empty for the entry as a whole. */
export type Remark = { code: string; level: Level; path: PropertyKey[]; message: string };

/** The same with the editor's words for the place: `照片 2 · 图注`, `正文`, `整篇`. */
export type Finding = Remark & { label: string };

/** What a rule looks at: fields as data without empty ones, every text with its place. */
export type Looked = EntryDraft & { fields: Record<string, unknown>; texts: Passage[]; facts: Facts };

export type Check = (looked: Looked) => Remark[];
