import { expect, test } from 'vitest';
import { passwordFault, type Role, type User } from '../../../src/domain/desk/account.ts';
import {
	isReviewed,
	mayDo,
	type ReviewFlow,
	stateWhenSent,
	whyNot,
} from '../../../src/domain/desk/review-flow.ts';
import { mayEdit, stationsOwning } from '../../../src/domain/desk/station-desk.ts';
import { COLLECTION_NAMES } from '../../../src/domain/schemas/collections.ts';

const user = (name: string, ...roles: Role[]): User => ({
	name,
	title: name,
	roles,
	stations: 'all',
	mustChangePassword: false,
});
const flow = (change: Partial<ReviewFlow> = {}): ReviewFlow => ({
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
	expect(whyNot('publish', flow({ acts: both, makers: ['zhou'] }), all)).toContain('要由别人来审');
});

test('where the township lets an editor sign, own words may be signed, and reviews by others are still needed', () => {
	const joined = user('zhou', 'editor', 'first-reviewer', 'publisher');
	const both = [act('first', 'li'), act('second', 'wang')];
	const own = { acts: both, makers: ['zhou'], state: 'pending_publish' as const };
	expect(whyNot('publish', flow(own), joined)).toContain('要由别人来审');
	expect(whyNot('publish', flow({ ...own, editorMaySign: true }), joined)).toBeUndefined();
	expect(whyNot('publish', flow({ ...own, acts: [], editorMaySign: true }), joined)).toContain('没有做完');
	expect(whyNot('first', flow({ makers: ['zhou'], editorMaySign: true }), joined)).toContain('要由别人来审');
});

test('whoever wrote a piece may recall it, and who signs may move the hour of what is signed', () => {
	const writer = user('writer', 'editor');
	expect(mayDo(flow(), writer)).toEqual(['recall']);
	expect(whyNot('recall', flow(), user('other', 'editor'))).toBe('只有写这一稿的人可以撤回送审');
	expect(whyNot('recall', flow({ state: 'draft' }), writer)).toContain('还没有送审');
	const acts = [
		act('first', 'li'),
		act('second', 'wang'),
		{ ...act('first', 'zhao'), stage: 'final' as const },
	];
	const signed = flow({ acts, state: 'pending_publish', publishAt: '2026-11-30 08:00' });
	for (const name of ['zhao', 'qian'])
		expect(mayDo(signed, user(name, 'publisher')), name).toEqual(['return', 'reschedule']);
	expect(whyNot('publish', signed, user('qian', 'publisher'))).toContain('2026年11月30日 8:00');
	expect(whyNot('reschedule', flow({ acts }), user('zhao', 'publisher'))).toContain('没有定时发布');
	expect(whyNot('reschedule', signed, writer)).toContain('只有签发人');
});

test('a piece that is sent again goes on where its reviews had come to', () => {
	const first = [act('first', 'li')];
	expect(stateWhenSent(flow({ acts: first }))).toBe('pending_review');
	expect(stateWhenSent(flow({ acts: [...first, act('second', 'wang')] }))).toBe('pending_publish');
	expect(stateWhenSent(flow({ reviewed: false }))).toBe('pending_publish');
});

test('a station editor may touch what belongs to the own stations alone', () => {
	const own = { stations: ['jia'] };
	const story = (stations: string[]) => ({ collection: 'stories' as const, id: 'x', data: { stations } });
	expect(mayEdit(own, story(['jia']))).toBe(true);
	expect(mayEdit(own, story(['jia', 'yi']))).toBe(false);
	expect(mayEdit(own, story([]))).toBe(false);
	expect(mayEdit({ stations: 'all' }, story([]))).toBe(true);
	expect(mayEdit(own, { collection: 'settings', id: 'site', data: {} })).toBe(false);
	expect(stationsOwning({ collection: 'stations', id: 'jia', data: {} })).toEqual(['jia']);
	expect(stationsOwning({ collection: 'sessions', id: 'x', data: { station: 'yi' } })).toEqual(['yi']);
});

test('weak passwords are told what is wrong with them', () => {
	expect(passwordFault('short', { name: 'li' })).toContain('10 个字符');
	expect(passwordFault('aaaaaaaaaaaa', { name: 'li' })).toContain('不同的字符太少');
	expect(passwordFault('zhangsan2026', { name: 'zhangsan' })).toContain('登录名');
	expect(passwordFault('yuanba li de deng', { name: 'writer' })).toBeUndefined();
});
