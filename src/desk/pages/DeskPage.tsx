/** The desk's own pages, below the header of Decap: `#/desk/today` and its neighbours. */
import { lazy, Suspense } from 'react';
import { FindPage } from '../find/FindPage.tsx';
import { BinPage } from './BinPage.tsx';
import { PasswordPage } from './PasswordPage.tsx';
import { TodayPage } from './TodayPage.tsx';

/** Fetched by who opens them, which few do. */
const AccountsPage = lazy(async () => ({ default: (await import('./AccountsPage.tsx')).AccountsPage }));
const AuditPage = lazy(async () => ({ default: (await import('./AuditPage.tsx')).AuditPage }));
const HandInPage = lazy(async () => ({ default: (await import('./HandInPage.tsx')).HandInPage }));
const PurgePage = lazy(async () => ({ default: (await import('../purge/PurgePage.tsx')).PurgePage }));

const PAGES = {
	today: TodayPage,
	find: FindPage,
	'hand-in': HandInPage,
	bin: BinPage,
	purge: PurgePage,
	log: AuditPage,
	accounts: AccountsPage,
	password: PasswordPage,
};

export function DeskPage({ match }: { match: { params: { page: string } } }) {
	const Page = PAGES[match.params.page as keyof typeof PAGES] ?? TodayPage;
	return (
		<main className="desk-page">
			<Suspense fallback={<p role="status">正在打开……</p>}>
				<Page />
			</Suspense>
		</main>
	);
}
