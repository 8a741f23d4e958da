/** Bytes of a content file to text. Only UTF-8 passes; everything else is named for what it is, with the cure. */

export type Decoded = { text: string } | { code: string; line?: number; message: string };

const CURE = '请用记事本打开，“另存为”时编码选 UTF-8';

/** Text with `\n` line ends and no byte order mark, or why the bytes are refused. */
export function decode(bytes: Uint8Array): Decoded {
	const [first, second] = bytes;
	if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
		return { code: 'encoding-utf16', message: `文件是 UTF-16（Unicode）编码，${CURE}` };
	// Takes a leading byte order mark away by itself; a broken character becomes U+FFFD.
	const text = new TextDecoder().decode(bytes).replace(/\r\n?/g, '\n');
	const lineOf = (character: string) => text.slice(0, text.indexOf(character)).split('\n').length;
	if (text.includes('\0'))
		return {
			code: 'encoding-binary',
			line: lineOf('\0'),
			message: '文件里有空字节，不是文本，或者已经损坏：请重新保存或换回原稿',
		};
	if (!text.includes(BROKEN)) return { text };
	const chinese = decodeGbk(bytes);
	if (chinese !== undefined && count(text, /\ufffd/g) > count(text, HAN)) {
		const guess = chinese.slice(Math.max(0, chinese.search(HAN) - 8)).slice(0, 24);
		return { code: 'encoding-gbk', message: `文件是 GBK/ANSI 编码（内容似乎是“${guess}”），${CURE}` };
	}
	const line = lineOf(BROKEN);
	return {
		code: 'encoding-invalid',
		line,
		message: `这一行有损坏的字（不是完整的 UTF-8），请补正这个字；如果全文都乱，${CURE}`,
	};
}

const BROKEN = '\ufffd';
const HAN = /\p{Script=Han}/gu;
const count = (text: string, characters: RegExp) => text.match(characters)?.length ?? 0;

function decodeGbk(bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder('gb18030', { fatal: true }).decode(bytes).replace(/\s+/g, ' ');
	} catch {
		return undefined;
	}
}
