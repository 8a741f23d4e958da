/** A new password, typed twice. */
import { type FormEvent, useState } from 'react';
import { post } from '../api.ts';

type Props = { current?: string; done: () => void };

export function NewPassword({ current, done }: Props) {
	const [said, setSaid] = useState('');
	const change = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		const next = String(form.get('next'));
		if (next !== form.get('again')) return setSaid('两次写的新密码不一样');
		try {
			await post('password', { current: current ?? String(form.get('current')), next });
			done();
		} catch (error) {
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
			<p role="alert">{said}</p>
			<button type="submit" className="desk-main">
				换密码
			</button>
		</form>
	);
}
