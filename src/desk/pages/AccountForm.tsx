/** Who somebody is at the desk: for a new account with a name to sign in by, for an old one what may change. */
import { type SubmitEvent, useState } from 'react';
import { NO_ROLE, ROLES, type Role, type User } from '../../domain/desk/account.ts';
import { nameOf } from '../entry-title.ts';

type Wanted = Pick<User, 'name' | 'title' | 'roles' | 'stations'>;

type Props = {
	account?: Wanted;
	label: string;
	/** Ids of all stations. */
	places: readonly string[];
	/** Why the office took nothing, or nothing. */
	send: (wanted: Wanted) => Promise<string>;
};

export function AccountForm({ account, label, places, send }: Props) {
	const [fault, setFault] = useState('');
	const submit = async (event: SubmitEvent<HTMLFormElement>) => {
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		const stations = form.getAll('stations') as string[];
		const roles = form.getAll('roles') as Role[];
		if (roles.length === 0) return setFault(NO_ROLE);
		const why = await send({
			name: account?.name ?? String(form.get('name')).trim(),
			title: String(form.get('title')).trim(),
			roles,
			stations: stations.length === 0 ? 'all' : stations,
		});
		setFault(why);
	};
	const own = account?.stations === 'all' ? [] : (account?.stations ?? []);
	return (
		<form onSubmit={submit} className="desk-form">
			{!account && (
				<label>
					登录名（小写字母、数字）
					<input name="name" autoCapitalize="none" autoComplete="off" required />
				</label>
			)}
			<label>
				姓名
				<input name="title" autoComplete="off" defaultValue={account?.title} required />
			</label>
			<fieldset className="desk-boxes desk-roles">
				<legend>做什么（可以勾几样）</legend>
				{Object.entries(ROLES).map(([role, term]) => (
					<label key={role}>
						<input
							type="checkbox"
							name="roles"
							value={role}
							defaultChecked={account?.roles.includes(role as Role)}
						/>
						<span>
							{term.label}
							<small>{term.note}</small>
						</span>
					</label>
				))}
			</fieldset>
			<fieldset className="desk-boxes">
				<legend>只管哪些站（一个都不勾，就是各站都管）</legend>
				{[...new Set([...places, ...own])].map((station) => (
					<label key={station}>
						<input type="checkbox" name="stations" value={station} defaultChecked={own.includes(station)} />{' '}
						{nameOf('stations', station)}
					</label>
				))}
			</fieldset>
			<p role="alert">{fault}</p>
			<button type="submit" className="desk-main">
				{label}
			</button>
		</form>
	);
}
