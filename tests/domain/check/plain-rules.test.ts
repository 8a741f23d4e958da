import { expect, test } from 'vitest';
import { checkEntry } from '../../../src/domain/check/check-entry.ts';
import { checkFolder } from '../../../src/domain/check/check-folder.ts';
import { parseDocument } from '../../../src/domain/plan/document-text.ts';
import { entry } from '../../support/entries.ts';

const texts = new Map([
	[
		'plan',
		parseDocument(
			'云溪委发〔2026〕1号\n\n# 方案\n\n一、服务\n\n（一）积极营造向上向善的良好社会氛围，开展邻里互助。'
		),
	],
]);
const FACTS = { today: '2026-11-24', targets: {}, places: [], contact: true, lexicon: { words: [] } };
const dish = (code: string, plain: string) => entry('menu', code, { code: `帮-0${code}`, plain });
const codes = (...dishes: ReturnType<typeof dish>[]) =>
	checkFolder({ entries: dishes, texts, today: '2026-11-24' }).map(({ code, file }) => `${code} ${file}`);

test('a plain sentence that its neighbour has, or nearly has, is refused', () => {
	const first = dish('1', '志愿者上门陪老人说说话，做点家务。');
	expect(codes(first, dish('2', '志愿者上门，陪老人说说话、做些家务！'))).toEqual([
		'plain-repeated menu/2.md',
	]);
	expect(codes(first, dish('2', '孩子放了学先到站里写作业，有人陪。'))).toEqual([]);
});

test('a plain sentence that copies the plan is refused, one that shares a few words is not', () => {
	expect(codes(dish('1', '大家一起积极营造向上向善的良好社会氛围。'))).toEqual(['plain-quoted menu/1.md']);
	expect(codes(dish('1', '邻里互助，谁家有事都去搭把手。'))).toEqual([]);
});

test('a plain sentence of a clause is judged among those of dishes and of other clauses', () => {
	const plan = (...plainClauses: { clause: string; plain: string }[]) =>
		checkFolder({
			entries: [
				dish('1', '左邻右舍互相照应，谁家有事都搭把手。'),
				entry('documents', 'plan', { plainClauses }),
			],
			texts,
			today: '2026-11-24',
		}).map(({ code }) => code);
	const own = { clause: '1.1', plain: '村里的风气要好，谁家有难处大家一起帮。' };
	expect(plan(own)).toEqual([]);
	expect(plan({ clause: '1.1', plain: '左邻右舍互相照应，谁家有事搭把手！' })).toEqual(['plain-repeated']);
	expect(plan({ clause: '1.1', plain: '要积极营造向上向善的良好社会氛围。' })).toEqual(['plain-quoted']);
});

test('a clause that is explained twice is refused at the second', () => {
	const plainClauses = [
		{ clause: '1.1', plain: '村里的风气要好，谁家有难处大家一起帮。' },
		{ clause: '1.1', plain: '大家都要学好，日子过得和和气气的。' },
	];
	const draft = { collection: 'documents', id: 'plan', data: { plainClauses }, body: '' } as const;
	const twice = checkEntry(draft, FACTS).filter(({ code }) => code === 'plain-clause-twice');
	expect(twice.map(({ label, inFolder }) => [label, inFolder])).toEqual([['各条的大白话 2 · 条款', 'error']]);
});
