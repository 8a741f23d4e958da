/** What a site cannot do without, although each file by itself may be missing or a draft. */
import { placed } from '../domain/check/issue.ts';
import { collectionForm } from '../domain/schemas/collection-form.ts';
import { FIXED_PAGES } from '../domain/schemas/page.ts';
import type { Issue } from '../platform/issue.ts';
import { SITE_FILE } from './folder.ts';
import type { Content } from './read.ts';

/** Without a plan that may be shown there is no site. */
export function unshownPlan({ site, entries, readings }: Content): Issue[] {
	const plan = entries.find(({ collection, id }) => collection === 'documents' && id === site?.plan);
	if (!plan?.data.draft) return [];
	// Who names the plan was read.
	const named = readings.find(({ file }) => file === SITE_FILE)!;
	const message = `“${plan.id}”还是草稿：请去掉它的草稿标记，或换一份公文`;
	return [placed(named, { code: 'plan-draft', path: ['plan'], message }, 'error')];
}

/** Without a page that the foot of every page links, no page is whole. */
export const unshownPages = ({ sources, entries }: Content): Issue[] =>
	Object.entries(FIXED_PAGES).flatMap(([page, label]): Issue[] => {
		const same = ({ collection, id }: (typeof sources)[number]) => collection === 'pages' && id === page;
		// A file that is refused exists, and is told of itself.
		if (!sources.some(same)) {
			const message = `缺少这一页（${label}），各页页脚都链接它，请新建`;
			return [{ code: 'page-missing', severity: 'error', file: `pages/${page}.md`, message }];
		}
		const draft = entries.find((entry) => same(entry) && entry.data.draft);
		if (!draft) return [];
		const message = `这一页（${label}）还是草稿，各页页脚都链接它：请去掉草稿标记`;
		const place = { ...draft, form: collectionForm('pages') };
		return [placed(place, { code: 'page-draft', path: ['draft'], message }, 'error')];
	});
