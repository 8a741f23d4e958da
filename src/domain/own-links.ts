/**
 * 站内链接: links that editors write to pages of their own site. Told here, where they stand in the text; the check of
 * the built site knows every page but not who wrote what.
 */
import { ADDRESS } from './addresses.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from './collections.ts';
import type { Targets } from './reference.ts';
import { isReserved } from './reserved-ids.ts';
import { nearest } from './wording.ts';

/** What a piece may link: ids that exist, and those of them that readers of the piece would not find. */
export type Linkable = { targets: Targets; hidden: Targets };

/** What is wrong with `link`, with the cure; nothing for other hosts, and for lists that only a built site has. */
export function ownLinkFault(link: string, { targets, hidden }: Linkable): string | undefined {
	if (/^\.{1,2}\//.test(link))
		return `站内链接“${link}”要从头写起，以 / 开头，如 ${ADDRESS.menu}：请照浏览器地址栏里域名后面的部分写`;
	if (!link.startsWith('/') || link.startsWith('//')) return undefined;
	if (/^[^#?]*\/[^/#?.]+(?:[#?]|$)/.test(link)) return `站内链接“${link}”少了末尾的 /，会打不开：请补上`;
	const clause = link.startsWith(`${ADDRESS.plan}#`) ? link.slice(ADDRESS.plan.length + 1) : '';
	if (/^\d/.test(clause) && targets.clauses?.has(clause) === false)
		return `链接指向条款“${clause}”，但工作方案里没有它：请改对条款号`;
	for (const name of COLLECTION_NAMES) {
		const id = idIn(link, name);
		const known = targets[name];
		if (id === undefined || known === undefined || isReserved({ collection: name, id })) continue;
		if (hidden[name]?.has(id))
			return `链接“${link}”打不开，${COLLECTIONS[name].label}“${id}”还没有发布（草稿、示例或发布时间未到）：请先发布它，或去掉链接`;
		if (known.has(id)) continue;
		const guess = nearest(id, known);
		const cure =
			guess === undefined ? '请改对网址，或去掉链接' : `是不是“${COLLECTIONS[name].href(guess)}”？`;
		return `链接“${link}”打不开，${COLLECTIONS[name].label}里没有“${id}”：${cure}`;
	}
	return undefined;
}

/** The id of an entry in its own address; a part below that address counts as the entry's too. */
function idIn(link: string, name: CollectionName): string | undefined {
	const [before = '', after = ''] = COLLECTIONS[name].href('\n').split('\n');
	if (!link.startsWith(before)) return undefined;
	const rest = link.slice(before.length);
	// An anchor's address ends with it; any other goes on with a slash.
	const id = after === '' ? rest : rest.split(after, 1)[0]!;
	return /^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id) ? id : undefined;
}
