/**
 * What is asked of links, pictures and bare addresses: brackets that are no pair, addresses that are none or end too early.
 */
import type { Image, Link, Text } from 'mdast';
import { type MisreadContext, type Neighbours, sliceOf } from './misread-words.ts';
import { wordsOfTree } from './tree-words.ts';

/** Findings for words as they stand, and the link behind them. */
export function checkAddressWords(node: Text, { after }: Neighbours, { text, say }: MisreadContext): void {
	const line = node.position?.start.line ?? 1;
	const slice = sliceOf(text, node);
	const url = after?.type === 'link' ? after.url : '';
	if (APART.test(slice + url)) say('link-brackets', line);
	if (/！$|^! +$/.test(slice) && /\.(?:jpe?g|png|webp|gif|heic)$/i.test(url)) say('picture-mark', line);
	for (const [at, row] of slice.split('\n').entries()) if (BROKEN.test(row)) say('address-unread', line + at);
}

/**
 * Address or name of a picture behind words in brackets, after a blank or in brackets that are no pair for them;
 * `[1] (…)` is a note.
 */
const APART =
	/(?:[】］〕]\s*|(?<!\[\d+)\]\s+)[（(]\s*(?:https?:|\/|[^)）\s]+\.(?:jpe?g|png|webp|gif|heic)[)）])|(?:\)|(?<!\[\d+)\])\[\s*https?:/i;

/** `https：//…`, `http//…`, `https:// a.cn`, `htpp://…`, `www。a.cn`, `a＠b.cn`. */
const BROKEN =
	/(?<![A-Za-z])(?:https?(?:[：；;]\s?[/／]{1,2}|:\s+\/\/|:[/／]?／|:\\{1,2}|:\/(?!\/)|\/\/|:\/\/\s+)\s?\w+[.。．]|(?:htps?|htpps?|hppts?|hhttps?|ttps?):\/\/\w|www[。．]\w)|\w＠[\w-]+[.。．][A-Za-z]/i;

/** Findings for a link; `[words](address)` is read as it is written, a bare address ends where Chinese begins. */
export function checkAddress(link: Link, { after }: Neighbours, { text, say }: MisreadContext): void {
	const words = wordsOfTree(link);
	const isBare = link.url.endsWith(words) && !/^\[.*\)$|^<.*>$/s.test(sliceOf(text, link));
	if (after?.type !== 'text' || !isBare) return;
	if (RUNS_ON.test(after.value) || (/[=#]$/.test(words) && /^\p{Script=Han}/u.test(after.value)))
		say('address-cut', link.position?.start.line ?? 1);
}

/** Chinese with what only an address has behind it. */
const RUNS_ON =
	/^[\w-]*\p{Script=Han}[\p{Script=Han}\w-]*(?:\/[\p{Script=Han}\w-]*)*(?:\/|\.(?:html?|pdf|docx?|xlsx?|jpe?g|png|aspx?|jsp|php)(?![\w])|[?&=#%]\w)/iu;

/** Findings for a picture. */
export function checkPictureWords({ alt, position }: Image, { say }: MisreadContext): void {
	if (/\|\s*\d{2,4}(?:x\d{2,4})?\s*$/.test(alt ?? '')) say('picture-size', position?.start.line ?? 1);
}
