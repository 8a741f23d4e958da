/** Whether what was published of one entry can be read already, and where. */

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { EntryOnSite } from '../../domain/desk/answers.ts';
import { COLLECTIONS, type CollectionName } from '../../domain/schemas/collections.ts';
import { entryLocation } from '../git/entry-location.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import type { AppContext } from '../http/app-context.ts';

export async function entryOnSite(
	{ office: { repository }, builder, edition }: AppContext,
	collection: string,
	slug: string
): Promise<EntryOnSite> {
	const { file, id } = entryLocation(collection, slug);
	const published = await repository.idAt(PUBLISHED_REF, file);
	if (published === undefined) return { state: 'hidden', label: '没有发布' };
	const isIn = async (commit: string | undefined) =>
		commit !== undefined && (await repository.idAt(commit, file)) === published;
	const href = COLLECTIONS[collection as CollectionName]?.href(id);
	const page = href === undefined ? undefined : pageFile(href);
	const onShow = builder.status();
	const { state, label, targets } = edition.status();
	if (state === 'off') {
		if (await isIn(onShow.commit))
			return page === undefined || existsSync(join(onShow.folder ?? '', page)) ? LIVE : HIDDEN;
		return onShow.state === 'failed' ? { state: 'failed', label: onShow.label } : GOING;
	}
	const release = edition.current();
	if (!(await isIn(release?.from.commit)))
		return state === 'failed' || state === 'held'
			? { state: 'failed', label: `还没有上线。${label}` }
			: GOING;
	if (page !== undefined && !release!.files.has(page)) return HIDDEN;
	const away = targets.find((target) => target.release !== release!.name);
	if (away !== undefined)
		return away.state === 'failed' ? { state: 'failed', label: `${away.name}：${away.label}` } : GOING;
	const unseen = targets.find((target) => target.state === 'unseen');
	if (unseen !== undefined) return { state: 'failed', label: `${unseen.name}：${unseen.label}` };
	const at = edition.address();
	return { ...LIVE, ...(at !== undefined && href !== undefined && { address: at + href.slice(1) }) };
}

const GOING: EntryOnSite = { state: 'going', label: '正在上线' };
const LIVE: EntryOnSite = { state: 'live', label: '已上线' };
const HIDDEN: EntryOnSite = {
	state: 'hidden',
	label: '已发布，网站上没有它的网页',
};

const pageFile = (href: string): string => {
	const path = href.replace(/[?#].*$/, '').slice(1);
	return path === '' || path.endsWith('/') ? `${path}index.html` : path;
};
