import { describe, expect, test } from 'vitest';
import { privateData, privateIn } from '../../../src/domain/check/privacy.ts';
import { collectionForm } from '../../../src/domain/schemas/collection-form.ts';
import { COLLECTION_NAMES } from '../../../src/domain/schemas/collections.ts';
import { PAIRS } from '../../support/private-texts.ts';

const found = (text: string) => privateData(text).map(({ kind, words }) => `${kind} ${words}`);

describe('texts with a private person in them, and twins without', () => {
	test('at least 97 of 100 are found, each as what it is', () => {
		const missed = PAIRS.filter(([kind, text]) => !privateData(text).some((one) => one.kind === kind));
		expect(PAIRS.length).toBeGreaterThan(120);
		expect(missed.map(([, text]) => text).length / PAIRS.length).toBeLessThanOrEqual(0.03);
		expect(missed).toEqual([]);
	});

	test('at most 3 of 100 twins are taken for private', () => {
		const wrong = PAIRS.filter(([, , twin]) => privateData(twin).length > 0).map(([, , twin]) => twin);
		expect(wrong.length / PAIRS.length).toBeLessThanOrEqual(0.03);
		expect(wrong).toEqual([]);
	});
});

test.each([
	['电话13912345678', 'mobile 139***78'],
	['+8613912345678', 'mobile +86***78'],
	['１３９１２３４５６７８', 'mobile 139***78'],
	['110101199003072316', 'id-card 110***16'],
	['11010119900307109x', 'id-card 110***9x'],
	['１１０１０１１９９００３０７１０９Ｘ', 'id-card 110***9X'],
	['l39l2345678', 'mobile 139***78'],
	['139 O123 45O8', 'mobile 139***08'],
	['11O1O1199003O7109X', 'id-card 110***9X'],
	['139~~1234~~5678', 'mobile 139***78'],
	['渝 A·12345', 'plate 渝 A***45'],
])('%s is told masked', (text, told) => {
	expect(found(`请联系 ${text}。`)).toEqual([told]);
});

test.each([
	...['023-72381234', '0578-1234567', '12345', '400-123-4567', '139****5678', '139123456789', '23912345678'],
	...['110101199013072316', '91110101199003072316X', '0.13912345678', '〔2020〕13号'],
	...['https://example.cn/t20261124_13912345678.html', '500102208001', '渝公网安备50010202500123号'],
	...['2026-11-24 13:00', 'mmexport1604567890123.jpg', 'IlOO13912345678', 'l39lOOOOOOO', '好~~139人'],
])('%s is not private', (text) => {
	expect(found(`请联系 ${text} 。`)).toEqual([]);
});

test.each(['王建国是低保专干', '低保窗口：王建国', '王建国在信访接待室值班', '王建国（低保经办员）'])(
	'%s tells of work, not of fate',
	(text) => {
		expect(found(text)).toEqual([]);
	}
);

test('every number is found, each with its place in the text as it was written', () => {
	const text =
		'甲\u3000\u3000 139\u00a01234\u00a05678\n乙&nbsp;**１３８１２３４５６７８**\n丙 110101199003072316';
	expect(privateData(text).map(({ kind, offset }) => [kind, text.slice(offset, offset + 3)])).toEqual([
		['mobile', '139'],
		['mobile', '１３８'],
		['id-card', '110'],
	]);
});

test('a number behind a web address is still found', () => {
	expect(found('https://example.cn/ 13912345678')).toEqual(['mobile 139***78']);
	expect(found('https://example.cn/，13912345678')).toEqual(['mobile 139***78']);
});

describe('a question that was answered', () => {
	const path = ['body'];
	const text = '请到三组12号找人';
	const [{ words } = { words: '' }] = privateData(text);
	const answer = (about: string) => ({
		privacyAnswers: [{ words: about, by: '刘芳', reason: '是村里的仓库' }],
	});

	test('is not asked again, and another one is', () => {
		expect(privateIn({ path, text }, {})).toHaveLength(1);
		expect(privateIn({ path, text }, answer(words))).toEqual([]);
		expect(privateIn({ path, text }, answer('别的'))).toHaveLength(1);
	});

	test('does not cover what is certain', () => {
		const number = { path, text: '13912345678' };
		expect(privateIn(number, answer(privateData(number.text)[0]!.words))).toHaveLength(1);
	});

	test.each(COLLECTION_NAMES)('has its place in the form of %s', (collection) => {
		expect(collectionForm(collection).properties).toHaveProperty('privacyAnswers');
	});

	test('is not itself searched', () => {
		expect(privateIn({ path: ['privacyAnswers', 0, 'reason'], text }, {})).toEqual([]);
	});
});

test('whose relative is ill is asked, not refused: who tended her may want it told', () => {
	const certain = (text: string) => privateData(text).map(({ kind, isCertain }) => [kind, isCertain]);
	expect(certain('王桂英照料患病的丈夫三十年')).toEqual([['hardship', false]]);
	expect(certain('王桂英身患重病三十年')).toEqual([['hardship', true]]);
});

test('a public place may say where it is, a home may not', () => {
	const text = '松林村三组12号';
	expect(privateIn({ path: ['address'], text }, {})).toEqual([]);
	expect(privateIn({ path: ['hours'], text }, {})).toHaveLength(1);
});

test.each([
	'1',
	'12',
	'138',
	'1-',
	'一',
	'低保户王',
	'家住',
	'三组',
	'9岁',
	'&#49;',
	'*',
	'①',
	'①1',
	'<b>',
	'<b ',
	'\n',
	' ',
])('a text of nothing but “%s” is searched in a moment', (shape) => {
	const time = (length: number) => {
		const text = `${shape.repeat(length / shape.length)}王建国`;
		const begun = process.cpuUsage();
		privateData(text);
		// Time of the processor: a machine that is busy with other things is no fault of the search.
		return process.cpuUsage(begun).user / 1000;
	};
	time(10_000);
	// Ten times the text may take about ten times as long, never a hundred times.
	expect(time(100_000)).toBeLessThan(Math.max(1000, time(10_000) * 40));
});

describe('a text of one opening and one run costs no more than it is worth', () => {
	const OPENINGS = [
		'',
		'139',
		'51230119',
		'6217',
		'家住',
		'张三',
		'低保户',
		'身份证',
		'秦德贵的孙子',
		'| 姓名 |',
	];
	const RUNS = (
		'\n|\n |1\n|-|.|1|一|5 |1-|139 |张|，|的|(|户|同学|小|孩子|8岁|、|家住|路1号|a|=|+|*|`|&nbsp;|张三家|残疾人|患|' +
		'的张三|三年级|3组|组|十|学生|QQ|渝G|①|①1|<b>|<b |★|、|家电话|微信|wx:|A1|号|3栋|了|德国|真名'
	).split('|');

	test.each(OPENINGS)('“%s” before every run', (opening) => {
		const slow = ['|', ...RUNS].filter((run) => {
			const text = opening + run.repeat(100_000 / run.length);
			const begun = process.cpuUsage();
			privateData(text);
			return process.cpuUsage(begun).user > 1_000_000;
		});
		expect(slow).toEqual([]);
	});
});
