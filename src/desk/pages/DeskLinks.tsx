/** Links to the desk's own pages, for the header. */
import { useEffect, useSyncExternalStore } from 'react';
import type { User } from '../../domain/desk/account.ts';
import { isDocx, takeDocx } from '../docx/take-docx.ts';
import { forgeOfPage } from '../forge/forge.ts';
import { useFileDrop } from '../photos/file-drop.ts';
import { PAGE_NAMES, type PageName } from './page-names.ts';

export function DeskLinks({ user }: { user: User | { toJS: () => User } }) {
	const { title, roles } = 'toJS' in user ? user.toJS() : user;
	// Wherever one is at the desk, a file of Word begins a story.
	useFileDrop(([file]) => file && void takeDocx(file), isDocx);
	const here = useSyncExternalStore(onMove, () => location.hash);
	// On a phone the row of links is wider than the screen: the one that is open may lie beyond its edge.
	useEffect(() => {
		const open = here && document.querySelector('.desk-link[aria-current]');
		if (open) open.scrollIntoView({ block: 'nearest', inline: 'center' });
	}, [here]);
	const isBoss = roles?.includes('administrator');
	const isOffice = forgeOfPage() === undefined;
	const links: [PageName, boolean][] = [
		['today', true],
		['find', isOffice],
		['bin', isOffice],
		['purge', isOffice && (isBoss || roles?.includes('publisher'))],
		['log', isBoss || roles?.includes('publisher')],
		['accounts', isBoss],
		['password', isOffice],
	];
	return (
		<>
			{links
				.filter(([, isShown]) => isShown)
				.map(([page]) => (
					<li key={page}>
						<a
							className="desk-link"
							href={`#/desk/${page}`}
							aria-current={here.split('?')[0] === `#/desk/${page}` ? 'page' : undefined}
						>
							{page === 'password' && title ? `${title}（${PAGE_NAMES[page]}）` : PAGE_NAMES[page]}
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
