/**
 * 站内链接: links that editors write to their own site. Whatever a built site could not follow is told here, where it
 * stands in the text: the gate over the built pages knows that a link is broken, but not who wrote it where.
 */
import { isWithoutScheme, linkRefusal } from '../../platform/markdown/safe.ts';
import { ADDRESS } from '../pages/addresses.ts';
import { FRAME_IDS, isReservedId } from '../pages/reserved-ids.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../schemas/collections.ts';
import { closestWord } from '../schemas/field-issues.ts';
import { ENTRY_ID, ID_PATTERN } from '../schemas/ids.ts';
import type { Targets } from '../schemas/references.ts';

/** What the links of one text may lead to. What is absent cannot be judged, and is not. */
export type Linkable = {
	/** Ids that exist, shown or not. */
	targets: Targets;
	/** Names of places by address; `undefined` for an address that is no page of the site. */
	placesAt?: ((address: string) => Iterable<string> | undefined) | undefined;
	/** Base path of the site, slashes at both ends. */
	base?: string | undefined;
	/** Places in the same text, which is linked by `#` alone. */
	own: readonly string[];
	/** Where the text itself will stand, known or not. */
	self?: string | undefined;
	/** Entries whose file is refused, `collection/id`: they are told of themselves. */
	refused?: ReadonlySet<string> | undefined;
	/** True for a text that nobody can follow links in yet: what exists may be linked although it is not shown. */
	ahead?: boolean | undefined;
};

/**
 * - `link-form`: can never be an address of this site
 * - `link-lost`: no such page
 * - `link-hidden`: there is one, but readers do not see it
 * - `link-place`: the page has no such place
 */
export type LinkFault = { code: 'link-form' | 'link-lost' | 'link-hidden' | 'link-place'; message: string };

/** What is wrong with `link`, with the cure; nothing for other hosts, and for what the check of Markdown refuses itself. */
export function linkFault(link: string, linkable: Linkable): LinkFault | undefined {
	if (/^[a-z][a-z0-9+.-]*:/i.test(link) || linkRefusal(link) || isWithoutScheme(link)) return undefined;
	const { own, self, base = '/', placesAt, ahead } = linkable;
	const [path = '', fragment] = splitAt(link, '#');
	const place = fragment === undefined ? undefined : decodeURIComponent(fragment);
	if (path === '') return place ? placeFault(link, place, [...own, ...FRAME_IDS]) : form(link, EMPTY);
	if (/^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/.test(path))
		return form(link, `邮箱前面要加上 mailto:，请写成“mailto:${path}”`);
	if (/^[\d-]{5,}$/.test(path)) return form(link, `电话前面要加上 tel:，请写成“tel:${path}”`);
	if (!path.startsWith('/'))
		return form(
			link,
			`本站网址要从头写起，以 / 开头，如 ${ADDRESS.menu}；外部网址前面加上 https://；文件不能这样链接，请写成稿件里的文字或图片`
		);
	const address = path.replace(/\?.*$/, '');
	if (address === self) return place ? placeFault(link, place, [...own, ...FRAME_IDS]) : undefined;
	const known = placesAt?.(address);
	// Places are looked at when somebody can follow the link: a page that is hidden today would refuse one tomorrow.
	if (known) return place && !ahead ? placeFault(link, place, [...known, ...FRAME_IDS], linkable) : undefined;
	if (base !== '/' && address.startsWith(base))
		return form(link, `前面不用写网站所在的目录，请写成“${link.slice(base.length - 1)}”`);
	if (!ADDRESS_FORM.test(address)) return form(link, formCure(address));
	const entry = entryFault(link, linkable);
	if (entry !== 'unknown') return entry;
	if (!placesAt) return undefined;
	return { code: 'link-lost', message: `链接“${link}”打不开，${lostCure(address, linkable)}` };
}

const EMPTY = '# 后面没有写位置，请补上，或去掉链接';
// Every address is made of these; capitals stand only in the quarters of a ledger.
const ADDRESS_FORM = new RegExp(`^/(?:(?:${ID_PATTERN}|\\d{4}-Q[1-4])/)*(?:[a-z0-9-]+(?:\\.[a-z0-9]+)+)?$`);
const form = (link: string, cure: string): LinkFault => ({
	code: 'link-form',
	message: `站内链接“${link}”打不开：${cure}`,
});

