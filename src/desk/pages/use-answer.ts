/** What the office answers, fetched when a page opens and again when asked. */
import { useCallback, useEffect, useState } from 'react';
import { get } from '../api.ts';

export function useAnswer<Answer>(path: string) {
	const [answer, setAnswer] = useState<Answer>();
	const [fault, setFault] = useState('');
	const again = useCallback(async () => {
		await get<Answer>(path)
			.then((found) => {
				setAnswer(found);
				setFault('');
			})
			.catch((error) => setFault(String(error)));
	}, [path]);
	useEffect(() => {
		void again();
	}, [again]);
	return { answer, fault, again, setFault };
}
