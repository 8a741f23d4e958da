/** Fields of Word that hold their words in their code and keep no result beside it: 带圈字符, 合并字符, signs, choices. */
import { signsOf } from '../paste/symbols.ts';
import { attributeOf, childOf, childrenOf } from './xml.ts';

/**
 * @param code as it is written between the beginning of a field and its end
 * @param begin the element that begins it
 * @returns what Word shows; nothing for fields that show nothing, or that nobody has brought up to date
 */
export function codeWords(code: string, begin: Element): string {
	const [, name = '', rest = ''] = /^\s*(\w+)\s*([\s\S]*)$/.exec(code) ?? [];
	switch (name.toUpperCase()) {
		case 'EQ':
			return new Equation(rest.replace(/\\\*\s*(?:"[^"]*"|\S+)/g, '')).words();
		case 'SYMBOL':
			return signOf(rest);
		case 'MACROBUTTON':
		case 'GOTOBUTTON':
			return rest.replace(/^\S+\s*/, '').trim();
		case 'FORMDROPDOWN':
			return choiceOf(begin);
		default:
			return '';
	}
}

function signOf(rest: string): string {
	const [, number = ''] = /^(0x[\da-f]+|\d+)/i.exec(rest) ?? [];
	const [, typeface = ''] = /\\f\s*"?([^"\\]+)/i.exec(rest) ?? [];
	if (number === '') return '';
	const signs = signsOf(typeface.trim());
	return signs ? signs(String.fromCharCode(Number(number) & 0xff)) : String.fromCodePoint(Number(number));
}

function choiceOf(begin: Element): string {
	const list = childOf(begin, 'ffData', 'ddList');
	const chosen = attributeOf(childOf(list, 'result')) ?? attributeOf(childOf(list, 'default')) ?? 0;
	return attributeOf(childrenOf(list, 'listEntry')[Number(chosen)]) ?? '';
}

/** A part of an equation, and whether it is moved `up` or down, `do`, from its line. */
type Part = { words: string; moved: string | undefined };

/** `\o\ac(○,1)`, `\f(1,2)`, `\o\ad(\s\up 9(lǒng),垄)` as a line of words. */
class Equation {
	readonly #code: string;
	#at = 0;

	constructor(code: string) {
		this.#code = code;
	}

	words(): string {
		return this.#part().words.trim();
	}

	/** Up to a comma or a bracket that is not its own. */
	#part(): Part {
		let words = '';
		let moved: string | undefined;
		for (; this.#at < this.#code.length; ) {
			const rest = this.#code.slice(this.#at);
			const [whole = '', switches] = /^((?:\\[a-z]+\s*\d*\s*)+)\(/i.exec(rest) ?? [];
			if (switches !== undefined) {
				this.#at += whole.length;
				const names = [...switches.matchAll(/\\([a-z]+)/gi)].map(([, name]) => name!.toLowerCase());
				moved ??= names.find((one) => one === 'up' || one === 'do');
				words += arranged(names, this.#parts());
			} else if (/^[,;)]/.test(rest)) break;
			else {
				const isEscape = /^\\[^a-z]/i.test(rest);
				words += isEscape ? rest[1] : rest[0] === '\\' ? '' : rest[0];
				this.#at += isEscape ? 2 : 1;
			}
		}
		return { words, moved };
	}

	/** Parts and the bracket that ends them. */
	#parts(): Part[] {
		const parts: Part[] = [];
		for (;;) {
			parts.push(this.#part());
			if (this.#code[this.#at++] !== ',' && this.#code[this.#at - 1] !== ';') return parts;
		}
	}
}

function arranged([name]: readonly string[], parts: readonly Part[]): string {
	const all = parts.map(({ words }) => words.trim());
	const [first = '', second = ''] = all;
	if (name === 'f') return `${first}/${second}`;
	if (name === 'r') return `√${all.at(-1)}`;
	if (name === 'b') return `(${all.join(' ')})`;
	if (name === 'a') return all.join(' ');
	if (name !== 'o' || parts.length !== 2) return all.join('');
	if (/^[○〇◯]$/.test(first)) return enclosed(second);
	if (/^[□△◇]$/.test(first)) return second;
	// A sound above its character, as elsewhere.
	const [above, below] = parts;
	return above!.moved === 'up' && below!.moved === undefined ? `${second}（${first}）` : all.join('');
}

const RINGS = [...'㊀㊁㊂㊃㊄㊅㊆㊇㊈㊉'];
function enclosed(words: string): string {
	const number = Number(words);
	if (number >= 1 && number <= 20) return String.fromCodePoint(0x245f + number);
	if (/^[A-Z]$/.test(words)) return String.fromCodePoint(words.charCodeAt(0) - 65 + 0x24b6);
	if (/^[a-z]$/.test(words)) return String.fromCodePoint(words.charCodeAt(0) - 97 + 0x24d0);
	return RINGS['一二三四五六七八九十'.indexOf(words)] ?? words;
}
