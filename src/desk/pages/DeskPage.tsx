/** The desk's own pages, below the header of Decap: `#/desk/today` and its neighbours. */
import { lazy, Suspense } from 'react';
import { PurgePage } from '../purge/PurgePage.tsx';
import { AccountsPage } from './AccountsPage.tsx';
import { AuditPage } from './AuditPage.tsx';
import { BinPage } from './BinPage.tsx';
import { PasswordPage } from './PasswordPage.tsx';
import { TodayPage } from './TodayPage.tsx';

/** Fetched by who has a session to tell of. */
const HandInPage = lazy(async () => ({ default: (await import('./HandInPage.tsx')).HandInPage }));

const PAGES = {
	today: TodayPage,
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
