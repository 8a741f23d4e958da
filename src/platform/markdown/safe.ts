/**
 * What editors' Markdown may become: the elements, attributes and addresses that are let through. Everything not
 * listed here is dropped, so a new trick needs no new rule.
 */
import type { Options } from 'rehype-sanitize';

/** The allow-list of the sanitiser. Table wrappers, `rel` and pictures are added by us, after it has run. */
export const SCHEMA: Options = {
	tagNames: [
		...['p', 'h2', 'h3', 'h4', 'h5', 'h6', 'a', 'em', 'strong', 'del', 'sup', 'br', 'hr', 'code', 'pre'],
		...['ul', 'ol', 'li', 'input', 'blockquote', 'section', 'img', 'figure', 'figcaption'],
		...['table', 'thead', 'tbody', 'tr', 'th', 'td'],
	],
	attributes: {
		a: ['href', 'dataFootnoteRef', 'dataFootnoteBackref', 'ariaLabel'],
		img: ['src', 'alt'],
		input: [['type', 'checkbox'], ['disabled', true], 'checked'],
		li: [['className', 'task-list-item']],
		ol: ['start'],
		section: [['className', 'footnotes']],
		td: [['className', /^align-(?:left|center|right)$/]],
		th: [['className', /^align-(?:left|center|right)$/]],
		ul: [['className', 'contains-task-list']],
		// Every id carries one of our prefixes: none can stand in for a property of `document` or `window`.
		'*': [['id', /^(?:h|fn|fnref)-[\p{L}\p{N}-]+$/u]],
	},
	ancestors: { thead: ['table'], tbody: ['table'], tr: ['table'], th: ['table'], td: ['table'] },
	required: { input: { type: 'checkbox', disabled: true } },
	protocols: { href: ['http', 'https', 'mailto', 'tel'] },
	clobber: [],
	clobberPrefix: '',
	strip: ['script', 'style'],
};

/** Why an address is refused. */
export type LinkRefusal = 'empty' | 'disk' | 'encoding' | 'protocol' | 'address';
export type PictureRefusal = 'empty' | 'disk' | 'encoding' | 'data' | 'remote' | 'address';

const DISK = /^(?:[a-z]:|file:)|\\/i;
const SCHEME = /^([^/?#]*):/;

/** Why a link's address is refused, or nothing if it may be followed: a web, mail or phone address or one of this site. */
export function linkRefusal(href: string): LinkRefusal | undefined {
	if (href.trim() === '') return 'empty';
	if (DISK.test(href)) return 'disk';
	// biome-ignore lint/suspicious/noControlCharactersInRegex: browsers skip them, which hides a protocol
	if (/[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/.test(href))
		return 'address';
	if (!isDecodable(href)) return 'encoding';
	const scheme = SCHEME.exec(href)?.[1]?.toLowerCase();
	if (scheme === undefined) return href.startsWith('//') ? 'address' : undefined;
	if (scheme === 'mailto' || scheme === 'tel') return href.length > scheme.length + 1 ? undefined : 'empty';
	if (scheme !== 'http' && scheme !== 'https') return 'protocol';
	// A name before `@` would let a stranger's host wear a trusted one.
	return /^https?:\/\/[^/?#@]+(?:[/?#]|$)/i.test(href) && isUrl(href) ? undefined : 'address';
}

/** As browsers read it. */
export function isUrl(address: string): boolean {
	try {
		return new URL(address) !== undefined;
	} catch {
		return false;
	}
}

/** A web address whose `https://` was left out or mistyped, by its name or its ending. */
export const isWithoutScheme = (href: string) =>
	/^(?:https?[：；;，,/／]|www\.|[\w-]+(?:\.[\w-]+)*\.(?:cn|com|net|org|gov)(?:[/?#]|$))/i.test(href);

export const isExternal = (href: string) => /^https?:/i.test(href);

/** The file a picture's address names, decoded, without `./`; or why it is refused. Only files beside the text count. */
export function pictureFile(src: string): { file: string } | { refusal: PictureRefusal } {
	if (src.trim() === '') return { refusal: 'empty' };
	if (/^\s*data:/i.test(src)) return { refusal: 'data' };
	if (DISK.test(src)) return { refusal: 'disk' };
	if (/^\s*(?:https?:|\/\/)/i.test(src)) return { refusal: 'remote' };
	if (!isDecodable(src)) return { refusal: 'encoding' };
	const file = decodeURIComponent(src).replace(/^(?:\.\/)+/, '');
	// biome-ignore lint/suspicious/noControlCharactersInRegex: no file of ours has one in its name
	const strange = /^[/.]|[:\\?#<>"|*\u0000-\u001f\u007f]|(?:^|\/)\.{0,2}(?:\/|$)/.test(file);
	return strange ? { refusal: 'address' } : { file };
}

function isDecodable(address: string): boolean {
	try {
		decodeURIComponent(address);
		return true;
	} catch {
		return false;
	}
}
