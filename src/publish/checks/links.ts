/** Every link inside the site leads to a page that exists, and to an anchor that exists on it. */
import type { Issue } from '../../platform/issue.ts';
import { attribute, type BuiltPage } from './built-page.ts';

/** What links can lead to: files below the output folder, and ids of each page. */
export type LinkTargets = {
	files: Pick<ReadonlySet<string>, 'has'>;
	ids: Pick<ReadonlyMap<string, ReadonlySet<string>>, 'get'>;
};

export const linkTargets = (files: readonly string[], pages: readonly BuiltPage[]): LinkTargets => ({
	files: new Set(files),
	ids: new Map(pages.map((page) => [page.file, idsOf(page)])),
});

export const idsOf = ({ elements }: BuiltPage): ReadonlySet<string> =>
	new Set(elements.flatMap((one) => attribute(one, 'id') ?? []));

/** A page and what it leads to inside the site. */
export type LinkingPage = { file: string; links: readonly string[] };

/** Addresses on a page that stay on the site, as they are written, each once; those with a scheme are left out. */
export function linksOf({ file, elements }: BuiltPage): LinkingPage {
	const links = elements.flatMap((one) => [
		attribute(one, 'href') ?? [],
		one.tagName === 'img' ? (attribute(one, 'src') ?? []) : [],
	]);
	return { file, links: [...new Set(links.flat())].filter((link) => !/^[a-z][a-z0-9+.-]*:/i.test(link)) };
}

/** @param base base path of the site with slashes at both ends */
export const brokenLinks = (page: LinkingPage, targets: LinkTargets, base: string): Issue[] =>
	page.links.flatMap((link) => {
		const wrong = fault(link, page, targets, base);
		return wrong
			? [{ code: 'link-broken', severity: 'error' as const, file: page.file, message: `${wrong}：${link}` }]
			: [];
	});

function fault(
	link: string,
	page: LinkingPage,
	{ files, ids }: LinkTargets,
	base: string
): string | undefined {
	const [path = '', anchor] = link.split('#');
	let target = page.file;
	if (path !== '') {
		if (!path.startsWith(base)) return '链接没有带上网站所在目录';
		const below = decodeURI(path.slice(base.length).replace(/\?.*$/, ''));
		target = below === '' || below.endsWith('/') ? `${below}index.html` : below;
		if (!files.has(target)) return '链接的页面不存在';
	}
	if (anchor && ids.get(target)?.has(decodeURIComponent(anchor)) === false) return '页面里没有这个位置';
	return undefined;
}
