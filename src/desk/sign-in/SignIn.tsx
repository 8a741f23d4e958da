/** 登录: name and password, and a new password where the first one was given by somebody else. */
import { type FormEvent, useState } from 'react';
import type { User } from '../../domain/desk/account.ts';
import { type ApiError, get, post } from '../api.ts';
import { NewPassword } from './NewPassword.tsx';

type Props = { onLogin: (user: User) => void; inProgress?: boolean };

export function SignIn({ onLogin, inProgress = false }: Props) {
	const [said, setSaid] = useState('');
	const [busy, setBusy] = useState(false);
	const [given, setGiven] = useState<string>();
	const enter = async (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		setBusy(true);
		setSaid('');
		try {
			const password = String(form.get('password'));
			const { user } = await post<{ user: User }>('sign-in', {
				name: String(form.get('name')).trim(),
				password,
			});
			if (user.mustChangePassword) setGiven(password);
			else onLogin(user);
		} catch (error) {
			setSaid(String(error as ApiError));
		}
		setBusy(false);
	};
	if (given !== undefined)
		return (
			<main className="desk-sign-in">
				<h1>换成自己的密码</h1>
				<p>第一次登录用的是别人给的密码，请换一个只有您知道的。</p>
				<NewPassword current={given} done={async () => onLogin((await get<{ user: User }>('me')).user)} />
			</main>
		);
	return (
		<main className="desk-sign-in">
			<h1>编辑台</h1>
			<form onSubmit={enter}>
				<label>
					登录名
					<input name="name" autoComplete="username" autoCapitalize="none" required />
				</label>
				<label>
					密码
					<input name="password" type="password" autoComplete="current-password" required />
				</label>
				<p role="alert">{said}</p>
				<button type="submit" className="desk-main" disabled={busy || inProgress}>
					{busy || inProgress ? '正在登录……' : '登录'}
				</button>
			</form>
			<p>忘了密码，请找管理员重设。</p>
		</main>
	);
}
