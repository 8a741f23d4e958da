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
	expect(searchMeta(info)).toEqual([]);
});

test.each([
	['home'],
	['coverage'],
	['order'],
	['month', '2026-11'],
	['audienceMenu', 'elderly'],
	['strandSchedule', 'help'],
	['storyList', storyVolumes(holdings)[0]],
	['moved', { from: '/stories/old/', to: '/stories/a/', title: '' }],
] as [CataloguedKind, unknown?][])(
	'a page of the kind %s only repeats what stands elsewhere and is not searched',
	(kind, subject) => {
		expect(page(kind, subject).kind).toBeUndefined();
	}
);
