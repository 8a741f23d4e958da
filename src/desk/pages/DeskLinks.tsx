/** Links to the desk's own pages, for the header. */
import { useSyncExternalStore } from 'react';
import type { User } from '../../domain/desk/account.ts';
import { isDocx, takeDocx } from '../docx/take-docx.ts';
import { forgeOfPage } from '../forge/forge.ts';
import { useFileDrop } from '../photos/file-drop.ts';

export function DeskLinks({ user }: { user: User | { toJS: () => User } }) {
	const { title, roles } = 'toJS' in user ? user.toJS() : user;
	// Wherever one is at the desk, a file of Word begins a story.
	useFileDrop(([file]) => file && void takeDocx(file), isDocx);
	const here = useSyncExternalStore(onMove, () => location.hash);
	const isBoss = roles?.includes('administrator');
	const isOffice = forgeOfPage() === undefined;
	const links: [string, string, boolean][] = [
		['today', '待我处理', true],
		['find', '查找', isOffice],
		['bin', '回收站', isOffice],
		['purge', '撤下并清除', isOffice && (isBoss || roles?.includes('publisher'))],
		['log', '操作记录', isBoss || roles?.includes('publisher')],
		['accounts', '账号', isBoss],
		['password', title ? `${title}（改密码）` : '改密码', isOffice],
	];
	return (
		<>
			{links
				.filter(([, , isShown]) => isShown)
				.map(([page, label]) => (
					<li key={page}>
						<a
							className="desk-link"
							href={`#/desk/${page}`}
							aria-current={here.split('?')[0] === `#/desk/${page}` ? 'page' : undefined}
						>
							{label}
						</a>
					</li>
				))}
			<li>
				<a
					className="desk-link"
					href={document.documentElement.dataset['home'] ?? '/'}
					target="_blank"
					rel="noopener"
				>
					看网站
				</a>
			</li>
		</>
	);
}

const onMove = (tell: () => void) => {
	window.addEventListener('hashchange', tell);
	return () => window.removeEventListener('hashchange', tell);
};
