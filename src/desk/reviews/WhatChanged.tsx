/** 改了什么: a draft beside what was last published, or as it was last returned. */
import { useEffect, useState } from 'react';
import type { EntryVersions } from '../../domain/desk/answers.ts';
import { shownMoment } from '../../platform/typed-day.ts';
import { Changes } from '../versions/Changes.tsx';
import type { Named } from '../versions/fields-of.ts';
import { versionsOf } from './show-versions.tsx';

export function WhatChanged({ collection, slug }: Named) {
	const [versions, setVersions] = useState<EntryVersions>();
	const [said, setSaid] = useState('');
	// On a phone the page comes first.
	const [isWide] = useState(() => window.matchMedia('(min-width: 800px)').matches);
	useEffect(() => {
		let isWanted = true;
		versionsOf({ collection, slug }).then(
			(found) => isWanted && setVersions(found),
			(error) => isWanted && setSaid(String(error))
		);
		return () => {
			isWanted = false;
		};
	}, [collection, slug]);
	if (said) return <p role="alert">{said}</p>;
	const { draft, returned, published } = versions ?? {};
	if (!draft) return null;
	const before = returned ?? published;
	return (
		<details className="desk-what-changed" open={isWide}>
			<summary>改了什么</summary>
			<p className="desk-quiet">
				{returned
					? `和上次退回时（${returned.at && shownMoment(returned.at)}）比`
					: published
						? `和网站上的（${published.by} ${published.at && shownMoment(published.at)}）比`
						: '新写的一篇，网站上还没有'}
			</p>
			{before && <Changes named={{ collection, slug }} before={before.text} after={draft.text} />}
		</details>
	);
}
