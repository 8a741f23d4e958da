/** Asks what shall become of work that was left unsaved: go on with it, leave it where it is, or throw it away. */
import { useState } from 'react';
import { shownMoment } from '../../platform/typed-day.ts';
import { showDialog } from '../show-dialog.tsx';
import { mayThrowAway } from './left-work.ts';
import { titleOfWork } from './title-of-work.ts';
import type { FormPlace, UnsavedWork } from './unsaved-work.ts';

/** Answers why it cannot be had, or nothing: another tab may be faster. */
type Take = (work: UnsavedWork) => Promise<string>;
type Remove = (place: FormPlace) => Promise<void>;

/**
 * Resolves when something was taken, when all was left for later, or when the form was left meanwhile.
 * @param leaving aborted when the form is left
 */
export const offerWork = (
	left: readonly UnsavedWork[],
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
					take={async (work) => {
						const why = await take(work);
						if (why === '') close();
						return why;
					}}
				/>
			),
			done
		);
		leaving.addEventListener('abort', close);
	});

type Props = { left: readonly UnsavedWork[]; author: string; take: Take; remove: Remove; close: () => void };

function Offer({ left, author, take, remove, close }: Props) {
	const [open, setOpen] = useState(left);
	const [said, setSaid] = useState('');
	const drop = ({ place }: UnsavedWork) => {
		const rest = open.filter((one) => one.place !== place);
		setOpen(rest);
		if (rest.length === 0) close();
	};
	return (
		<>
			<h2>{open.length === 1 ? '您有一份没有存完的' : `您有 ${open.length} 份没有存完的`}</h2>
			<ul className="desk-pieces">
				{open.map((work) => (
					<li key={work.place[3]}>
						<b>{titleOfWork(work)}</b>
						<span>
							{author}写到{shownMoment(work.at)}
						</span>
						<span className="desk-row">
							<button type="button" className="desk-main" onClick={async () => setSaid(await take(work))}>
								接着写
							</button>
							<button
								type="button"
								className="desk-button"
								onClick={async () => {
									if (!mayThrowAway(work)) return;
									await remove(work.place).then(
										() => drop(work),
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
