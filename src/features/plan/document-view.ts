/** An official document as its page shows it: as printed, and beside each clause its plain sentence and how much carries it out. */
import type { Holdings } from '../../domain/holdings.ts';
import type { Clause, DocumentText } from '../../domain/plan/document-text.ts';
import type { PlainClause } from '../../domain/schemas/document.ts';
import type { Document } from '../../domain/schemas/entry.ts';
import { longDay } from '../../platform/day.ts';
import type { Annotation } from './annotated-text.ts';
import { evidenceFor } from './evidence.ts';

export type ClauseView = Omit<Clause, 'children'> & {
	/** What stands beside the clause and is no part of the document; nothing where it is shown as issued. */
	plain?: PlainClause | undefined;
	evidence?: string | undefined;
	children: readonly ClauseView[];
};

export type DocumentView = {
	issuer: string;
	notes: readonly Annotation[];
	head: readonly string[];
	parts: readonly { title: string; paragraphs: readonly string[]; clauses: readonly ClauseView[] }[];
	imprint: readonly string[];
};

/** What is said beside a clause. */
type Beside = (clause: string) => Pick<ClauseView, 'plain' | 'evidence'>;

/** The document as issued, with nothing but the editor's notes. */
export const asIssued = ({ data }: Document, text: DocumentText): DocumentView =>
	documentView(data, text, () => ({}));

/** The work plan with its plain sentences and with how much carries each clause out: only its clauses can be cited. */
export function annotatedPlan(holdings: Holdings): DocumentView {
	const { document, text } = holdings.plan;
	const plain = new Map(document.data.plainClauses.map((one) => [one.clause, one]));
	return documentView(document.data, text, (clause) => ({
		plain: plain.get(clause),
		evidence: evidenceFor(holdings, clause).count,
	}));
}

const documentView = (
	{ issuer, notes }: Document['data'],
	{ head, parts, imprint }: DocumentText,
	beside: Beside
): DocumentView => ({
	issuer,
	notes,
	head,
	parts: parts.map((part) => ({
		...part,
		clauses: part.clauses.map((clause) => clauseView(clause, beside)),
	})),
	imprint,
});

const clauseView = (clause: Clause, beside: Beside): ClauseView => ({
	...clause,
	...beside(clause.id),
	children: clause.children.map((child) => clauseView(child, beside)),
});

/** What a list says of an official document beside its title: number, issuer and date, as far as they are known. */
export const documentLine = ({ number, issuer, dateSigned }: Document['data']): string =>
	[number, issuer, longDay(dateSigned)].filter(Boolean).join(' · ');
