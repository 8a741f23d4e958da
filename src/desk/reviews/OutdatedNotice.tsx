/** A draft that was begun before somebody published another version: a key to look at both. */
import { fetchPart } from '../fetch-part.ts';
import type { Named } from '../versions/fields-of.ts';

type Props = {
	named: Named;
	/** What is typed and not saved is in neither version: the form that goes on with both would be without it. */
	hasChanged: boolean;
	refuse: (said: string) => void;
};

export const OutdatedNotice = ({ named, hasChanged, refuse }: Props) =>
	hasChanged ? (
		<span className="desk-tag">网站上又改过：先保存，再对照两个版本</span>
	) : (
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