function formCure(address: string): string {
	if (ADDRESS_FORM.test(`${address}/`)) return '少了末尾的 /，请补上';
	const plain = address.toLowerCase();
	if (ADDRESS_FORM.test(plain)) return `网址里只有小写字母，请写成“${plain}”`;
	return '本站的网址只有小写字母、数字、短横和 /，请照浏览器地址栏里域名后面的部分写';
}

/** A place that the page does not have; a clause or an entry that shares a page is told by what it is. */
function placeFault(
	link: string,
	place: string,
	places: readonly string[],
	linkable?: Linkable
): LinkFault | undefined {
	if (places.includes(place)) return undefined;
	const entry = linkable ? entryFault(link, linkable, SHARING) : 'unknown';
	if (entry !== 'unknown') return entry;
	const message = `链接“${link}”找不到位置，页面里没有“${place}”：请改对 # 后面的部分，或去掉 # 和后面的部分`;
	return { code: 'link-place', message };
}

/** What is wrong with the address of an entry or a clause; `unknown` for all others, nothing where all is well. */
function entryFault(
	link: string,
	{ targets, placesAt, refused, ahead }: Linkable,
	names: readonly CollectionName[] = COLLECTION_NAMES
): LinkFault | 'unknown' | undefined {
	const clause = link.startsWith(`${ADDRESS.plan}#`) ? link.slice(ADDRESS.plan.length + 1) : '';
	if (/^\d/.test(clause) && targets.clauses?.has(clause) === false)
		return {
			code: 'link-place',
			message: `链接指向条款“${clause}”，但工作方案里没有它：请改对条款号`,
		};
	for (const name of names) {
		const id = idIn(link, name);
		const known = targets[name];
		if (id === undefined || known === undefined || isReservedId({ collection: name, id })) continue;
		if (known.has(id)) {
			// Where pages are known, this one is not among them.
			if (!placesAt || ahead || refused?.has(`${name}/${id}`)) return undefined;
			return {
				code: 'link-hidden',
				message: `链接“${link}”打不开，${COLLECTIONS[name].label}“${id}”还没有发布（草稿、示例或发布时间未到）：请先发布它，或去掉链接`,
			};
		}
		const guess = closestWord(id, known);
		const cure =
			guess === undefined ? '请改对网址，或去掉链接' : `是不是“${COLLECTIONS[name].href(guess)}”？`;
		return {
			code: 'link-lost',
			message: `链接“${link}”打不开，${COLLECTIONS[name].label}里没有“${id}”：${cure}`,
		};
	}
	return 'unknown';
}

// Entries of these kinds are places on a page that they share.
const SHARING = COLLECTION_NAMES.filter((name) => COLLECTIONS[name].href('').includes('#'));

/** For an address that is neither an entry's nor a list's: what may have been meant. */
function lostCure(address: string, { placesAt }: Linkable): string {
	if (/\.[a-z0-9]+$/.test(address)) return '照片和文件不能这样链接：请链接它所在的页面';
	// What stands above a list that is not there is the whole of it.
	for (let above = address; above.length > 1; ) {
		above = above.replace(/[^/]*\/$/, '');
		if (above.length > 1 && placesAt?.(above))
			return `没有这一页，或者以后会没有：请改成“${above}”，或去掉链接`;
	}
	return '没有这一页：请照浏览器地址栏里域名后面的部分写，或去掉链接';
}

/** The id of an entry in its own address, and nothing below it. */
function idIn(link: string, name: CollectionName): string | undefined {
	const [before = '', after = ''] = COLLECTIONS[name].href('\n').split('\n');
	if (!link.startsWith(before)) return undefined;
	const rest = link.slice(before.length);
	// An anchor's address ends with it; any other ends with a slash, a query or a place on it.
	const id = after === '' ? rest : /^([^/?#]*)\/(?:[?#].*)?$/.exec(rest)?.[1];
	return id !== undefined && ENTRY_ID.test(id) ? id : undefined;
}

function splitAt(text: string, mark: string): [string, string?] {
	const at = text.indexOf(mark);
	return at < 0 ? [text] : [text.slice(0, at), text.slice(at + mark.length)];
}
