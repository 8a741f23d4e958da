/** 历史: a key to every version of an entry. */
import { fetchPart } from '../fetch-part.ts';
import type { Named } from './fields-of.ts';

type Props = Named & { say: (why: unknown) => void };

export const HistoryButton = ({ collection, slug, say }: Props) => (
	<button
		type="button"
		className="desk-button"
		onClick={() =>
			void fetchPart(() => import('./late.ts'))
				.then(({ showHistory }) => showHistory({ collection, slug }))
				.catch(say)
		}
	>
		历史
	</button>
);
