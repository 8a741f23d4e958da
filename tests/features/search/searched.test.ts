import { expect, test } from 'vitest';
import {
	ADDRESS,
	menuOfAudience,
	monthAddress,
	scheduleOfStrand,
	storyListAddress,
	volumeAddress,
} from '../../../src/domain/pages/addresses.ts';

import { hrefOf } from '../../../src/domain/schemas/entry.ts';
import { isSearched, searchMeta } from '../../../src/features/frame/meta.ts';
import { textPageInfo } from '../../../src/features/frame/text-page-info.ts';
import { entry, site } from '../../support/entries.ts';

const page = (address: string) => ({ title: '', description: '', address });

test.each([
	['stories', '2026-10-19-chongyang', '报道'],
	['stories', 'chongyang-jinglao', '报道'],
	['practices', 'caidan', '报道'],
	['menu', 'linli', '菜单'],
	['sessions', '2026-10-19-yuanba', '场次'],
	['stations', 'qingzhu', '站点'],
	['documents', 'plan-2026', '公文'],
] as const)('an entry of %s called %s is searched as %s', (collection, id, kind) => {
	const info = page(hrefOf(entry(collection, id)));
	expect(isSearched(info)).toBe(true);
	expect(searchMeta(info)).toContainEqual({ name: 'search:种类', content: kind });
});

test.each(['about', 'history'])('a fixed page is searched, be it called %s or whatever else', (id) => {
	expect(isSearched(textPageInfo(site(), entry('pages', id), (address) => address))).toBe(true);
});

test.each([
	ADDRESS.home,
	ADDRESS.coverage,
	ADDRESS.order,
	monthAddress('2026-11'),
	menuOfAudience('elderly'),
	scheduleOfStrand('help'),
	...[ADDRESS.stories, volumeAddress(ADDRESS.stories, 2)],
	...[storyListAddress({ by: 'kind', key: 'notice' }), storyListAddress({ by: 'station', key: 'qingzhu' })],
])('%s only repeats what stands elsewhere and is not searched', (address) => {
	expect(isSearched(page(address))).toBe(false);
});
