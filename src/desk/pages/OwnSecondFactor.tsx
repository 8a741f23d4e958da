/** 两步验证 of one's own account: whether it is on, turning it on and off, and new codes for paper. */
import { type SubmitEvent, useState } from 'react';
import type { PaperCodesAnswer, SecondFactorAnswer } from '../../domain/desk/answers.ts';
import { post } from '../api.ts';
import { CodeField } from '../sign-in/CodeField.tsx';
import { PaperCodes } from '../sign-in/PaperCodes.tsx';
import { SetUpSecondFactor } from '../sign-in/SetUpSecondFactor.tsx';
import { useAnswer } from './use-answer.ts';

export function OwnSecondFactor() {
	const { answer, fault, again } = useAnswer<SecondFactorAnswer>('second-factor');
	const [codes, setCodes] = useState<readonly string[]>();
	const [said, setSaid] = useState('');
	const prove = async (event: SubmitEvent<HTMLFormElement>) => {
		event.preventDefault();
		const form = new FormData(event.currentTarget);
		const what = event.nativeEvent.submitter?.getAttribute('value') ?? 'paper';
		const proof = { password: String(form.get('password')), code: String(form.get('code')) };
		setSaid('');
		try {
			if (what === 'off') await post('second-factor/off', proof);
			else setCodes((await post<PaperCodesAnswer>('second-factor/paper', proof)).codes);
			await again();
		} catch (error) {
			setSaid(String(error));
		}
	};
	const seen = () => {
		setCodes(undefined);
		void again();
	};
	// Told once, whatever else could not be asked.
	if (codes) return <PaperCodes codes={codes} done={seen} />;
	if (fault) return <p role="alert">{fault}</p>;
	if (!answer) return null;
	if (!answer.isOn) return <SetUpSecondFactor done={seen} />;
	return (
		<form onSubmit={prove} className="desk-form">
			<p>
				已经开着，恢复码还剩 {answer.paperCodes} 个。
				{answer.isRequired && '您的角色必须开两步验证：关掉以后，下次登录要重新开。换手机就这样做。'}
			</p>
			<label>
				现在的密码
				<input name="password" type="password" autoComplete="current-password" required />
			</label>
			<CodeField label="动态码，或一个恢复码" />
			<p role="alert">{said}</p>
			<p className="desk-row">
				<button type="submit" className="desk-button" value="paper">
					换一批恢复码
				</button>
				<button type="submit" className="desk-button" value="off">
					关掉两步验证
				</button>
			</p>
		</form>
	);
}
