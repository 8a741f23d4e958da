/** 撤下并清除: says first where a person or a picture stands, then takes exactly that away. */
import { useState } from 'react';
import type { PurgeStatus, Whereabouts } from '../../domain/desk/answers.ts';
import { isSameValue } from '../../platform/same-value.ts';
import { post } from '../api.ts';
import { useAnswer, useEvery } from '../pages/use-answer.ts';
import { PurgeList } from './PurgeList.tsx';

type Asked = { asked: { words: string[]; instead: string; picture?: string } };

export function PurgePage() {
	const { answer: status, fault, again } = useAnswer<PurgeStatus>('purge/status');
	// Whoever was asked for it waits to hear that it is done.
	useEvery(status?.waiting ? 4000 : 30_000, again);
	/** Why the office did not do what was asked; it stays until something is done. */
	const [refused, setRefused] = useState('');
	const [words, setWords] = useState('');
	const [instead, setInstead] = useState('某某');
	const [picture, setPicture] = useState('');
	/** With what was looked for: words that were changed meanwhile have no answer yet. */
	const [found, setFound] = useState<Asked & { whereabouts: Whereabouts }>();
	/** The office is looking or taking away: a second press would be refused for what the first has done. */
	const [isBusy, setBusy] = useState(false);
	const asked: Asked['asked'] = {
		words: words.split('\n').filter((word) => word.trim() !== ''),
		instead,
		...(picture.trim() && { picture: picture.trim() }),
	};
	const ask = async (work: () => Promise<void>) => {
		setBusy(true);
		await work().then(
			() => setRefused(''),
			(error) => setRefused(String(error))
		);
		setBusy(false);
	};
	const look = async () => setFound({ asked, whereabouts: await post<Whereabouts>('purge/find', asked) });
	const shown = found && isSameValue(found.asked, asked) ? found.whereabouts : undefined;
	const act = async (fromHistory: boolean) => {
		await post('purge/do', { ...asked, seen: shown?.seen, fromHistory });
		setFound(undefined);
		await Promise.all([again(), look()]);
	};
	return (
		<>
			<p>
				有人要求撤下自己的姓名、电话、照片时用。先找，看清楚在哪些地方，再清除。清除的字不写进操作记录，只记谁做过。
			</p>
			{(refused || fault) && <p role="alert">{refused || fault}</p>}
			{status?.waiting && (
				<div role="status" className="desk-card">
					<p>{status.label}，这一步自己会做完。</p>
					{status.left.length > 0 && (
						<ul className="desk-mend">
							{status.left.map((one) => (
								<li key={one}>{one}</li>
							))}
						</ul>
					)}
				</div>
			)}
			<form
				className="desk-form"
				onSubmit={(event) => {
					event.preventDefault();
					void ask(look);
				}}
			>
				<label>
					要清除的字，一行一个（姓名、电话；中间有空格、全角数字也找得到）
					<textarea value={words} rows={3} onChange={({ target }) => setWords(target.value)} />
				</label>
				<label>
					换成
					<input value={instead} maxLength={20} onChange={({ target }) => setInstead(target.value)} />
				</label>
				<label>
					要清除的照片：网页上照片的网址（没有就不填）
					<input value={picture} onChange={({ target }) => setPicture(target.value)} />
				</label>
				<button type="submit" className="desk-main" disabled={isBusy}>
					找一找在哪里
				</button>
			</form>
			{shown && (
				<PurgeList found={shown} isBusy={isBusy} act={(fromHistory) => void ask(() => act(fromHistory))} />
			)}
		</>
	);
}
