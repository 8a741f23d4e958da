/** A session that ends while somebody writes: signing in again in front of the form, which keeps every word. */
import { createRoot } from 'react-dom/client';
import { isSomebodyElse } from '../signed-in.ts';
import { SignIn } from './SignIn.tsx';

let asking: Promise<void> | undefined;

const WHY: Record<string, string> = {
	'other-account': '这个浏览器里换了人登录。请用自己的账号再登录一次，写的内容都还在。',
};

/** @param why code of what the office refused */
export function signInAgain(why: string): Promise<void> {
	asking ??= new Promise<void>((done) => {
		const dialog = document.createElement('dialog');
		dialog.className = 'desk-dialog';
		document.body.append(dialog);
		const root = createRoot(dialog);
		dialog.addEventListener('cancel', (event) => event.preventDefault());
		root.render(
			<>
				<p>{WHY[why] ?? '登录过期了，请再登录一次。写的内容都还在。'}</p>
				<SignIn
					onLogin={(user) => {
						// What the other wrote is kept for them, and not left open before this one.
						if (isSomebodyElse(user)) return location.reload();
						root.unmount();
						dialog.remove();
						asking = undefined;
						done();
					}}
				/>
			</>
		);
		dialog.showModal();
	});
	return asking;
}
