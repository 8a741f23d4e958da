import { expect, test } from 'vitest';
import { idFault, newId } from '../../../src/domain/desk/new-id.ts';
import { mayBegin } from '../../../src/domain/desk/station-desk.ts';
import { syllablesOf } from '../../../src/platform/syllables.ts';

const words = {
	sound: async (said: string) => syllablesOf(said),
	nameOf: (_: unknown, id: unknown) => String(id),
};

test('the address of a page is free, no address of the site, and can be said', async () => {
	const fault = (id: string, taken: string[] = []) => idFault({ collection: 'pages', id }, new Set(taken));
	expect(fault('dianhua-biao')).toBeUndefined();
	expect(fault('电话')).toContain('小写字母');
	expect(fault('Dianhua')).toContain('小写字母');
	for (const id of ['menu', 'stories', 'search', 'admin', 'api'])
		expect(fault(id), id).toContain('固定的网址');
	expect(fault('dianhua', ['dianhua'])).toContain('已经有人用了');
	expect(fault('con')).toBeDefined();
	expect(fault('a'.repeat(41))).toContain('太长');
});

test('a name that is offered avoids what is taken and what is reserved', async () => {
	const offered = (title: string, taken: string[] = []) =>
		newId('pages', { title }, '2026-11-24', new Set(taken), words);
	expect(await offered('便民电话')).toBe('bian-min-dian-hua');
	expect(await offered('便民电话', ['bian-min-dian-hua'])).toBe('bian-min-dian-hua-2');
	expect(await offered('menu')).toBe('menu-2');
});

test('an editor of a station begins what a station can own, and no page or document of the house', () => {
	const village = { roles: ['editor' as const], stations: ['jia'] };
	const whole = { roles: ['editor' as const], stations: 'all' as const };
	for (const collection of ['stories', 'sessions', 'requests'] as const)
		expect(mayBegin(village, collection), collection).toBe(true);
	for (const collection of ['pages', 'documents', 'stations'] as const) {
		expect(mayBegin(village, collection), collection).toBe(false);
		expect(mayBegin(whole, collection), collection).toBe(true);
		expect(mayBegin({ ...whole, roles: ['publisher'] }, collection), collection).toBe(false);
	}
});
