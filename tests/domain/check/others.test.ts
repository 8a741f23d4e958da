/** What an entry contradicts in others, told in its own form and by what people call them. */
import { expect, test } from 'vitest';
import { checkEntry } from '../../../src/domain/check/check-entry.ts';
import type { Facts } from '../../../src/domain/check/facts.ts';
import type { EntryDraft } from '../../../src/domain/check/issue.ts';
import { otherFactsOf } from '../../../src/domain/check/other-facts.ts';
import { freeNumber } from '../../../src/domain/check/others.ts';
import type { Entry } from '../../../src/domain/schemas/entry.ts';
import { entry } from '../../support/entries.ts';

const TODAY = '2026-11-24';
const facts = (entries: readonly Entry[]): Facts => ({
	today: TODAY,
	targets: {},
	places: [],
	contact: true,
	lexicon: { words: [] },
	others: otherFactsOf(entries, new Map(), TODAY),
});
const OTHERS = [
	'number-duplicate',
	'reference-sample',
	'station-cannot-receive',
	'held-in-future',
	'session-clash',
];
const told = (draft: Omit<EntryDraft, 'body'>, entries: readonly Entry[]) =>
	checkEntry({ ...draft, body: '' }, facts(entries))
		.filter(({ code }) => OTHERS.includes(code))
		.map(({ code, label, message }) => [code, label, message]);
const lifa = entry('menu', 'lifa', { code: '帮-01', title: '上门理发' });

test('a code that is used already is told at the newer entry, with the next one that is free', () => {
	const newer = { code: '帮-01', title: '上门修伞', strand: 'help' };
	const message = '“帮-01”已经用在《上门理发》，下一个没用过的是“帮-03”';
	const entries = [lifa, entry('menu', 'other', { code: '帮-02' })];
	expect(told({ collection: 'menu', id: '', data: newer }, entries)).toEqual([
		['number-duplicate', '编号', message],
	]);
	// Known itself, after the other: still the newer one. Before it: the older, which is told nothing.
	const known = [...entries, entry('menu', 'xiusan', { code: '帮-01' })];
	expect(told({ collection: 'menu', id: 'xiusan', data: newer }, known)).toHaveLength(1);
	expect(told({ collection: 'menu', id: 'lifa', data: newer }, known)).toEqual([]);
});

test('numbers of samples are invented and no number follows them; those of documents follow their own year alone', () => {
	const request = (id: string, number: string, sample = false) => entry('requests', id, { number, sample });
	const known = facts([request('a', '2026-007'), request('b', '2026-090', true)]);
	expect(freeNumber('requests', {}, known)).toBe('2026-008');
	const documents = facts([entry('documents', 'a', { number: '示发〔2025〕6号' })]);
	expect(freeNumber('documents', { dateSigned: '2025-12-01' }, documents)).toBe('示发〔2025〕7号');
	expect(freeNumber('documents', { dateSigned: '2026-12-01' }, documents)).toBe('');
	expect(freeNumber('menu', {}, known)).toBe('');
});

test('a true report of a sample session is told so, by what the session is called', () => {
	const sample = entry('sessions', 's', { dish: 'lifa', start: '2026-11-20 09:00', sample: true });
	const report = { title: '理发进村', sessions: ['s'] };
	expect(told({ collection: 'stories', id: 'x', data: report }, [lifa, sample])).toEqual([
		[
			'reference-sample',
			expect.stringContaining('场次 1'),
			'《2026-11-20 院坝会》是示例内容，正式内容不能引用它：请换成真实的一条，或删去',
		],
	]);
	expect(told({ collection: 'stories', id: 'x', data: { ...report, sample: true } }, [lifa, sample])).toEqual(
		[]
	);
});

test('a dish that does not go to the station, and a session held tomorrow, are told while it is written', () => {
	const dish = entry('menu', 'd', { title: '剪纸', stations: ['jia'] });
	const session = { dish: 'd', station: 'yi', start: '2026-11-25 09:00', state: 'held' };
	expect(told({ collection: 'sessions', id: '', data: session }, [dish])).toEqual([
		['station-cannot-receive', '实践站', expect.stringContaining('《剪纸》不送这个站')],
		['held-in-future', '状态', expect.stringContaining('时间还没有到')],
	]);
	const fine = { ...session, station: 'jia', start: '2026-11-24 09:00' };
	expect(told({ collection: 'sessions', id: '', data: fine }, [dish])).toEqual([]);
});

test('two sessions that need one team at one time are told of each other', () => {
	const dish = entry('menu', 'd', { title: '剪纸', team: 'wenyi' });
	const planned = entry('sessions', 'a', {
		title: '院坝剪纸',
		dish: 'd',
		start: '2026-11-28 09:00',
		end: '2026-11-28 11:00',
	});
	const session = (start: string) => ({ title: '又一场', dish: 'd', station: 'yi', start });
	expect(
		told({ collection: 'sessions', id: '', data: session('2026-11-28 10:00') }, [dish, planned])
	).toEqual([['session-clash', '开始', expect.stringContaining('同一支队伍和《院坝剪纸》撞在一起')]]);
	expect(
		told({ collection: 'sessions', id: '', data: session('2026-11-28 11:00') }, [dish, planned])
	).toEqual([]);
	expect(
		told({ collection: 'sessions', id: 'a', data: session('2026-11-28 10:00') }, [dish, planned])
	).toEqual([]);
});
