/** Signing in on the phone: name and password, then the code of a phone where the account asks for one. */
import type { SignedInAnswer } from '../../domain/desk/answers.ts';
import { ApiError, post } from '../api.ts';
import { CODE_ASKED, CODE_LOST } from '../sign-in/code-words.ts';
import { htmlElement, labelled } from './dom.ts';

export function signInForm(done: () => Promise<void>): HTMLElement {
	const name = htmlElement('input', { name: 'name', autocomplete: 'username', required: true });
	name.autocapitalize = 'none';
	const password = htmlElement('input', {
		name: 'password',
		type: 'password',
		autocomplete: 'current-password',
		required: true,
	});
	const code = codeField();
	const fault = htmlElement('p', { className: 'fault' });
	fault.setAttribute('role', 'alert');
	const enter = htmlElement('button', { type: 'submit', className: 'main' }, '登录');
	const first = [labelled('登录名', name), labelled('密码', password)];
	const askForCode = () => {
		for (const one of first) one.remove();
		fault.before(labelled(CODE_ASKED, code));
		enter.after(htmlElement('p', {}, CODE_LOST));
		code.focus();
	};
	return htmlElement(
		'form',
		{
			onsubmit: async (event: SubmitEvent) => {
				event.preventDefault();
				enter.disabled = true;
				fault.textContent = '';
				try {
					const sent = { name: name.value.trim(), password: password.value };
					const { user, mustSetUp } = await post<SignedInAnswer>('sign-in', {
						...sent,
						...(code.isConnected && { code: code.value }),
					});
					// A password of somebody else's making is changed at the desk first, and 两步验证 is set up there.
					if (user.mustChangePassword || mustSetUp) location.assign('../');
					else await done();
				} catch (error) {
					if (error instanceof ApiError && error.code === 'second-factor-needed') askForCode();
					else fault.textContent = String(error);
				}
				enter.disabled = false;
			},
		},
		...first,
		fault,
		enter
	);
}

function codeField(): HTMLInputElement {
	const code = htmlElement('input', { name: 'code', autocomplete: 'one-time-code', required: true });
	code.autocapitalize = 'none';
	code.spellcheck = false;
	return code;
}
