/** 登录: name and password, the code of a phone where the account asks for one, and what must be set up first. */
import { type SubmitEvent, useState } from 'react';
import type { User } from '../../domain/desk/account.ts';
import type { SignedInAnswer } from '../../domain/desk/answers.ts';
import { ApiError, get, post } from '../api.ts';
import { CodeField } from './CodeField.tsx';
import { CODE_ASKED, CODE_LOST } from './code-words.ts';
import { NewPassword } from './NewPassword.tsx';
import { SetUpSecondFactor } from './SetUpSecondFactor.tsx';

type Props = { onLogin: (user: User) => void; inProgress?: boolean };

export function SignIn({ onLogin, inProgress = false }: Props) {
	const [said, setSaid] = useState('');
	const [busy, setBusy] = useState(false);
	/** What was right so far; the code of the phone is still missing. */
	const [known, setKnown] = useState<{ name: string; password: string }>();
	const [given, setGiven] = useState<{ password: string; standing: SignedInAnswer }>();
	const enter = async (event: SubmitEvent<HTMLFormElement>) => {
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		const { name, password } = known ?? {
			name: String(form.get('name')).trim(),
			password: String(form.get('password')),
		};
		const code = form.get('code');
		setBusy(true);
		setSaid('');
		try {
			const sent = { name, password, ...(code !== null && { code: String(code) }) };
			const standing = await post<SignedInAnswer>('sign-in', sent);
			if (standing.user.mustChangePassword || standing.mustSetUp) setGiven({ password, standing });
			else onLogin(standing.user);
		} catch (error) {
			if (error instanceof ApiError && error.code === 'second-factor-needed') setKnown({ name, password });
			else setSaid(String(error));
		}
		setBusy(false);
	};
	/** Looked again: what was set up may not be all. */
	const goOn = async (password: string) => {
		try {
			const standing = await get<SignedInAnswer>('me');
			if (standing.mustSetUp) setGiven({ password, standing });
			else onLogin(standing.user);
		} catch {
			// The one that was given is none any more: tried again here, it would be called wrong.
			setGiven(undefined);
			setKnown(undefined);
			setSaid('密码已经换好，请用新密码再登录一次');
		}
	};
	if (given?.standing.user.mustChangePassword)
		return (
			<main className="desk-sign-in">
				<h1>换成自己的密码</h1>
				<p>第一次登录用的是别人给的密码，请换一个只有您知道的。</p>
				<NewPassword current={given.password} done={goOn} />
			</main>
		);
	if (given)
		return (
			<main className="desk-sign-in">
				<h1>先开两步验证</h1>
				<SetUpSecondFactor password={given.password} done={() => onLogin(given.standing.user)} />
			</main>
		);
	return (
		<main className="desk-sign-in">
			<h1>编辑台</h1>
			<form onSubmit={enter}>
				{known ? (
					<CodeField label={CODE_ASKED} takesFocus />
				) : (
					<>
						<label>
							登录名
							<input name="name" autoComplete="username" autoCapitalize="none" required />
						</label>
						<label>
							密码
							<input name="password" type="password" autoComplete="current-password" required />
						</label>
					</>
				)}
				<p role="alert">{said}</p>
				<button type="submit" className="desk-main" disabled={busy || inProgress}>
					{busy || inProgress ? '正在登录……' : '登录'}
				</button>
			</form>
			<p>{known ? CODE_LOST : '忘了密码，请找管理员重设。'}</p>
		</main>
	);
}
