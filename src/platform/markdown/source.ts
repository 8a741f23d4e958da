/**
 * Faults that show in the characters of a text before any Markdown is read: remains of a merge, a foreign opening,
 * and characters nobody can see.
 */
import { error, type Finding } from './finding.ts';

/** Findings for the raw lines of `source`. */
export function checkSource(source: string): Finding[] {
	return source.split('\n').flatMap((text, index) => {
		const line = index + 1;
		const findings = invisibleIn(text, line);
		if (/^(?:[<>|]{7}(?:\s.*)?|={7})\s*$/.test(text)) findings.push(error('conflict-marker', line, CONFLICT));
		if (/^---[a-z]+\s*$/i.test(text)) findings.push(error('front-matter-engine', line, ENGINE));
		return findings;
	});
}

const CONFLICT =
	'这里留有两人同时改稿的冲突记号（<<<<<<<、=======、>>>>>>>）：请选定要保留的文字，把记号和不要的一份删掉';
const ENGINE = '“---”后面不能再写别的字：要画分隔线，请单独写一行 ---';

function invisibleIn(text: string, line: number): Finding[] {
	const shown = text.includes('&') ? text.replace(REFERENCE, characterOf) : text;
	return INVISIBLE.flatMap(([code, characters, message]) => {
		const found = characters.exec(shown)?.[0];
		if (found === undefined) return [];
		const point = found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0');
		return error(code, line, `${message}（U+${point}）`);
	});
}

// `&#x202E;` and the names that stand for a character nobody sees.
const REFERENCE =
	/&(?:#(?:x([\da-f]{1,6})|(\d{1,7}))|shy|zwn?j|lrm|rlm|NoBreak|ZeroWidthSpace|Negative\w+Space|Invisible\w+|ApplyFunction|af|i[ct]);/gi;

function characterOf(reference: string, hex?: string, decimal?: string): string {
	if (hex === undefined && decimal === undefined)
		return /^&(?:lrm|rlm)/i.test(reference) ? '\u200e' : '\u200b';
	const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
	return point <= 0x10ffff ? String.fromCodePoint(point) : reference;
}

const INVISIBLE: [code: string, characters: RegExp, message: string][] = [
	[
		'control-character',
		// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
		/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/,
		'这一行里有看不见的控制字符，请删掉重打',
	],
	// A joiner inside an emoji, such as a family, is part of it.
	[
		'zero-width',
		/[\u00ad\u200b\u200c\u2060-\u2064\ufeff]|(?<!\p{Extended_Pictographic}|\p{Emoji_Modifier}|\ufe0f)\u200d/u,
		'这一行里有看不见的零宽字符，多半是从网页或聊天里粘贴来的，请删掉重打',
	],
	[
		'bidi',
		/[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/,
		'这一行里有会颠倒文字方向的隐藏字符，请删掉重打',
	],
];
