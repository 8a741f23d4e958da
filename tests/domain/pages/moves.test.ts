import { expect, test } from 'vitest';
import { checkFolder } from '../../../src/domain/check/check-folder.ts';
import { moves } from '../../../src/domain/pages/moves.ts';
import { entry, holdingsOf } from '../../support/entries.ts';

const refused = (...entries: Parameters<typeof holdingsOf>[0]) =>
	checkFolder({ entries, texts: new Map(), today: '2026-11-24' }).map(
		({ code, file, field }) => `${code} ${file} ${field}`
	);

test('a renamed entry is still reached under each name it had', () => {
	const story = entry('stories', 'yuanba', { formerly: ['huiyi', '2026-11-21-yuanba'] });
	expect(moves(holdingsOf([story]))).toEqual([
		{ from: '/stories/huiyi/', to: '/stories/yuanba/', title: '青竹村开了院坝会' },
		{ from: '/stories/2026-11-21-yuanba/', to: '/stories/yuanba/', title: '青竹村开了院坝会' },
	]);
});

test('a renamed station takes the lists under its old name with it', () => {
	const station = entry('stations', 'song', { title: '松坪村文明实践站', formerly: ['songping'] });
	expect(moves(holdingsOf([station])).map(({ from, to }) => [from, to])).toEqual([
		['/stations/songping/', '/stations/song/'],
		['/menu/station/songping/', '/stations/song/'],
		['/schedule/station/songping/', '/stations/song/'],
		['/stories/station/songping/', '/stations/song/'],
	]);
});

test('a repeating session that was renamed moves once, under the name of its dish', () => {
	const dish = entry('menu', 'linli');
	const session = entry('sessions', 'yuanbahui', {
		repeat: 'FREQ=WEEKLY;BYDAY=FR;COUNT=3',
		formerly: ['hui'],
	});
	expect(moves(holdingsOf([dish, session]))).toEqual([
		{ from: '/schedule/hui/', to: '/schedule/yuanbahui/', title: '院坝会' },
	]);
});

test('a draft leads nobody anywhere', () => {
	expect(moves(holdingsOf([entry('stories', 'yuanba', { formerly: ['huiyi'], draft: true })]))).toEqual([]);
});

test('a former name that is free is accepted, in another collection too', () => {
	expect(
		refused(
			entry('stories', 'a', { formerly: ['b'] }),
			entry('menu', 'b'),
			entry('menu', 'c', { code: '帮-02' })
		)
	).toEqual([]);
});

test('a former name that stands for something else now is refused', () => {
	expect(refused(entry('stories', 'a', { formerly: ['b'] }), entry('stories', 'b'))).toEqual([
		'former-id-taken stories/a.md 曾用名 1',
	]);
	expect(refused(entry('stories', 'a', { formerly: ['a'] }))).toEqual([
		'former-id-taken stories/a.md 曾用名 1',
	]);
});

test('a former name that two entries claim is refused', () => {
	expect(
		refused(entry('stories', 'a', { formerly: ['old'] }), entry('stories', 'b', { formerly: ['old'] }))
	).toEqual(['former-id-taken stories/b.md 曾用名 1']);
});

test('the address of a fixed page is nobody’s former name', () => {
	expect(refused(entry('pages', 'about', { formerly: ['plan'] }))).toEqual([
		'former-id-reserved pages/about.md 曾用名 1',
	]);
});
