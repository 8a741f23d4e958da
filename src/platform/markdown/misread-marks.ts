/**
 * What is asked of a mark within a line: asterisks, underscores and tildes that were no marks and are gone, marks that
 * were meant and stay.
 */
import type { Delete, Emphasis, Nodes, Strong, Text } from 'mdast';
import { type MisreadContext, signAfter, signBefore, sliceOf } from './misread-words.ts';
import { wordsOfTree } from './tree-words.ts';

/** Findings for words that are set out or struck out. */
export function checkSetOut(node: Emphasis | Strong | Delete, { text, say }: MisreadContext): void {
	const line = node.position?.start.line ?? 1;
	if (node.type === 'delete') {
		if (isWave(node, text)) say('tilde-eaten', line);
		return;
	}
	if (isProduct(node, text)) say('asterisk-eaten', line);
	if (isGap(node, text)) say('underscore-eaten', line);
}

/** Findings for words as they stand, and the node that follows them. */
export function checkWords(node: Text, next: Nodes | undefined, { text, say }: MisreadContext): void {
	const line = node.position?.start.line ?? 1;
	const slice = sliceOf(text, node);
	if (/\*\*[ \t\u3000]|[ \t\u3000]\*\*|^\*\*|^~~|~~[ \t\u3000]/m.test(slice)) say('marks-unread', line);
	if (APART.test(slice + (next?.type === 'link' ? next.url : ''))) say('link-brackets', line);
	if (slice.endsWith('！') && next?.type === 'link' && /\.(?:jpe?g|png|webp|gif|heic)$/i.test(next.url))
		say('picture-mark', line);
}

// Address or name of a picture behind words in brackets, after a blank or in brackets that are no pair for them; `[1] (…)` is a note.
const APART =
	/(?:[】］〕]\s*|(?<!\[\d+)\]\s+)[（(]\s*(?:https?:|\/|[^)）\s]+\.(?:jpe?g|png|webp|gif|heic)[)）])/i;

const HAN = /\p{Script=Han}/u;

/** `20*宽10*高3`: the asterisks stand between figures, or mark so little that nobody meant it. */
function isProduct(node: Emphasis | Strong, text: string): boolean {
	if (!sliceOf(text, node).startsWith('*')) return false;
	const [left, right, inner] = [signBefore(text, node), signAfter(text, node), wordsOfTree(node)];
	if (/[0-9A-Za-z)）]/.test(left) || /\d/.test(right) || /^[、，。；：]/.test(inner)) return true;
	if (HAN.test(left) && /^[\d.]+$/.test(inner)) return true;
	if (node.type === 'strong') return false;
	// `王*明、李*红` are names with a character left out; `(*^▽^*)` is a face.
	const isInside = HAN.test(left) && HAN.test(right);
	return (
		(isInside && (inner.length === 1 || /[、，；和与及]\p{Script=Han}$/u.test(inner))) || FACE.test(inner)
	);
}

/** Neither a letter nor a mark that opens words. */
const FACE = /^[^\p{L}\p{N}\p{Ps}\p{Pi}\p{Extended_Pictographic}\s]/u;

/** `____（签字）____`, `（__）`, `__月`: room to be filled in, or a part of an address; nobody set words out. */
function isGap(node: Emphasis | Strong, text: string): boolean {
	if (!sliceOf(text, node).startsWith('_')) return false;
	const inner = wordsOfTree(node);
	return (
		/[!-/:-@[-`{-~]/.test(signBefore(text, node)) || !/^[\p{L}\p{N}“‘《].*[\p{L}\p{N}”’》]$/su.test(inner)
	);
}

/** `9~~11点`, `好~~快来报名~~`: two figures and what lies between, or a drawn-out voice. */
function isWave(node: Delete, text: string): boolean {
	const [left, right, inner] = [signBefore(text, node), signAfter(text, node), wordsOfTree(node)];
	if (/\d/.test(left)) return /^\s*\d/.test(inner);
	return /[\p{L}！!]/u.test(left) && /^[！!\n\p{S}\p{Cs}]?$/u.test(right) && !/\d/.test(inner);
}
