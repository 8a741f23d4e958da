import { expect, test } from 'vitest';
import { passwordFault, type Role, type User } from '../../src/domain/account.ts';
import { COLLECTION_NAMES } from '../../src/domain/collections.ts';
import { type Flow, hindrance, isReviewed, mayDo } from '../../src/domain/review-flow.ts';
import { mayTouch, stationsOf } from '../../src/domain/station-desk.ts';

const user = (name: string, ...roles: Role[]): User => ({
	name,
	title: name,
	roles,
	stations: 'all',
	mustChangePassword: false,
});
const flow = (change: Partial<Flow> = {}): Flow => ({
	reviewed: true,
	state: 'pending_review',
	makers: ['writer'],
	acts: [],
	...change,
});
const act = (stage: 'first' | 'second', name: string) => ({ stage, name, by: name, at: '2026-11-24 12:00' });

test('stories and practices pass three reviews, because their schemas print them; nothing else does', () => {
	expect(COLLECTION_NAMES.filter(isReviewed)).toEqual(['stories', 'practices']);
	expect(isReviewed('settings')).toBe(false);
});

test('each review is open to its role, in its turn, and to nobody twice', () => {
	const all = user('zhou', 'first-reviewer', 'second-reviewer', 'publisher');
	expect(mayDo(flow(), all)).toEqual(['first', 'return']);
	expect(mayDo(flow({ acts: [act('first', 'li')] }), all)).toEqual(['second', 'return']);
	expect(mayDo(flow({ acts: [act('first', 'zhou')] }), all)).toEqual(['return']);
	const both = [act('first', 'li'), act('second', 'wang')];
	expect(mayDo(flow({ acts: both, state: 'pending_publish' }), all)).toEqual(['return', 'publish']);
	expect(hindrance('publish', flow({ acts: both, makers: ['zhou'] }), all)).toContain('要由别人来审');
});

test('where the township lets an editor sign, own words may be signed, and reviews by others are still needed', () => {
	const joined = user('zhou', 'editor', 'first-reviewer', 'publisher');
	const both = [act('first', 'li'), act('second', 'wang')];
	const own = { acts: both, makers: ['zhou'], state: 'pending_publish' as const };
	expect(hindrance('publish', flow(own), joined)).toContain('要由别人来审');
	expect(hindrance('publish', flow({ ...own, editorMaySign: true }), joined)).toBeUndefined();
	expect(hindrance('publish', flow({ ...own, acts: [], editorMaySign: true }), joined)).toContain('没有做完');
	expect(hindrance('first', flow({ makers: ['zhou'], editorMaySign: true }), joined)).toContain(
		'要由别人来审'
	);
});

test('a station editor may touch what belongs to the own stations alone', () => {
	const own = { stations: ['jia'] };
	const story = (stations: string[]) => ({ collection: 'stories' as const, id: 'x', data: { stations } });
	expect(mayTouch(own, story(['jia']))).toBe(true);
	expect(mayTouch(own, story(['jia', 'yi']))).toBe(false);
	expect(mayTouch(own, story([]))).toBe(false);
	expect(mayTouch({ stations: 'all' }, story([]))).toBe(true);
	expect(mayTouch(own, { collection: 'settings', id: 'site', data: {} })).toBe(false);
	expect(stationsOf({ collection: 'stations', id: 'jia', data: {} })).toEqual(['jia']);
	expect(stationsOf({ collection: 'sessions', id: 'x', data: { station: 'yi' } })).toEqual(['yi']);
});

test('weak passwords are told what is wrong with them', () => {
	expect(passwordFault('short', { name: 'li' })).toContain('10 个字符');
	expect(passwordFault('aaaaaaaaaaaa', { name: 'li' })).toContain('不同的字符太少');
	expect(passwordFault('zhangsan2026', { name: 'zhangsan' })).toContain('登录名');
	expect(passwordFault('yuanba li de deng', { name: 'writer' })).toBeUndefined();
});
