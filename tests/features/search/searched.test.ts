import { expect, test } from 'vitest';
import type { CataloguedKind } from '../../../src/domain/pages/catalogue.ts';
import { pageOf } from '../../../src/domain/pages/page-of.ts';
import { storyVolumes } from '../../../src/domain/pages/story-lists.ts';
import type { Entry } from '../../../src/domain/schemas/entry.ts';
import { searchMeta } from '../../../src/features/frame/meta.ts';
import { textPageInfo } from '../../../src/features/frame/text-page-info.ts';
import { entry, holdingsOf } from '../../support/entries.ts';

const holdings = holdingsOf([entry('stories', 'a')]);
const absolute = (address: string) => address;
const page = (kind: CataloguedKind, subject?: unknown) =>
	(pageOf as (...given: unknown[]) => ReturnType<typeof pageOf>)(holdings, kind, subject);

test.each([
	['story', entry('stories', '2026-10-19-chongyang'), '报道'],
	['practice', entry('practices', 'caidan'), '报道'],
	['dish', entry('menu', 'linli'), '菜单'],
	['session', entry('sessions', '2026-10-19-yuanba'), '场次'],
	['station', entry('stations', 'qingzhu'), '站点'],
	['document', entry('documents', 'plan-2026'), '公文'],
] as [CataloguedKind, Entry, string][])(
	'the page of a %s is searched as what it is',
	(kind, subject, name) => {
		expect(searchMeta(page(kind, subject))).toContainEqual({ name: 'search:种类', content: name });
	}
);

test.each(['about', 'history'])('a fixed page is searched, be it called %s or whatever else', (id) => {
	const info = textPageInfo(holdings, entry('pages', id), absolute);
	expect(info.kind).toBe('其他');
	expect(searchMeta(info).filter(({ name }) => name.startsWith('search:'))).toEqual([]);
});

test.each([['schedule'], ['menu'], ['coverage'], ['order'], ['storyList', storyVolumes(holdings)[0]]] as [
	CataloguedKind,
	unknown?,
][])('a page of the kind %s is found by its name alone', (kind, subject) => {
	expect(page(kind, subject).kind).toBe('栏目');
});

test('names that people have for a dish, what it is worth and what tells it apart stand in its head', () => {
	const dish = entry('menu', 'lifa', { title: '理发', code: '帮-01', alsoCalled: ['剃头', '剪头'] });
	expect(searchMeta(page('dish', dish))).toEqual(
		expect.arrayContaining([
			{ name: 'search-name', content: '剃头' },
			{ name: 'search-name', content: '剪头' },
			{ name: 'search-weight', content: '3' },
			{ name: 'search-note', content: '活动菜单 帮-01' },
		])
	);
});

test.each([
	['home'],
	['wallCalendar', '2027'],
	// What holds nothing is nobody's answer.
	['month', '2026-11'],
	['audienceMenu', 'elderly'],
	['strandSchedule', 'help'],
	['moved', { from: '/stories/old/', to: '/stories/a/', title: '' }],
] as [CataloguedKind, unknown?][])(
	'a page of the kind %s only repeats what stands elsewhere and is not searched',
	(kind, subject) => {
		expect(page(kind, subject).kind).toBeUndefined();
	}
);
