/** 开两步验证: a picture for the phone's camera, one right code, and codes for paper that are told once. */
import { type SubmitEvent, useState } from 'react';
import type { PaperCodesAnswer, SecondFactorOffer } from '../../domain/desk/answers.ts';
import { post } from '../api.ts';
import { CodeField } from './CodeField.tsx';
import { PaperCodes } from './PaperCodes.tsx';

/** @param password known where somebody has just typed it */
type Props = { password?: string; done: () => void };

export function SetUpSecondFactor({ password, done }: Props) {
	const [offer, setOffer] = useState<SecondFactorOffer>();
	const [codes, setCodes] = useState<readonly string[]>();
	const [said, setSaid] = useState('');
	const trying = (act: (form: FormData) => Promise<void>) => (event: SubmitEvent<HTMLFormElement>) => {
		event.preventDefault();
		setSaid('');
		act(new FormData(event.currentTarget)).catch((error) => setSaid(String(error)));
	};
	const begin = trying(async (form) => {
		const given = password ?? String(form.get('password'));
		setOffer(await post<SecondFactorOffer>('second-factor/begin', { password: given }));
	});
	const confirm = trying(async (form) => {
		const answer = await post<PaperCodesAnswer>('second-factor/confirm', { code: String(form.get('code')) });
		setCodes(answer.codes);
	});
	if (codes) return <PaperCodes codes={codes} done={done} />;
	if (!offer)
		return (
			<form onSubmit={begin} className="desk-form">
				<p>
					登录时除了密码，再填手机上的六位动态码，别人就是知道了密码也进不来。手机上要有一个动态码软件：微信里搜“动态码”“两步验证”小程序，或应用商店里的
					Authenticator，都可以。
				</p>
				{password === undefined && (
					<label>
						现在的密码
						<input name="password" type="password" autoComplete="current-password" required />
					</label>
				)}
				<p role="alert">{said}</p>
				<button type="submit" className="desk-main">
					开两步验证
				</button>
			</form>
		);
	return (
		<form onSubmit={confirm} className="desk-form">
			<p>用动态码软件扫这个码，再把手机上出来的六位数字填在下面。</p>
			<svg
				className="desk-qr"
				role="img"
				aria-label="给动态码软件扫的二维码"
				viewBox={`0 0 ${offer.qr.size} ${offer.qr.size}`}
			>
				<path d={offer.qr.path} />
			</svg>
			<details>
				<summary>扫不了，手工输入</summary>
				<p>
					密钥（基于时间）：<code>{offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
				</p>
			</details>
			<CodeField />
			<p role="alert">{said}</p>
			<button type="submit" className="desk-main">
				填好了
			</button>
		</form>
	);
}
