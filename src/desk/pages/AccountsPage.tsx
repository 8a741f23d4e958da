/** 账号: who may sign in and what each may do; for administrators. */
import { useEffect, useRef, useState } from 'react';
import type { Facts } from '../../domain/check/facts.ts';
import { ROLES } from '../../domain/desk/account.ts';
import type { AccountsAnswer } from '../../domain/desk/answers.ts';
import { post } from '../api.ts';
import { nameOf } from '../entry-title.ts';
import { AccountForm } from './AccountForm.tsx';
import { useAnswer } from './use-answer.ts';

export function AccountsPage() {
	const { answer, fault, again, setFault } = useAnswer<AccountsAnswer>('accounts');
	const { answer: facts } = useAnswer<Facts>('facts');
	const [told, setTold] = useState('');
	/** Counts the accounts that were made here: the form for the next one is empty. */
	const [made, setMade] = useState(0);
	const line = useRef<HTMLParagraphElement>(null);
	// A password is shown once: whoever pressed the button at the foot of the page must see it.
	useEffect(() => {
		if (told) line.current?.scrollIntoView({ block: 'center' });
	}, [told]);
	const places = facts?.targets.stations;
	/** Answers why not; a form says it beside its button. */
	const send = (path: string, body: object, name: string): Promise<string> =>
		post<{ password?: string }>(path, body)
			.then(({ password }) => {
				setTold(password ? `${name} 的一次性密码：${password}（只显示这一次，请当面告诉本人）` : '已改好');
				return again();
			})
			.then(() => '')
			.catch((error) => {
				// A password that was shown before would look like that of this account.
				setTold('');
				return String(error);
			});
	const act = (path: string, body: object, name: string) => void send(path, body, name).then(setFault);
	return (
		<>
			{fault && <p role="alert">{fault}</p>}
			<p role="status" ref={line}>
				{told}
			</p>
			<ul className="desk-pieces">
				{answer?.accounts.map(({ disabled, hasSecondFactor, mustChangePassword: _, ...account }) => {
					const { name, title, roles, stations } = account;
					return (
						<li key={name}>
							<b>
								{title}（{name}）{disabled && '已停用'}
							</b>
							<span>
								{[
									roles.map((role) => ROLES[role].label).join('、'),
									stations === 'all' ? '各站' : stations.map((id) => nameOf('stations', id)).join('、'),
									...(hasSecondFactor ? ['两步验证'] : []),
								].join('　')}
							</span>
							<span className="desk-row">
								<button
									type="button"
									className="desk-button"
									onClick={() => {
										if (window.confirm(`重设${title}的密码？现在的密码马上作废，登录着的地方都会退出。`))
											act(`accounts/${name}/reset`, {}, title);
									}}
								>
									重设密码
								</button>
								{hasSecondFactor && (
									<button
										type="button"
										className="desk-button"
										onClick={() => {
											if (
												window.confirm(`关掉${title}的两步验证？手机和恢复码都丢了才这样做，请先认准是本人。`)
											)
												act(`accounts/${name}/no-second-factor`, {}, title);
										}}
									>
										关掉两步验证
									</button>
								)}
								<button
									type="button"
									className="desk-button"
									onClick={() => act(`accounts/${name}`, { disabled: !disabled }, title)}
								>
									{disabled ? '重新启用' : '停用'}
								</button>
							</span>
							{places && (
								<details>
									<summary>改姓名、角色、所管的站</summary>
									<AccountForm
										places={places}
										account={account}
										label="改好"
										send={({ name: _, ...wanted }) => send(`accounts/${name}`, wanted, title)}
									/>
								</details>
							)}
						</li>
					);
				})}
			</ul>
			<h2>新账号</h2>
			{places && (
				<AccountForm
					key={made}
					places={places}
					label="开账号"
					send={async (wanted) => {
						const why = await send('accounts', wanted, wanted.title);
						if (why === '') setMade((before) => before + 1);
						return why;
					}}
				/>
			)}
		</>
	);
}
