/** What the office answers, fetched when a page opens and again when asked. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { get } from '../api.ts';

export function useAnswer<Answer>(path: string) {
	const [answer, setAnswer] = useState<Answer>();
	const [fault, setFault] = useState('');
	/** Answers overtake each other: one that is late says nothing any more, nor one to another question. */
	const looks = useRef({ path, asked: 0, told: 0 });
	if (looks.current.path !== path) looks.current = { path, asked: 0, told: 0 };
	const again = useCallback(async () => {
		const of = looks.current;
		of.asked += 1;
		const turn = of.asked;
		const isNews = () => {
			if (of !== looks.current || turn < of.told) return false;
			of.told = turn;
			return true;
		};
		await get<Answer>(path).then(
			(found) => {
				if (!isNews()) return;
				setAnswer(found);
				setFault('');
			},
			(error) => {
				if (isNews()) setFault(String(error));
			}
		);
	}, [path]);
	useEffect(() => {
		void again();
	}, [again]);
	return { answer, fault, again, setFault };
}

/** Asks again every so many milliseconds, as long as the page is open. */
export function useEvery(milliseconds: number, again: () => unknown): void {
	useEffect(() => {
		const timer = setInterval(again, milliseconds);
		return () => clearInterval(timer);
	}, [again, milliseconds]);
}
