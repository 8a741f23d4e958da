/** Asks what shall become of work that was left unsaved: go on with it, leave it where it is, or throw it away. */
import { useState } from 'react';
import { shownMoment } from '../../platform/typed-day.ts';
import { showDialog } from '../show-dialog.tsx';
import { titleOfWork } from './title-of-work.ts';
import type { FormPlace, Kept } from './unsaved-work.ts';

/** Answers why it cannot be had, or nothing: another tab may be faster. */
type Take = (kept: Kept) => Promise<string>;
type Remove = (place: FormPlace) => Promise<void>;

/**
 * Resolves when something was taken, when all was left for later, or when the form was left meanwhile.
 * @param leaving aborted when the form is left
 */
export const offerWork = (
	left: readonly Kept[],
	author: string,
	take: Take,
	remove: Remove,
	leaving: AbortSignal
): Promise<void> =>
	new Promise((done) => {
		const close = showDialog(
			(close) => (
				<Offer
					left={left}
					author={author}
					remove={remove}
					close={close}
					take={async (kept) => {
						const why = await take(kept);
						if (why === '') close();
						return why;
					}}
				/>
			),
			done
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
			<h2>{open.length === 1 ? '您有一份没有存完的' : `您有 ${open.length} 份没有存完的`}</h2>
			<ul className="desk-pieces">
				{open.map((kept) => (
					<li key={kept.place[3]}>
						<b>{titleOfWork(kept)}</b>
						<span>
							{author}写到{shownMoment(kept.at)}
						</span>
						<span className="desk-row">
							<button type="button" className="desk-main" onClick={async () => setSaid(await take(kept))}>
								接着写
							</button>
							<button
								type="button"
								className="desk-button"
								onClick={async () => {
									if (!window.confirm(`扔掉“${titleOfWork(kept)}”，以后找不回来。确定吗？`)) return;
									await remove(kept.place).then(
										() => drop(kept),
										(error) => setSaid(String(error))
									);
								}}
							>
								扔掉
							</button>
						</span>
					</li>
				))}
			</ul>
			<p role="alert">{said}</p>
			<p>只有您的账号看得到。不接着写也留着，保存了或者扔掉了才没有。</p>
			<button type="button" className="desk-button" onClick={close}>
				先留着
			</button>
		</>
	);
}
