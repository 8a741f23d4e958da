/** 退回: what the writer should change, in front of the form. */
import { useState } from 'react';

type Props = { send: (note: string) => Promise<void>; close: () => void };

export function ReturnForm({ send, close }: Props) {
	const [note, setNote] = useState('');
	return (
		<form
			className="desk-card desk-return"
			onSubmit={(event) => {
				event.preventDefault();
				void send(note);
			}}
		>
			<label>
				退回意见（作者在首页就看得到）
				<textarea required rows={3} value={note} onChange={({ target }) => setNote(target.value)} />
			</label>
			<p className="desk-row">
				<button type="submit" className="desk-main">
					退回给作者
				</button>
				<button type="button" className="desk-button" onClick={close}>
					不退了
				</button>
			</p>
		</form>
	);
}
