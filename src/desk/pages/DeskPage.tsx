/** The desk's own pages, below the header of Decap: `#/desk/today` and its neighbours. */
import { type ComponentType, lazy, Suspense, useEffect } from 'react';
import { fetchPart } from '../fetch-part.ts';
import { FindPage } from '../find/FindPage.tsx';
import { nameTab } from '../name-tab.ts';
import { BinPage } from './BinPage.tsx';
import { PasswordPage } from './PasswordPage.tsx';
import { PAGE_NAMES, type PageName } from './page-names.ts';
import { TodayPage } from './TodayPage.tsx';

/** Fetched by who opens them, which few do. */
const AccountsPage = lazy(() =>
	fetchPart(async () => ({ default: (await import('./AccountsPage.tsx')).AccountsPage }))
);
const AuditPage = lazy(() =>
	fetchPart(async () => ({ default: (await import('./AuditPage.tsx')).AuditPage }))
);
const HandInPage = lazy(() =>
	fetchPart(async () => ({ default: (await import('./HandInPage.tsx')).HandInPage }))
);
const PurgePage = lazy(() =>
	fetchPart(async () => ({ default: (await import('../purge/PurgePage.tsx')).PurgePage }))
);

const PAGES: Record<PageName, ComponentType> = {
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
	const asked = match.params.page;
	const page = Object.hasOwn(PAGES, asked) ? (asked as PageName) : 'today';
	const Page = PAGES[page];
	useEffect(() => nameTab(PAGE_NAMES[page]), [page]);
	return (
		<main className="desk-page">
			<h1>{PAGE_NAMES[page]}</h1>
			<Suspense fallback={<p role="status">正在打开……</p>}>
				<Page />
			</Suspense>
		</main>
	);
}
