/** A new password, typed twice. */
import { type SubmitEvent, useState } from 'react';
import { ApiError, post } from '../api.ts';
import { CodeField } from './CodeField.tsx';

/** `done` is told the new one. */
type Props = { current?: string; done: (password: string) => void };

export function NewPassword({ current, done }: Props) {
	const [said, setSaid] = useState('');
	/** Whether the account has 两步验证. */
	const [isAsked, setAsked] = useState(false);
	const change = async (event: SubmitEvent<HTMLFormElement>) => {
		event.preventDefault();
		const fields = event.currentTarget;
		const form = new FormData(fields);
		setSaid('');
		const next = String(form.get('next'));
		if (next !== form.get('again')) return setSaid('两次写的新密码不一样');
		try {
			const code = form.get('code');
			const sent = { current: current ?? String(form.get('current')), next };
			await post('password', { ...sent, ...(code !== null && { code: String(code) }) });
			// Nobody finds on the screen what was typed there.
			fields.reset();
			done(next);
		} catch (error) {
			if (error instanceof ApiError && error.code === 'second-factor-needed') setAsked(true);
			setSaid(String(error));
		}
	};
	return (
		<form onSubmit={change} className="desk-form">
			{current === undefined && (
				<label>
					现在的密码
					<input name="current" type="password" autoComplete="current-password" required />
				</label>
			)}
			<label>
				新密码（至少 10 个字符，一句话最好记）
				<input name="next" type="password" autoComplete="new-password" minLength={10} required />
			</label>
			<label>
				再写一遍新密码
				<input name="again" type="password" autoComplete="new-password" required />
			</label>
			{isAsked && <CodeField label="动态码，或一个恢复码" />}
			<p role="alert">{said}</p>
			<button type="submit" className="desk-main">
				换密码
			</button>
		</form>
	);
}
