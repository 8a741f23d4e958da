/** Asks what shall become of work that was left unsaved: go on with it, leave it where it is, or throw it away. */
import { useState } from 'react';
import { COLLECTION_NAMES } from '../../domain/schemas/collections.ts';
import { SETTING_NAMES, SETTINGS } from '../../domain/schemas/settings.ts';
import { entryFormat } from '../entry-file.ts';
import { showDialog } from '../show-dialog.tsx';
import type { Kept, Place } from './unsaved-work.ts';

type Take = (kept: Kept) => Promise<boolean>;
type Remove = (place: Place) => Promise<void>;

/**
 * Answers what was taken, nothing when it was left for later or the form was left meanwhile.
 * @param take whether it could be had: another tab may be faster
 * @param leaving aborted when the form is left
 */
export const offerWork = (
	left: readonly Kept[],
	author: string,
	take: Take,
	remove: Remove,
	leaving: AbortSignal
): Promise<Kept | undefined> =>
	new Promise((done) => {
		let taken: Kept | undefined;
		const close = showDialog(
			(close) => (
				<Offer
					left={left}
					author={author}
					remove={remove}
					close={close}
					take={async (kept) => {
						if (!(await take(kept))) return false;
						taken = kept;
						close();
						return true;
					}}
				/>
			),
			() => done(taken)
		);
		leaving.addEventListener('abort', close);
	});

type Props = { left: readonly Kept[]; author: string; take: Take; remove: Remove; close: () => void };

function Offer({ left, author, take, remove, close }: Props) {
	const [open, setOpen] = useState(left);
	const [said, setSaid] = useState('');
	const drop = ({ place }: Kept) => {
		const rest = open.filter((one) => one.place !== place);
		setOpen(rest);
		if (rest.length === 0) close();
	};
	return (
		<>
			<h2>上次写的还没有保存</h2>
			<ul className="desk-pieces">
				{open.map((kept) => (
					<li key={kept.place[3]}>
						<b>{titleOf(kept)}</b>
						<span>
							{author}写到 {kept.at}
						</span>
						<span className="desk-row">
							<button
								type="button"
								className="desk-main"
								onClick={async () => {
									if (!(await take(kept))) setSaid('这一份已经在另一个窗口里打开了，请到那里接着写');
								}}
							>
								接着写
							</button>
							<button
								type="button"
								className="desk-button"
								onClick={async () => {
									if (!window.confirm(`扔掉“${titleOf(kept)}”，以后找不回来。确定吗？`)) return;
									await remove(kept.place);
									drop(kept);
								}}
							>
								扔掉
							</button>
						</span>
					</li>
				))}
			</ul>
			<p role="alert">{said}</p>
			<p>只存在这台电脑上，只有您的账号看得到。不接着写也一直留着，保存了或者扔掉了才没有。</p>
			<button type="button" className="desk-button" onClick={close}>
				先留着
			</button>
		</>
	);
}

function titleOf({ place: [, collection, slug], raw }: Kept): string {
	const kind = COLLECTION_NAMES.find((name) => name === collection);
	const setting = SETTING_NAMES.find((name) => name === slug);
	return kind
		? String(entryFormat(kind).fromFile(raw)['deskTitle'])
		: setting
			? SETTINGS[setting].label
			: slug;
}
