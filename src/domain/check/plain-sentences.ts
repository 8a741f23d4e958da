/** 大白话 and what it is compared with: the sentences of entries, and the clauses of documents. */
import { allClauses, clauseWords, type DocumentText } from '../plan/document-text.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { rowsOf } from '../schemas/form.ts';

/** A plain sentence among those of all entries: whose it is, and the number of its clause where it stands in a document. */
export type PlainSentence = {
	collection: CollectionName;
	id: string;
	title: string;
	clause?: string | undefined;
	plain: string;
};

/** A clause as others may quote it. */
export type ClauseFact = { document: string; id: string; citation: string; words: string };

/** The plain sentences of one entry, a dish or a document, each with the field it stands in. */
export function sentencesOf(
	entry: Pick<PlainSentence, 'collection' | 'id'>,
	fields: Record<string, unknown>
): (PlainSentence & { path: PropertyKey[] })[] {
	const { collection, id } = entry;
	const whose = { collection, id, title: String(fields['title'] ?? '') };
	const { plain } = fields;
	if (collection === 'menu') return typeof plain === 'string' ? [{ ...whose, path: ['plain'], plain }] : [];
	if (collection !== 'documents') return [];
	return rowsOf(fields, 'plainClauses').flatMap(({ clause, plain: said }, at) =>
		typeof said === 'string'
			? [{ ...whose, path: ['plainClauses', at, 'plain'], clause: String(clause ?? ''), plain: said }]
			: []
	);
}

export const clauseFacts = (document: string, { parts }: DocumentText): ClauseFact[] =>
	parts
		.flatMap(({ clauses }) => allClauses(clauses))
		.map((clause) => ({ document, id: clause.id, citation: clause.citation, words: clauseWords(clause) }));
