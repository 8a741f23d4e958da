/** The public site: which release is where, one that waits for somebody's word, and the way back to an earlier one. */

import { useState } from 'react';
import type { EditionStatus, ListedRelease, ReleasesAnswer } from '../../domain/desk/answers.ts';
import { shownMoment } from '../../platform/typed-day.ts';
import { get, post } from '../api.ts';

export function PublicSite({ edition, again }: { edition: EditionStatus; again: () => Promise<void> }) {
	const [releases, setReleases] = useState<readonly ListedRelease[]>();
	const [fault, setFault] = useState('');
	const { state, label, targets, held } = edition;
	const roles = document.documentElement.dataset['roles']?.split(' ') ?? [];
	const mayDecide = roles.includes('publisher') || roles.includes('administrator');
	const act = async (path: string, name: string) => {
		try {
			await post(path, { name });
			setFault('');
			setReleases(undefined);
			await again();
		} catch (error) {
			setFault(String(error));
		}
	};
	const list = () =>
		get<ReleasesAnswer>('releases').then(
			(answer) => setReleases(answer.releases),
			(error) => setFault(String(error))
		);
	return (
		<>
			<p className={state === 'failed' || state === 'held' ? 'desk-over' : 'desk-quiet'}>公开网站：{label}</p>
			{targets.map((target) => (
				<p
					key={target.name}
					className={target.state === 'failed' || target.state === 'unseen' ? 'desk-over' : 'desk-quiet'}
				>
					{target.address ? (
						<a href={target.address} target="_blank" rel="noreferrer">
							{target.name}
						</a>
					) : (
						target.name
					)}
					：{target.label}
				</p>
			))}
			{mayDecide && held && (
				<button
					type="button"
					className="desk-button"
					onClick={() => {
						if (window.confirm(`${held.reason}。看过没有错，就让新的一版上线吗？`))
							void act('releases/confirm', held.name);
					}}
				>
					确认上线
				</button>
			)}
			{mayDecide && (
				<button
					type="button"
					className="desk-button"
					aria-expanded={releases !== undefined}
					onClick={() => (releases ? setReleases(undefined) : void list())}
				>
					退回以前的一版
				</button>
			)}
			{fault && <p role="alert">{fault}</p>}
			{releases && (
				<ul className="desk-mend">
					{releases.map(({ name, made, pages, current }) => (
						<li key={name}>
							{shownMoment(made)}，{pages} 页{' '}
							{current ? (
								'（现在上线的）'
							) : (
								<button
									type="button"
									className="desk-button"
									onClick={() => {
										if (
											window.confirm(
												`公开网站退回到 ${shownMoment(made)} 的样子。内容改过、再发布以后，才会换成新的。确定吗？`
											)
										)
											void act('releases/back', name);
									}}
								>
									退回到这一版
								</button>
							)}
						</li>
					))}
				</ul>
			)}
		</>
	);
}
