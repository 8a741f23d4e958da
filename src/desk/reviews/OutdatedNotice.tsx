/** A draft that was begun before somebody published another version: a key to look at both. */
import { fetchPart } from '../fetch-part.ts';
import type { Named } from '../versions/fields-of.ts';

type Props = { named: Named; refuse: (said: string) => void };

export const OutdatedNotice = ({ named, refuse }: Props) => (
	<button
		type="button"
		className="desk-button desk-over"
		onClick={() =>
			void fetchPart(() => import('../versions/late.ts'))
				.then(({ showOutdated }) => showOutdated(named, refuse))
				.catch((error) => refuse(String(error)))
		}
	>
		网站上又改过，对照两个版本
	</button>
);
