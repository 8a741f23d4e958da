/** What a release has lost against the one on show: so much at once is rather a fault than what somebody wanted. */
import { COLUMNS } from '../../domain/pages/columns.ts';
import { TITLES } from '../../domain/pages/titles.ts';
import { COLLECTIONS } from '../../domain/schemas/collections.ts';
import { type Manifest, pagesOf, plainFiles } from './manifest.ts';

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
	if (Object.keys(current.files).every((path) => Object.hasOwn(next.files, path))) return undefined;
	const before = pagesOf(current);
	const lost = before.filter((path) => !Object.hasOwn(next.files, path)).length;
	const left = kindsOf(next);
	const missing = [...kindsOf(current)].filter((kind) => !left.has(kind));
	if (missing.length > 0) return `“${missing.map((kind) => KINDS[kind] ?? kind).join('”“')}”一个也不剩了`;
	if (lost > before.length * LARGEST_LOSS) return `要少掉 ${lost} 个网页（原来有 ${before.length} 个）`;
	return undefined;
}

/** Kinds that a release holds: folders with something below them, and ends of the names of files beside the home page. */
function kindsOf(manifest: Manifest): Set<string> {
	const kinds = new Set<string>();
	for (const path of plainFiles(manifest)) {
		const end = path.indexOf('/');
		// Scripts of the program are no content: they come and go with its versions.
		if (path.startsWith('_')) continue;
		if (end < 0) kinds.add(/\.\w+$/.exec(path)?.[0] ?? path);
		// `about/index.html` is a page by itself; what lies below `stories/` is a kind.
		else if (path.slice(end + 1) !== 'index.html') kinds.add(path.slice(0, end));
	}
	return kinds;
}
