/** What the form would make wrong in other entries: the office judges the whole site with it, whenever writing rests. */
import { useEffect, useState } from 'react';
import type { ElsewhereAnswer } from '../../domain/desk/answers.ts';
import { postQuietly } from '../api.ts';
import { forgeOfPage } from '../forge/forge.ts';
import { OpenEntries } from '../OpenEntries.tsx';
import { rawOf } from '../raw-of.ts';
import { mayWrite } from '../signed-in.ts';
import type { DeskEntry } from './draft-of.ts';

/** The whole site is read for it: asked only when nothing was typed for a while. */
const REST = 4000;
const NOTHING: ElsewhereAnswer = { words: [], entries: [] };

/** @param facts another object when something was published meanwhile */
export function Elsewhere({ entry, facts }: { entry: DeskEntry | undefined; facts: object }) {
	const { words, entries } = useElsewhere(entry, facts);
	if (words.length === 0) return null;
	return (
		<div className="found publish">
			<p>这样改了，别处就不对了（{words.length}）</p>
			<ul>
				{words.map((said) => (
					<li key={said}>{said}</li>
				))}
			</ul>
			<OpenEntries entries={entries} />
		</div>
	);
}

function useElsewhere(entry: DeskEntry | undefined, facts: object): ElsewhereAnswer {
	const [told, setTold] = useState(NOTHING);
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked again when others have published
	useEffect(() => {
		// What was never saved is named by nobody; without an office nobody can say.
		if (!entry || entry.get('newRecord') || forgeOfPage() || !mayWrite()) return;
		let isWanted = true;
		const timer = setTimeout(() => {
			const sent = { collection: entry.get('collection'), slug: entry.get('slug'), text: textOf(entry) };
			if (sent.text === undefined) return;
			postQuietly<ElsewhereAnswer>('elsewhere', sent).then(
				(answer) => isWanted && setTold(answer),
				// What cannot be judged now is judged when it is sent.
				() => isWanted && setTold(NOTHING)
			);
		}, REST);
		return () => {
			isWanted = false;
			clearTimeout(timer);
		};
	}, [entry, facts]);
	return told;
}

function textOf(entry: DeskEntry): string | undefined {
	try {
		return rawOf(entry);
	} catch {
		// A file that cannot be read is not written either.
		return undefined;
	}
}
