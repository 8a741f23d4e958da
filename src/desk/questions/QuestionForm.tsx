/** A question of the check for private data, answered where it is asked: by whom is known, why has to be said. */
import { useId, useState } from 'react';
import { signedInTitle } from '../signed-in.ts';
import { tellAnswer } from './answering.ts';

/** What is said most often; anything else can be typed. */
const USUAL = [
	'本人同意公开',
	'监护人书面同意',
	'是化名，已注明',
	'是单位、地名，不是个人',
	'上级文件已公开',
];

export function QuestionForm({ words }: { words: string }) {
	const [isOpen, setIsOpen] = useState(false);
	const [reason, setReason] = useState('');
	const [name, setName] = useState('');
	const id = useId();
	const by = signedInTitle() ?? name.trim();
	if (!isOpen)
		return (
			<button type="button" className="answer" onClick={() => setIsOpen(true)}>
				可以公开
			</button>
		);
	return (
		<span className="desk-row">
			<label>
				依据
				<input
					className="desk-input"
					list={id}
					value={reason}
					maxLength={80}
					// biome-ignore lint/a11y/noAutofocus: whoever pressed the button goes on here
					autoFocus
					onChange={({ target }) => setReason(target.value)}
				/>
			</label>
			<datalist id={id}>
				{USUAL.map((one) => (
					<option key={one} value={one} />
				))}
			</datalist>
			{signedInTitle() === undefined && (
				<label>
					核对人
					<input className="desk-input" value={name} onChange={({ target }) => setName(target.value)} />
				</label>
			)}
			<button
				type="button"
				disabled={reason.trim().length < 2 || by.length < 2}
				onClick={() => {
					tellAnswer({ words, by, reason: reason.trim() });
					setIsOpen(false);
				}}
			>
				{by ? `${by}核对过，可以公开` : '核对过，可以公开'}
			</button>
		</span>
	);
}
