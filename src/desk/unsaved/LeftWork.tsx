/** 没有存完的: on the first page, all that this person left in forms, whichever it was and on whichever device. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { kindLabel } from '../../domain/schemas/settings.ts';
import { shownMoment } from '../../platform/typed-day.ts';
import { entryAddress } from '../entry-address.ts';
import { accountOnPage } from '../signed-in.ts';
import { goOnWith, hearOfLeft, mayThrowAway, throwAway, workLeftAt } from './left-work.ts';
import { titleOfWork } from './title-of-work.ts';
import type { UnsavedWork } from './unsaved-work.ts';

export function LeftWork() {
	const [left, setLeft] = useState<readonly UnsavedWork[]>([]);
	const [fault, setFault] = useState('');
	/** Counts the looks: an answer that is late says nothing any more. */
	const looks = useRef(0);
	const look = useCallback(async () => {
		const account = accountOnPage();
		if (account === undefined) return;
		looks.current += 1;
		const mine = looks.current;
		const all = await workLeftAt(account);
		if (mine === looks.current) setLeft(all);
	}, []);
	useEffect(() => {
		void look();
		// A form that was left for this page may still be keeping what was typed last.
		return hearOfLeft(() => void look());
	}, [look]);
	if (left.length === 0) return null;
	return (
		<>
			<h2>没有存完的</h2>
			<section className="desk-card">
				<ul className="desk-pieces">
					{left.map((work) => (
						<li key={work.place[3]}>
							<b>{titleOfWork(work)}</b>
							<span className="desk-quiet">
								{kindLabel(work.place[1])}　写到{shownMoment(work.at)}，还没有保存
							</span>
							<span className="desk-row">
								<button
									type="button"
									className="desk-button"
									onClick={() => {
										goOnWith(work.place);
										location.hash = addressOf(work);
									}}
								>
									接着写
								</button>
								<button
									type="button"
									className="desk-button"
									onClick={() => {
										if (mayThrowAway(work))
											void throwAway(work.place).then(look, (error) => setFault(String(error)));
									}}
								>
									扔掉
								</button>
							</span>
						</li>
					))}
				</ul>
				<p role="alert">{fault}</p>
			</section>
		</>
	);
}

const addressOf = ({ place: [, collection, slug] }: UnsavedWork) =>
	slug === '' ? `#/collections/${collection}/new` : entryAddress({ collection, slug });
