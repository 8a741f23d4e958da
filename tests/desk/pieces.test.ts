import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DraftList, withoutItem } from '../../src/desk/pages/DraftList.tsx';
import type { DraftItem } from '../../src/domain/desk/answers.ts';

const piece = (collection: string, slug: string, more: Partial<DraftItem> = {}): DraftItem => ({
	...{ collection, slug, status: 'draft', label: '草稿', author: '张三', updated: '2026-11-24 12:00' },
	...more,
});
const shown = (one: DraftItem) => renderToStaticMarkup(DraftList({ pieces: [one] })).replace(/<[^>]+>/g, ' ');

test('a draft of a setting is called by the name that its form has', () => {
	expect(shown(piece('settings', 'lexicon'))).toMatch(/用词表（.*）\s+草稿\s+网站资料　张三/);
	expect(shown(piece('settings', 'site', { data: {} }))).toMatch(/网站名称、电话、备案号\s+草稿\s+网站资料/);
	expect(shown(piece('stories', 'a/index', { title: '装灯' }))).toMatch(/装灯\s+草稿\s+稿件/);
	expect(shown(piece('teams', 'a', { data: {} }))).toContain('（没有标题）');
	expect(shown(piece('stories', 'b/index', { data: {} }))).toContain('（没有标题）');
});

test('a piece is taken out of a list by its kind and its name: two kinds may have one of the same name', () => {
	const [team, coverage] = [piece('teams', 'jia'), piece('coverage', 'jia')];
	expect(withoutItem([team, coverage], [coverage])).toEqual([team]);
});
