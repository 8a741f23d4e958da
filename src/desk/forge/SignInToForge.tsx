/** 登录 through the forge: its own page asks for name and password, and sends one back with a code. */
import { PkceAuthenticator } from 'decap-cms-lib-auth';
import { useEffect, useMemo, useState } from 'react';
import { FORGES, type Forge } from '../../domain/schemas/forge.ts';
import { FORGE_API } from './forge.ts';

type Props = { onLogin: (user: object) => void; inProgress?: boolean; error?: unknown };

export const signInTo = (forge: Forge) => (props: Props) => <SignInToForge {...props} forge={forge} />;

function SignInToForge({ forge, onLogin, inProgress = false, error }: Props & { forge: Forge }) {
	const [said, setSaid] = useState('');
	const { label } = FORGES[forge.kind];
	const { authorize, token, scope } = FORGE_API[forge.kind];
	const door = useMemo(
		() =>
			new PkceAuthenticator({
				base_url: forge.address,
				auth_endpoint: authorize,
				auth_token_endpoint: token,
				auth_token_endpoint_content_type: 'application/json; charset=utf-8',
				app_id: forge.appId,
			}),
		[forge, authorize, token]
	);
	const entered = (fault: Error | null, user?: object) => {
		if (fault) setSaid(explained(fault));
		else if (user) onLogin(user);
	};
	// biome-ignore lint/correctness/useExhaustiveDependencies: one comes back with a code once
	useEffect(() => void door.completeAuth(entered), [door]);
	return (
		<main className="desk-sign-in">
			<h1>编辑台</h1>
			<p>
				稿子存在 {label} 上（{new URL(forge.address).host}），用您在那里的账号登录。
			</p>
			<p role="alert">{said || (error ? String(error) : '')}</p>
			<button
				type="button"
				className="desk-main"
				disabled={inProgress}
				onClick={() => void door.authenticate({ scope }, entered)}
			>
				{inProgress ? '正在登录……' : `用 ${label} 账号登录`}
			</button>
			<p>账号和密码由平台管理，忘了密码请找平台的管理员。</p>
		</main>
	);
}

function explained({ message }: Error): string {
	if (/insecure/.test(message)) return '这一页没有用 https 打开，平台不让登录。请改用 https:// 开头的网址';
	if (/nonce/.test(message)) return '登录页开得太久，或开了两个。请再按一次登录';
	if (/access_denied/.test(message)) return '您在平台上没有点“同意”，没有登录';
	if (/fetch/i.test(message)) return '连不上代码平台，请检查网络，稍后再试';
	return `登录没有成功，平台说：${message}`;
}
