/**
 * In place of Decap's record of the open form: the same, but for an entry that arrives when one is in another form by
 * then, which would take the place of what is written there, and for a new one whose first fields were still asked for.
 */
import entryDraft from 'decap-cms-core/dist/esm/reducers/entryDraft.js';
import { isAtAddress } from '../reviews/open-entry.ts';

export { selectCustomPath } from 'decap-cms-core/dist/esm/reducers/entryDraft.js';

type Begun = { collection: string; slug: string };
/** The entry with which a form begins, by what Decap says when it is there. */
const BEGUN: Record<string, (payload: unknown) => Begun> = {
	DRAFT_CREATE_FROM_ENTRY: (payload) => (payload as { entry: Begun }).entry,
	DRAFT_CREATE_EMPTY: (payload) => payload as Begun,
};

const isLate = ({ type, payload }: { type: string; payload?: unknown }): boolean => {
	const entry = BEGUN[type]?.(payload);
	return entry !== undefined && !isAtAddress(entry);
};

const openDraft: typeof entryDraft = (state, action) => (isLate(action) ? state : entryDraft(state, action));
export default openDraft;
