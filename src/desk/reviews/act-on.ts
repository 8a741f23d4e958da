/** Sends an act to the office; the page is drawn anew after it. */
import type { DraftState } from '../../domain/desk/review-flow.ts';
import { post } from '../api.ts';
import type { OpenEntry } from './open-entry.ts';
import type { ReviewButton } from './ReviewButtons.tsx';

/** Acts that Decap knows as a status. */
const SET_BY_HAND: Record<string, DraftState> = { send: 'pending_review', recall: 'draft' };

/** @param say told why the office refused, and nothing when one tries */
export const actOn =
	({ collection, slug }: OpenEntry, say: (why: unknown) => void): ReviewButton =>
	async (path, body) => {
		say('');
		try {
			const newStatus = SET_BY_HAND[path];
			if (newStatus)
				await post('decap', {
					action: 'updateUnpublishedEntryStatus',
					params: { collection, slug, newStatus },
				});
			else await post(path, { collection, slug, ...body });
			location.reload();
		} catch (error) {
			say(error);
		}
	};
