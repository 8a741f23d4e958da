/** Signing in on the phone: name and password, nothing else. */
import type { User } from '../../domain/desk/account.ts';
import { post } from '../api.ts';
import { element, labelled } from './dom.ts';

export function signInForm(done: () => Promise<void>): HTMLElement {
	const name = element('input', { name: 'name', autocomplete: 'username', required: true });
	name.autocapitalize = 'none';
	const password = element('input', {
		name: 'password',
		type: 'password',
		autocomplete: 'current-password',
		required: true,
	});
	const fault = element('p', { className: 'fault' });
	fault.setAttribute('role', 'alert');
	const enter = element('button', { type: 'submit', className: 'main' }, '登录');
	return element(
		'form',
		{
			onsubmit: async (event: SubmitEvent) => {
				event.preventDefault();
				enter.disabled = true;
				fault.textContent = '';
				try {
					const sent = { name: name.value.trim(), password: password.value };
					const { user } = await post<{ user: User }>('sign-in', sent);
					// A password of somebody else's making is changed at the desk first.
					if (user.mustChangePassword) location.assign('../');
					else await done();
				} catch (error) {
					fault.textContent = String(error);
				}
				enter.disabled = false;
			},
		},
		labelled('登录名', name),
		labelled('密码', password),
		fault,
		enter
	);
}
