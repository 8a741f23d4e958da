/** A draft that was begun before somebody published another version: both are looked at, then one is taken. */
import { useMemo, useState } from 'react';
import type { EntryVersions } from '../../domain/desk/answers.ts';
import { post } from '../api.ts';
import { showDialog } from '../show-dialog.tsx';
import { mayWrite } from '../signed-in.ts';
import { formOnPage } from '../unsaved/open-form.ts';
import { Comparison } from '../versions/Comparison.tsx';
import { fieldsOf, isReadable, type Named, pathFor, textOf } from '../versions/fields-of.ts';
import { type Choice, piecesOf } from '../versions/pieces.ts';
import { versionsOf, Whole } from './show-versions.tsx';

type Props = { named: Named; refuse: (said: string) => void };

/** Throws what kept the versions from being seen. */
export async function showOutdated(named: Named, refuse: Props['refuse']): Promise<void> {
	const versions = await versionsOf(named);
	showDialog((close) => <Outdated {...{ named, versions, refuse, close }} />);
}

type Told = Props & { versions: EntryVersions; close: () => void };

function Outdated({ named, versions: { draft, published, begun }, refuse, close }: Told) {
	const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
	const [mine, theirs] = [draft?.text ?? '', published?.text ?? ''];
	const name = `网站上的${published?.by ? `（${published.by}）` : ''}`;
	const { pieces, merged } = useMemo(
		() =>
			piecesOf(named, {
				base: begun && fieldsOf(named, begun.text),
				mine: fieldsOf(named, mine),
				theirs: fieldsOf(named, theirs),
			}),
		[named, begun, mine, theirs]
	);
	const isWhole = [mine, theirs].every((text) => isReadable(named, text));
	const choose = (key: string, choice: Choice) => setChoices(new Map(choices).set(key, choice));
	const takeOver = () =>
		formOnPage()
			?.goOnAs(textOf(named, merged(choices), mine), pathFor(named), draft?.id ?? null)
			.catch((error) => refuse(String(error)));
	const settle = () =>
		post('settle', { ...named, seen: published?.id ?? null }).then(
			() => location.reload(),
			(error) => refuse(String(error))
		);
	return (
		<>
			<h2>这份草稿写着的时候，网站上又发布过一次</h2>
			<Comparison
				pieces={pieces}
				titles={['这份草稿', name]}
				choosing={isWhole && mayWrite() ? { choices, choose } : undefined}
			/>
			<details>
				<summary>全文对照</summary>
				<div className="desk-columns">
					<Whole title="这份草稿" text={mine} />
					<Whole title={name} text={theirs} />
				</div>
			</details>
			<p className="desk-for-editors">
				先把两边的改动合进草稿、保存，再点“以这一稿为准”。以后发布的就是这份草稿，审核要重新做。
			</p>
			<p className="desk-for-others">以哪一稿为准，由编辑来定：请告诉写这篇的人，定了以后重新送审。</p>
			<div className="desk-row">
				<button type="button" className="desk-button desk-for-editors" onClick={() => void takeOver()}>
					合进草稿，接着写
				</button>
				<button
					type="button"
					className="desk-main desk-for-editors"
					onClick={() => {
						close();
						void settle();
					}}
				>
					以这一稿为准
				</button>
				<button type="button" className="desk-button" onClick={close}>
					先不定
				</button>
			</div>
		</>
	);
}
