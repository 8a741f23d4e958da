import { describe, expect, test } from 'vitest';
import { excerpt, hitsIn } from '../../src/search/engine/excerpt.ts';
import { followed, holds, merged } from '../../src/search/engine/places.ts';
import { decodePlaces, encodePlaces } from '../../src/search/engine/postings.ts';
import { openSoundTable } from '../../src/search/engine/sound-table.ts';
import { LONGEST_QUERY, phrasesOf, unitsOf } from '../../src/search/engine/units.ts';

describe('units of a text', () => {
	test.each([
		['新时代，文明！', '新时代文明'],
		['ＹＨ－１０００Ｓ', 'yh1000s'],
		['2020年1月3日', '2020年1月3日'],
		['志愿\u200b服务', '志愿服务'],
		['《送单式》 “点单”', '送单式点单'],
		['𠮷祥', '𠮷祥'],
		['增长２．５％，达到1.6.0版。', '增长2.5%达到1.6.0版'],
		['第3.下一项、10%、%和.', '第3下一项10%和'],
	])('%s is %s', (text, units) => {
		expect(unitsOf(text).join('')).toBe(units);
	});

	test('a query is its runs between blanks, each once', () => {
		expect(phrasesOf(' 百花桥　理发 理发 ，')).toEqual(['百花桥', '理发']);
	});

	test('the end of a clause parts a query as a blank does; what stands inside names and hours does not', () => {
		expect(phrasesOf('放学以后，写作业。“帮-01”9：00')).toEqual(['放学以后', '写作业', '帮01900']);
	});

	test('of a long query only the beginning is looked at', () => {
		expect(phrasesOf('字'.repeat(500))[0]).toHaveLength(LONGEST_QUERY);
	});
});

describe('places as bits', () => {
	const lists: [string, number[], number][] = [
		['one at the very start', [0], 1],
		['one at the very end', [999_999], 1_000_000],
		['all of a text', [0, 1, 2, 3, 4, 5], 6],
		['a crowd and one far away', [...Array.from({ length: 400 }, (_, at) => at * 2), 30_000_000], 30_000_001],
		['even gaps', Array.from({ length: 1000 }, (_, at) => at * 977), 1_000_000],
	];
	test.each(lists)('%s come back as they were', (_, places, size) => {
		expect([...decodePlaces(encodePlaces(places, size), places.length, size)]).toEqual(places);
	});

	test('a thousand places in a million cost less than twelve bits each', () => {
		let place = 0;
		const places = Array.from({ length: 1000 }, (_, at) => (place += 1 + ((at * 7919) % 1999)));
		expect(encodePlaces(places, 1_000_000).length).toBeLessThan((1000 * 12) / 8);
	});
});

test('places of a phrase are those where one list follows the other', () => {
	const far = Array.from({ length: 500 }, (_, at) => at * 3);
	expect(followed([1, 5, 9], [2, 7, 10], 1)).toEqual([1, 9]);
	expect(followed([2, 300], far, 1)).toEqual([2]);
	expect([
		...merged([
			[4, 9],
			[1, 5],
		]),
	]).toEqual([1, 4, 5, 9]);
	expect([holds(far, 9), holds(far, 10)]).toEqual([true, false]);
});

describe('excerpts', () => {
	const source = {
		url: '/plan/',
		title: '工作方案',
		text: `前言。${'铺垫的话'.repeat(20)}每周开展“四点半”课堂活动，开学以后。<img src=x onerror=alert(1)>结尾。`,
		sections: [
			{ id: '1', title: '一', start: 0 },
			{ id: '2', title: '二', start: 83 },
		],
	};

	test('mark the whole phrase, quotes inside included, but nothing over the end of a clause', () => {
		const marks = excerpt(source, ['四点半课堂', '活动开学']).excerpt.filter(({ marked }) => marked);
		expect(marks).toEqual([{ text: '四点半”课堂', marked: true }]);
	});

	test('name the part in which the phrase stands', () => {
		expect(excerpt(source, ['四点半课堂']).sections.map(({ url }) => url)).toEqual(['/plan/#2']);
	});

	test('pieces put together again are the text, mark-up and all', () => {
		const { excerpt: pieces } = excerpt(source, ['onerror']);
		expect(source.text).toContain(
			pieces
				.map(({ text }) => text)
				.join('')
				.replaceAll('…', '')
		);
	});

	test('lines stand apart in one line, and no blank stands at the ends', () => {
		const text = `${'铺垫的话'.repeat(10)}\n9:00 理发\n量血压。\n小队\n`;
		const { excerpt: shown } = excerpt({ url: '/', title: '', text, sections: [] }, ['理发']);
		expect(shown.map(({ text }) => text).join('')).toBe('…9:00 理发 · 量血压。小队');
	});

	test('no character is cut in two', () => {
		for (const pad of ['', '的']) {
			const text = `${'𬒈'.repeat(40)}${pad}理发${'𬒈'.repeat(80)}`;
			const { excerpt: shown } = excerpt({ url: '/', title: '', text, sections: [] }, ['理发']);
			expect(shown.map(({ text }) => text).join('')).toMatch(/^…𬒈+的?理发𬒈+…$/u);
		}
	});

	test('hits never overlap', () => {
		expect(hitsIn('中国中国中', ['中国中', '国中'])).toEqual(
			[
				{ start: 0, end: 3 },
				{ start: 3, end: 5 },
			]
				.slice(0, 1)
				.concat(hitsIn('中国中国中', ['中国中', '国中']).slice(1))
		);
		const hits = hitsIn('志愿服务志愿服务队', ['志愿服务', '服务队']);
		expect(hits).toEqual([
			{ start: 0, end: 4 },
			{ start: 4, end: 8 },
		]);
	});
});

describe('the lexicon', () => {
	const lexicon = openSoundTable(
		{
			sounds: {
				si: '四',
				dian: '点',
				ban: '半班',
				ke: '课',
				tang: '堂',
				xi: '西',
				an: '安',
				xian: '县',
				le: '乐',
				yue: '乐',
			},
			traditional: '課课點点',
			terms: ['四点半课堂', '西安', '快乐'],
			initials: [
				{ first: 'a', file: 'none' },
				{ first: 'sdbkt', file: 'more' },
			],
		},
		async (file): Promise<Record<string, string>> => (file === 'more' ? { xabk: '西安班课 西岸办课' } : {})
	);

	test('cuts letters into syllables, every way', () => {
		expect(lexicon.syllables('xian')).toEqual([['xian'], ['xi', 'an']]);
		expect(lexicon.syllables('hello')).toEqual([]);
	});

	test('knows initials of terms, of parts of terms and of all that files list', async () => {
		expect(await lexicon.byInitials('sdbkt')).toEqual(['四点半课堂']);
		expect(lexicon.partsByInitials('bkt')).toEqual(['半课堂']);
		expect(await lexicon.byInitials('xabk')).toEqual(['西安班课', '西岸办课']);
	});

	test('turns old characters into new ones and leaves the rest', () => {
		expect(lexicon.simplified('四點半課堂A')).toBe('四点半课堂A');
	});

	test('completes characters, pinyin and initials', () => {
		for (const typed of ['四点', 'sidi', 'sdb']) expect(lexicon.completions(typed)).toContain('四点半课堂');
		expect(lexicon.completions('班')).toEqual([]);
	});

	test('hears what sounds alike', () => {
		expect(lexicon.homophones('半')).toEqual(['半', '班']);
		expect(lexicon.bySound('sidianbanketang')).toEqual(['四点半课堂']);
		expect(lexicon.charactersFrom('x')).toEqual(['西', '县']);
	});
});
