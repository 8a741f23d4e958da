/** Two writers at one entry: what each wrote, piece by piece, and one version of both to go on with. Nothing is lost. */
import { useMemo, useState } from 'react';
import type { EntryVersion, EntryVersions } from '../../domain/desk/answers.ts';
import { type ApiError, get } from '../api.ts';
import { CopyButton } from '../CopyButton.tsx';
import { seenVersions } from '../seen-versions.ts';
import { showDialog } from '../show-dialog.tsx';
import { formOnPage } from '../unsaved/open-form.ts';
import { Comparison } from '../versions/Comparison.tsx';
import { fieldsOf, isReadable, type Named, textOf } from '../versions/fields-of.ts';
import { type Choice, piecesOf } from '../versions/pieces.ts';

/** The texts that the office has of an entry, and the one that lies in blob `base`; throws `ApiError`. */
export const versionsOf = ({ collection, slug }: Named, base?: string | null): Promise<EntryVersions> =>
	get<EntryVersions>(`versions?${new URLSearchParams({ collection, slug, ...(base && { base }) })}`);

type Sent = { path: string; raw: string };

/** What was not saved because somebody else had been faster; the office said which entry it was. */
export async function showVersions({ path, raw }: Sent, { message, details }: ApiError): Promise<void> {
	const { collection, slug } = details as Named;
	const named = { collection, slug };
	const { stored, base, fault } = await versionsOf(named, seenVersions.get(path)).then(
		(found) => ({ ...found, fault: '' }),
		(error) => ({ stored: undefined, base: undefined, fault: String(error) })
	);
	showDialog((close) => (
		<>
			<h2>没有保存：别人先改过了</h2>
			<p>{message}</p>
			{fault && <p role="alert">看不到已保存的那一稿：{fault}</p>}
			{stored && isReadable(named, stored.text) ? (
				<OneOfBoth {...{ named, stored, base }} mine={{ path, raw }} />
			) : (
				<Whole title="您写的" text={raw} />
			)}
			<div className="desk-row">
				<CopyButton label="复制我写的" words={raw} />
				<button type="button" className="desk-button" onClick={close}>
					先不管，继续看
				</button>
			</div>
		</>
	));
}

type Props = { named: Named; mine: Sent; stored: EntryVersion; base: string | undefined };

function OneOfBoth({ named, mine, stored, base }: Props) {
	const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
	const [said, setSaid] = useState('');
	const { pieces, merged } = useMemo(
		() =>
			piecesOf(named, {
				base: base === undefined ? undefined : fieldsOf(named, base),
				mine: fieldsOf(named, mine.raw),
				theirs: fieldsOf(named, stored.text),
			}),
		[named, mine, stored, base]
	);
	const goOn = async () => {
		const text = textOf(named, merged(choices), stored.text);
		await formOnPage()?.goOnAs(text, mine.path, stored.id);
	};
	return (
		<>
			<p>两个人的改动已经合在一起：只有一个人改的，就用那个人的；两个人都改了的，请选。</p>
			<Comparison
				pieces={pieces}
				titles={['您写的', `已保存的（${stored.by}）`]}
				choosing={{ choices, choose: (key, choice) => setChoices(new Map(choices).set(key, choice)) }}
			/>
			<details>
				<summary>全文对照</summary>
				<div className="desk-columns">
					<Whole title="您写的" text={mine.raw} />
					<Whole title={`已保存的（${stored.by}）`} text={stored.text} />
				</div>
			</details>
			<p role="alert">{said}</p>
			<p>
				<button
					type="button"
					className="desk-main"
					onClick={() => void goOn().catch((error) => setSaid(String(error)))}
				>
					合成一稿，接着写
				</button>
			</p>
		</>
	);
}

export const Whole = ({ title, text }: { title: string; text: string }) => (
	<section>
		<h3>{title}</h3>
		<textarea readOnly rows={16} value={text} aria-label={title} />
	</section>
);
