/** A list of entries: what is not published first. Rows are drawn as one scrolls to them, for there may be thousands. */
import { selectEntryCollectionTitle } from 'decap-cms-core/dist/esm/reducers/collections.js';
import { useEffect, useReducer, useRef } from 'react';
import { entryAddress } from '../entry-address.ts';
import { mayBeginHere } from '../may-begin.ts';
import { nameTab } from '../name-tab.ts';
import { PAGE_NAMES } from '../pages/page-names.ts';
import { EntryRow } from './EntryRow.tsx';

/** Immutable, as Decap keeps them. */
type DecapMap = { get: (key: string) => unknown; getIn: (path: readonly string[]) => unknown };
type Entries = Iterable<DecapMap>;
type Props = {
	/** One, or several where one searches in all. */
	collections: DecapMap | Entries;
	entries: Entries;
	getUnpublishedEntries: (collection: string) => DecapMap[] | undefined;
	getWorkflowStatus: (collection: string, slug: string) => string | undefined;
	sortFields?: DecapMap[];
	showPublishedEntries?: boolean;
	showUnpublishedEntries?: boolean;
};

/** As many rows at a time. */
const STEP = 60;
/** Decap makes its lists anew at every change above them: what was scrolled to is kept beside them. */
const shown = new Map<string, number>();

/** Decap does not hand over whether something was filtered out. */
function countWords(count: number, kind: string | undefined): string {
	if (kind === undefined) return count > 0 ? `找到 ${count} 条` : '没有找到。少写几个字，或换一个说法。';
	if (count > 0) return `已经发布的，共 ${count} 条`;
	const begin = mayBeginHere(kind) ? '；要写新的，点上面的“新建”' : '';
	return `这里没有已经发布的。选了“筛选”的，去掉再看${begin}。`;
}

const nameOf = (collection: DecapMap): string => String(collection.get('name'));
const isOne = (collections: Props['collections']): collections is DecapMap =>
	'get' in collections && typeof collections.get('name') === 'string';

export function EntryList({
	collections,
	entries,
	getUnpublishedEntries,
	getWorkflowStatus,
	sortFields,
	showPublishedEntries = true,
	showUnpublishedEntries = true,
}: Props) {
	const one = isOne(collections) ? collections : undefined;
	const all = one ? [one] : [...(collections as Entries)];
	const label = one && String(one.get('label'));
	useEffect(() => nameTab(label ?? PAGE_NAMES.find), [label]);
	const row = (entry: DecapMap) => {
		const collection = one ?? all.find((kind) => nameOf(kind) === entry.get('collection'));
		if (!collection) return null;
		const [kind, slug] = [nameOf(collection), String(entry.get('slug'))];
		const status = getWorkflowStatus(kind, slug);
		return (
			<li key={`${kind}/${slug}`}>
				<a href={entryAddress({ collection: kind, slug })}>
					<EntryRow
						entry={entry}
						collection={collection}
						summary={String(selectEntryCollectionTitle(collection, entry) ?? '')}
						{...(all.length > 1 && { collectionLabel: String(collection.get('label')) })}
						{...(status && { workflowStatus: status })}
					/>
				</a>
			</li>
		);
	};
	const published = [...entries];
	const known = new Set(published.map((entry) => entry.get('slug')));
	const drafts =
		one && showUnpublishedEntries
			? sorted(getUnpublishedEntries(nameOf(one)) ?? [], sortFields ?? []).filter(
					(entry) => !known.has(entry.get('slug'))
				)
			: [];
	return (
		<>
			{drafts.length > 0 && (
				<>
					<p className="entry-list-heading">还没有发布的</p>
					<ul className="entry-list">{drafts.map(row)}</ul>
					<hr />
				</>
			)}
			{showPublishedEntries && showUnpublishedEntries && (
				<p className="entry-list-heading">{countWords(published.length, one && nameOf(one))}</p>
			)}
			{showPublishedEntries && <Rows name={one ? nameOf(one) : ''} row={row} entries={published} />}
		</>
	);
}

function Rows({
	name,
	row,
	entries,
}: {
	name: string;
	row: (entry: DecapMap) => React.ReactNode;
	entries: DecapMap[];
}) {
	const [, draw] = useReducer((times: number) => times + 1, 0);
	const end = useRef<HTMLLIElement>(null);
	const count = shown.get(name) ?? STEP;
	useEffect(() => {
		if (!end.current) return undefined;
		const watcher = new IntersectionObserver(
			(seen) => {
				if (!seen.some(({ isIntersecting }) => isIntersecting)) return;
				shown.set(name, count + STEP);
				draw();
			},
			{ rootMargin: '600px' }
		);
		watcher.observe(end.current);
		return () => watcher.disconnect();
	}, [name, count]);
	return (
		<ul className="entry-list">
			{entries.slice(0, count).map(row)}
			{entries.length > count && <li ref={end} key={count} aria-hidden="true" />}
		</ul>
	);
}

function sorted(entries: DecapMap[], fields: readonly DecapMap[]): DecapMap[] {
	const [field] = fields;
	if (!field) return entries;
	const path = ['data', String(field.get('key'))];
	const sign = field.get('direction') === 'Ascending' ? 1 : -1;
	const value = (entry: DecapMap) => String(entry.getIn(path) ?? '');
	return [...entries].sort((one, other) => {
		const [a, b] = [value(one), value(other)];
		return a === b ? 0 : a < b ? -sign : sign;
	});
}
