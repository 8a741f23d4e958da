/** Sends an act to the office; the page is drawn anew after it. */
import { post } from '../api.ts';
import type { OpenEntry } from './open-entry.ts';
import type { ReviewButton } from './ReviewButtons.tsx';

/** @param say told why the office refused, and nothing when one tries */
export const actOn =
	({ collection, slug }: OpenEntry, say: (why: unknown) => void): ReviewButton =>
	async (path, body) => {
		say('');
		try {
			if (path === 'send')
				await post('decap', {
					action: 'updateUnpublishedEntryStatus',
					params: { collection, slug, newStatus: 'pending_review' },
				});
			else await post(path, { collection, slug, ...body });
			location.reload();
		} catch (error) {
			say(error);
		}
	};
