/** One's own account: 改密码, 两步验证, and signing out everywhere. */
import { useState } from 'react';
import { post } from '../api.ts';
import { NewPassword } from '../sign-in/NewPassword.tsx';
import { OwnSecondFactor } from './OwnSecondFactor.tsx';

export function PasswordPage() {
	const [said, setSaid] = useState('');
	const [fault, setFault] = useState('');
	const signOut = () =>
		post('sign-out-everywhere').then(
			() => location.reload(),
			(error) => setFault(`没有退出：${error}`)
		);
	return (
		<>
			<NewPassword done={() => setSaid('密码已经换好')} />
			<p role="status">{said}</p>
			<h2>两步验证</h2>
			<OwnSecondFactor />
			<h2>在别处退出</h2>
			<p>手机丢了，或者在别人的电脑上忘了退出，按下面的按钮：所有地方（连这里）都要重新登录。</p>
			{fault && <p role="alert">{fault}</p>}
			<button type="button" className="desk-button" onClick={() => void signOut()}>
				在所有地方退出
			</button>
		</>
	);
}
