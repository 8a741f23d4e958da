/** Queries put to an index, made from the pages themselves; the same pages always give the same queries. */
import OpenCC from 'opencc-js';
import { isHan, unitsOf } from '../../src/search/engine/units.ts';
import { searchWords } from '../../src/search/engine/word-cutting.ts';
import type { PageText } from '../../src/search/writer/page-text.ts';
import { initialsOf, pinyinOf, soundOf } from '../../src/search/writer/write-sound-table.ts';

/** `parts` is what a right page holds, every one of them. */
export type BenchQuery = { kind: string; query: string; parts: string[] };

const TRADITIONAL = OpenCC.Converter({ from: 'cn', to: 't' });

/** @param each so many queries of every kind */
export function benchQueries(pages: readonly PageText[], each: number): BenchQuery[] {
	const random = seeded(20_261_124);
	const pick = <One>(list: readonly One[]): One => list[Math.floor(random() * list.length)]!;
	const sentence = () =>
		pick(
			pick(pages)
				.text.split(/[。\n]/u)
				.filter((one) => unitsOf(one).length > 14)
		) ?? '';
	const words = (least: number): string[] =>
		searchWords(sentence()).filter((one) => one.length >= least && [...one].every(isHan));
	const cut = (length: number) => {
		const units = unitsOf(sentence());
		const start = Math.floor(random() * Math.max(1, units.length - length));
		return units.slice(start, start + length).join('');
	};
	const term = () => {
		const list = words(2);
		const at = Math.floor(random() * Math.max(1, list.length - 1));
		const both = (list[at] ?? '') + (list[at + 1] ?? '');
		return pages.some(({ title, text }) => (title + text).includes(both)) ? both : (list[at] ?? '');
	};
	const one = (query: string, parts = [query]) => ({ query, parts });
	const kinds: Record<string, () => { query: string; parts: string[] }> = {
		两字词: () => one(pick(words(2)) ?? ''),
		四字以上: () => one(term()),
		半句话: () => one(cut(8 + Math.floor(random() * 6))),
		整句话: () => one(sentence()),
		标题: () => one(pick(pages).title),
		单字: () => one(cut(1)),
		日期数字: () => one(/\d+(?:年|月|日|亿|万|个|次|%)\d*/u.exec(pick(pages).text)?.[0] ?? ''),
		两词加空格: () => {
			const parts = [pick(words(2)) ?? '', pick(words(2)) ?? ''];
			return one(parts.join(' '), parts);
		},
		两词连写: () => {
			const text = pick(pages).text;
			const list = searchWords(text).filter((word) => word.length > 1 && [...word].every(isHan));
			const first = pick(list) ?? '';
			const parts = [first, pick(list.filter((word) => word !== first)) ?? ''];
			return one(parts.join(''), parts);
		},
		繁体: () => {
			const text = term();
			return one(TRADITIONAL(text), [text]);
		},
		拼音: () => {
			const text = term();
			return one(pinyinOf(text).join(''), [text]);
		},
		首字母: () => {
			const text = pick(expressionsOf(pick(pages))) ?? '';
			const holding = pages.filter((page) => (page.title + page.text).includes(text)).length;
			const isFamiliar = text !== '' && holding >= Math.max(3, pages.length / 200);
			return one(isFamiliar ? initialsOf(text) : '', [text]);
		},
		同音错字: () => {
			const text = [...term()];
			const at = Math.floor(random() * text.length);
			const sound = soundOf(text[at] ?? '');
			const others = COMMON.filter((other) => other !== text[at] && soundOf(other) === sound);
			return one(text.length > 2 && others.length > 0 ? text.with(at, pick(others)).join('') : '', [
				text.join(''),
			]);
		},
		颠倒: () => {
			const text = [...term()];
			if (text.length < 4) return one('');
			const at = Math.floor(random() * (text.length - 1));
			const turned = text.with(at, text[at + 1] ?? '').with(at + 1, text[at] ?? '');
			return one(turned.join(''), [text.join('')]);
		},
	};
	return Object.entries(kinds).flatMap(([kind, make]) => {
		const made = new Map<string, BenchQuery>();
		for (let tries = 0; made.size < each && tries < each * 30; tries += 1) {
			const { query, parts } = make();
			const isWhole = query !== '' && parts.every((part) => part !== '');
			if (isWhole && (query !== parts.join()) === ALTERED.has(kind)) made.set(query, { kind, query, parts });
		}
		return [...made.values()];
	});
}

/**
 * What a person would type by its initials: not any run of characters, but an expression everybody has read again and again.
 * Here words of titles, alone or with their neighbours, and names in quotes, three to eight characters; the caller takes
 * only those that several pages hold. The index has no say in it.
 */
function expressionsOf({ title, text }: PageText): string[] {
	const quoted = [...text.matchAll(/[“《](\p{Script=Han}+)[”》]/gu)].map(([, name]) => name!);
	const words = searchWords(title);
	const runs = words.flatMap((_, at) => [1, 2, 3].map((count) => words.slice(at, at + count)));
	const whole = runs.filter((run) => run.every((word) => word.length > 1 && [...word].every(isHan)));
	return [...quoted, ...whole.map((run) => run.join(''))].filter(({ length }) => length > 2 && length < 9);
}

/** Kinds whose query is not what stands in the texts. */
const ALTERED = new Set(['两词加空格', '两词连写', '繁体', '拼音', '首字母', '同音错字', '颠倒']);
const COMMON = [
	...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动同工也能下过子说产种面而方后多定行学法所民得经十三之进着等部度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严',
];

function seeded(seed: number): () => number {
	let state = seed;
	return () => {
		state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
		// The high bits are the random ones.
		return (state >>> 8) / (0x7fffffff >>> 8);
	};
}
