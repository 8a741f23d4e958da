/**
 * What is asked of a mark within a line: asterisks, underscores and tildes that were no marks and are gone, marks that
 * were meant and stay.
 */
import type { Delete, Emphasis, Nodes, Strong, Text } from 'mdast';
import { foreignMark } from './misread-foreign.ts';
import { type MisreadContext, type Neighbours, signAfter, signBefore, sliceOf } from './misread-words.ts';
import { wordsOfTree } from './tree-words.ts';

/** Findings for words that are set out or struck out. */
export function checkSetOut(
	node: Emphasis | Strong | Delete,
	{ before, after }: Neighbours,
	{ text, say }: MisreadContext
): void {
	const line = node.position?.start.line ?? 1;
	if (node.type === 'delete') {
		if (isWave(node, text)) say('tilde-eaten', line);
		return;
	}
	if (isEaten(node, text)) say('asterisk-eaten', line);
	if (isGap(node, text)) say('underscore-eaten', line);
	if (node.type === 'emphasis' && isHalf()) say('marks-unread', line);

	/** `**字*`, `*字**`: one of four asterisks is missing or stands apart; the words slant and an asterisk stays. */
	function isHalf(): boolean {
		return (
			(before?.type === 'text' && /(?<!\\)\*$/.test(sliceOf(text, before))) ||
			(after?.type === 'text' && /^ ?\*/.test(sliceOf(text, after)))
		);
	}
}

/** Findings for words as they stand. */
export function checkWords(
	node: Text,
	parent: Nodes | undefined,
	{ after }: Neighbours,
	{ text, say }: MisreadContext
): void {
	const first = node.position?.start.line ?? 1;
	for (const [at, row] of sliceOf(text, node).split('\n').entries()) {
		const line = first + at;
		if (/\*\*[ \t\u3000]|[ \t\u3000]\*\*|^\*\*|^~~|~~[ \t\u3000]/.test(row)) say('marks-unread', line);
		if (parent?.type === 'strong' && /(?<=[^\s*\w])\*{4}(?=[^\s*\w])/.test(row)) say('bold-runs', line);
		if (isPathEaten(row)) say('backslash-eaten', line);
		const foreign = foreignMark(row.replace(/^[ \t>]+/, '').replace(ESCAPED, ' '));
		if (foreign) say('foreign-mark', line, foreign);
	}
	// A backslash at the end of a line is a break.
	const end = node.position?.end;
	if (
		after?.type === 'break' &&
		text[end?.offset ?? 0] === '\\' &&
		/[A-Za-z]:\\[^\s，。]*$/.test(sliceOf(text, node))
	)
		say('backslash-eaten', end?.line ?? first);
}

const ESCAPED = /\\[!-/:-@[-`{-~]/g;

/** `D:\_资料`, `\\电脑\共享`: a backslash before a mark is taken for the sign that the mark is none. */
function isPathEaten(row: string): boolean {
	if (/(?<!\\)\\{2}[\w\p{Script=Han}.-]+\\(?!\\)/u.test(row)) return true;
	const paths = row.match(/(?<![A-Za-z])[A-Za-z]:\\[^\s，。；、”]*/g) ?? [];
	return paths.some((path) => /\\[!-/:-@[-`{-~]/.test(path.replaceAll('\\\\', '')));
}

const HAN = /\p{Script=Han}/u;

/** `20*宽10*高3`, `王*明、李*红`, `**镇**村`: signs of multiplication or of something left out; nobody set words out. */
const isEaten = (node: Emphasis | Strong, text: string): boolean =>
	sliceOf(text, node).startsWith('*') &&
	(node.type === 'strong' ? isLeftOut(node, text) : isProduct(node, text));

/** A single asterisk between figures, or around so little that nobody meant it. */
function isProduct(node: Emphasis, text: string): boolean {
	const [left, right, inner] = [signBefore(text, node), signAfter(text, node), wordsOfTree(node)];
	if (/[0-9A-Za-z)）]/.test(left) || /\d/.test(right) || /^[、，。；：]|、$/.test(inner)) return true;
	if (HAN.test(left) && /^[\d.]+$/.test(inner)) return true;
	// `*为必填，*为选填` speaks of two signs; `(*^▽^*)` is a face.
	if ((inner.length > 1 && inner.startsWith(right) && HAN.test(right)) || FACE.test(inner)) return true;
	// `王*明、李*红` are names with a character left out.
	return (
		HAN.test(left) && HAN.test(right) && (inner.length === 1 || /[、，；和与及]\p{Script=Han}$/u.test(inner))
	);
}

/** Neither a letter nor a mark that opens words. */
const FACE = /^[^\p{L}\p{N}\p{Ps}\p{Pi}\p{Extended_Pictographic}\s]/u;

/**
 * Two asterisks in the place of what is left out: `138****1234`, `张**，李**`, `**月**日`. A bold figure, as in
 * `共**37**人`, is none.
 */
function isLeftOut(node: Strong, text: string): boolean {
	const [left, right, inner] = [signBefore(text, node), signAfter(text, node), wordsOfTree(node)];
	const following = text.slice(node.position?.end.offset ?? text.length);
	return (
		/^[、，。；：)）]/.test(inner) ||
		(/\w/.test(left) && /\w/.test(right)) ||
		(COUNTED.test(inner) && COUNTED_NEXT.test(following))
	);
}

const UNITS =
	'[年月日时分省市县区乡镇村组户号]|街道|社区|同志|老师|书记|主任|医生|先生|女士|公司|单位|学校|小学|中学';
/** What stands behind a blank to be filled in, alone or with a mark behind it. */
const COUNTED = new RegExp(`^(?:${UNITS})(?:[，、；：。].*)?$`, 's');
const COUNTED_NEXT = new RegExp(`^(?:${UNITS})`);

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
