/** 账号: who may sign in and what each may do; for administrators. */
import { type FormEvent, useState } from 'react';
import { ROLES, type Role, type User } from '../../../domain/account.ts';
import { post } from '../api.ts';
import { nameOf } from '../entry-title.ts';
import { useAnswer } from './use-answer.ts';

type Account = User & { disabled: boolean };

export function AccountsPage() {
	const { answer, fault, again, setFault } = useAnswer<{ accounts: Account[] }>('accounts');
	const [told, setTold] = useState('');
	const send = (path: string, body: object, name: string) =>
		post<{ password?: string }>(path, body)
			.then(({ password }) => {
				setTold(password ? `${name} 的一次性密码：${password}（只显示这一次，请当面告诉本人）` : '已改好');
				return again();
			})
			.catch((error) => setFault(String(error)));
	return (
		<>
			<h1>账号</h1>
			{fault && <p role="alert">{fault}</p>}
			<p role="status">{told}</p>
			<ul className="desk-pieces">
				{answer?.accounts.map(({ name, title, roles, stations, disabled }) => (
					<li key={name}>
						<b>
							{title}（{name}）{disabled && '已停用'}
						</b>
						<span>
							{roles.map((role) => ROLES[role].label).join('、')}　
							{stations === 'all' ? '各站' : stations.map(nameOf).join('、')}
						</span>
						<span className="desk-row">
							<button
								type="button"
								className="desk-button"
								onClick={() => void send(`accounts/${name}/reset`, {}, title)}
							>
								重设密码
							</button>
							<button
								type="button"
								className="desk-button"
								onClick={() => void send(`accounts/${name}`, { disabled: !disabled }, title)}
							>
								{disabled ? '重新启用' : '停用'}
							</button>
						</span>
					</li>
				))}
			</ul>
			<h2>新账号</h2>
			<NewAccount add={(account) => send('accounts', account, account.title)} />
		</>
	);
}

type Wanted = Pick<User, 'name' | 'title' | 'roles' | 'stations'>;

function NewAccount({ add }: { add: (wanted: Wanted) => void }) {
	const submit = (event: FormEvent<HTMLFormElement>) => {
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		const stations = String(form.get('stations'))
			.split(/[\s,，、]+/)
			.filter(Boolean);
		add({
			name: String(form.get('name')).trim(),
			title: String(form.get('title')).trim(),
			roles: form.getAll('roles') as Role[],
			stations: stations.length === 0 ? 'all' : stations,
		});
	};
	return (
		<form onSubmit={submit} className="desk-form">
			<label>
				登录名（小写字母、数字）
				<input name="name" autoCapitalize="none" autoComplete="off" required />
			</label>
			<label>
				姓名
				<input name="title" autoComplete="off" required />
			</label>
			<fieldset className="desk-boxes">
				<legend>做什么</legend>
				{Object.entries(ROLES).map(([role, { label }]) => (
					<label key={role}>
						<input type="checkbox" name="roles" value={role} /> {label}
					</label>
				))}
			</fieldset>
			<label>
				只管哪些站（写站名拼音，如 jia；不写就是各站）
				<input name="stations" autoComplete="off" />
			</label>
			<button type="submit" className="desk-main">
				开账号
			</button>
		</form>
	);
}
