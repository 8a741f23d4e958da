/** What a note says. */
import { useState } from 'react';

type Props = { words: string | undefined; done: (words: string) => void; close: () => void };

export function FootnoteForm({ words: before, done, close }: Props) {
	const [words, set] = useState(before ?? '');
	const save = (event: React.SubmitEvent) => {
		event.preventDefault();
		if (words.trim() === '') return;
		done(words);
		close();
	};
	return (
		<form className="text-form" onSubmit={save}>
			<h2>{before === undefined ? '插入脚注' : '改脚注'}</h2>
			<label>
				脚注写什么
				<textarea
					rows={3}
					className="desk-input"
					value={words}
					onChange={({ target }) => set(target.value)}
				/>
			</label>
			<p className="desk-quiet">正文里出现一个小号码，脚注的话排在正文最后。</p>
			<p className="desk-row">
				<button type="submit" className="desk-main" disabled={words.trim() === ''}>
					{before === undefined ? '放进正文' : '改好了'}
				</button>
				<button type="button" className="desk-button" onClick={close}>
					取消
				</button>
			</p>
		</form>
	);
}
