/** What a release has lost against the one on show: so much at once is rather a fault than what somebody wanted. */
import { COLUMNS } from '../../domain/pages/columns.ts';
import { TITLES } from '../../domain/pages/titles.ts';
import { COLLECTIONS } from '../../domain/schemas/collections.ts';
import { isPage, withoutPacking } from '../headers/file-kinds.ts';
import { eachPart } from './file-table.ts';
import type { Manifest } from './manifest.ts';

/** More than this part of all pages is not taken off without asking. */
const LARGEST_LOSS = 0.1;

/** Words for the kinds of files of a site, by the folder or the end of the name: a column's where it has pages of many kinds. */
const KINDS: Record<string, string> = {
	stories: COLLECTIONS.stories.label,
	menu: COLUMNS.menu.name,
	schedule: COLUMNS.schedule.name,
	stations: COLUMNS.stations.name,
	press: COLLECTIONS.practices.label,
	documents: COLLECTIONS.documents.label,
	plan: COLUMNS.plan.name,
	requests: COLLECTIONS.requests.label,
	data: TITLES.data,
	photos: '照片',
	posters: '海报',
	'search-index': TITLES.search,
	'.html': '网页',
	'.xml': `订阅和${TITLES.sitemap}`,
	'.json': '订阅（JSON）',
	'.ics': '日历',
	'.txt': '说明文件',
};

/** Why `next` may not take the place of `current` by itself, in a sentence; nothing when it may. */
export function lossOf(current: Manifest, next: Manifest): string | undefined {
	const gone = current.files.missingIn(next.files);
	if (gone.length === 0) return undefined;
	const left = kindsOf(next);
	const missing = [...kindsOf(current)].filter((kind) => !left.has(kind));
	if (missing.length > 0) return `“${missing.map((kind) => KINDS[kind] ?? kind).join('”“')}”一个也不剩了`;
	const lost = gone.filter(isPage).length;
	const before = pageCounts(current.files).reduce((sum, count) => sum + count, 0);
	if (lost > before * LARGEST_LOSS) return `要少掉 ${lost} 个网页（原来有 ${before} 个）`;
	return undefined;
}

const pageCounts = eachPart<unknown, number>(({ paths }) => paths.filter(isPage).length);

/** Kinds that a release holds: folders with something below them, and ends of the names of files beside the home page. */
const kindsOf = ({ files }: Manifest): Set<string> =>
	new Set(partKinds(files).flatMap((kinds) => [...kinds]));

const partKinds = eachPart<unknown, ReadonlySet<string>>(
	({ paths }) => new Set(paths.flatMap((path) => kindOf(path) ?? []))
);

function kindOf(path: string): string | undefined {
	const end = path.indexOf('/');
	// Scripts of the program are no content: they come and go with its versions.
	if (path.startsWith('_')) return undefined;
	if (end < 0) return /\.\w+$/.exec(withoutPacking(path))?.[0] ?? path;
	// `about/index.html` is a page by itself; what lies below `stories/` is a kind.
	return withoutPacking(path.slice(end + 1)) === 'index.html' ? undefined : path.slice(0, end);
}
