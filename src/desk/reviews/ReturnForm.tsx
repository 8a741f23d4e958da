/** 退回: what the writer should change, in front of the form. */
import { useDismiss } from './use-dismiss.ts';

type Props = {
	note: string;
	setNote: (note: string) => void;
	send: () => Promise<void>;
	close: () => void;
};

export function ReturnForm({ note, setNote, send, close }: Props) {
	useDismiss(({ type }) => {
		if (type === 'keydown') close();
	});
	return (
		<form
			className="desk-card desk-return"
			onSubmit={(event) => {
				event.preventDefault();
				void send();
			}}
		>
			<label>
				退回意见（作者在首页就看得到）
				<textarea required rows={3} value={note} onChange={({ target }) => setNote(target.value)} />
			</label>
			<p className="desk-row">
				<button type="submit" className="desk-main" disabled={note.trim() === ''}>
					退回给作者
				</button>
				<button type="button" className="desk-button" onClick={close}>
					不退了
				</button>
			</p>
		</form>
	);
}
