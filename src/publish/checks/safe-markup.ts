/**
 * Nothing on a page may run, load or restyle but what the site itself put there.
 * The second gate behind the sanitiser: it reads what was really written.
 */
import type { Issue } from '../../platform/issue.ts';
import { attribute, type BuiltPage, ownText, type PageElement } from './built-page.ts';

const FORBIDDEN = new Set(['iframe', 'frame', 'object', 'embed', 'applet', 'base', 'portal', 'marquee']);
const LOADS = new Set([
	'src',
	'srcset',
	'poster',
	'data',
	'action',
	'formaction',
	'background',
	'ping',
	'manifest',
]);
/** Attributes of words, which nothing follows: a title may begin as an address does, and must not stop the whole site. */
const WORDS = /^(?:title|alt|content|value|placeholder|label|aria-[a-z]+|data-[a-z-]+)$/;
const DATA_BLOCK = /^application\/(?:ld\+json|json)$/;

/** @param scripts exact text of the inline scripts that the site itself prints */
export function safeMarkup(page: BuiltPage, scripts: ReadonlySet<string>): Issue[] {
	return page.elements.flatMap((element) =>
		faults(element, scripts).map((message) => ({
			code: 'markup-unsafe',
			severity: 'error' as const,
			file: page.file,
			message: `<${element.tagName}> ${message}`,
		}))
	);
}

function faults(element: PageElement, scripts: ReadonlySet<string>): string[] {
	const found: string[] = [];
	const name = element.tagName;
	if (FORBIDDEN.has(name)) found.push('这种元素不许出现');
	if (name === 'script' && attribute(element, 'src') === undefined) {
		const type = attribute(element, 'type');
		if (!(type && DATA_BLOCK.test(type)) && !scripts.has(ownText(element))) found.push('有来历不明的脚本');
	}
	if (name === 'meta' && attribute(element, 'http-equiv')?.toLowerCase() === 'refresh') {
		if (!/^0;\s*url=\/(?!\/)/i.test(attribute(element, 'content') ?? '')) found.push('跳转到了别处');
	}
	for (const { name: key, value } of element.attrs) {
		if (key.startsWith('on')) found.push(`有事件属性 ${key}`);
		if (key === 'style') found.push('有 style 属性');
		if (/^\s*(?:javascript|vbscript|data):/i.test(value.replace(INVISIBLE, '')) && !WORDS.test(key))
			found.push(`${key} 里有可执行的地址`);
		const loads = LOADS.has(key) || (key === 'href' && name === 'link' && loadsFile(element));
		if (loads && isForeign(value)) found.push(`${key} 指向别的网站：${value.slice(0, 60)}`);
	}
	return found;
}

// Tabs, line breaks and control characters inside a scheme are ignored by browsers.
const INVISIBLE = /[\p{Cc}\s]/gu;
const isForeign = (value: string) =>
	value.split(',').some((part) => /^\s*(?:[a-z][a-z0-9+.-]*:|\/\/|\\\\)/i.test(part));
const loadsFile = (link: PageElement) =>
	/\b(?:stylesheet|preload|modulepreload|icon|manifest|prefetch)\b/.test(attribute(link, 'rel') ?? '');
