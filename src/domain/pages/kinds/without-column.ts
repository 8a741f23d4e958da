/** Pages that stand in no column: they are shown in the place of another. */
import { ADDRESS } from '../addresses.ts';
import { kindOf, single } from '../kind-of-page.ts';
import { type Move, moves } from '../moves.ts';
import { TITLES } from '../titles.ts';

export const PAGES_WITHOUT_COLUMN = {
	offline: single({
		address: ADDRESS.offline,
		title: () => TITLES.offline,
		description: () => '手机连不上网时能看什么、能打哪些电话',
		noindex: () => true,
	}),
	notFound: kindOf<undefined>({
		// It stands at every address that has no page.
		subjects: () => [],
		address: () => ADDRESS.notFound,
		title: () => TITLES.notFound,
		description: () => '这个网址没有内容，可以从下面的栏目找',
		noindex: () => true,
	}),
	moved: kindOf<Move>({
		subjects: moves,
		address: ({ from }) => from,
		title: () => '网址改了',
		description: ({ title }) => `“${title}”换了网址，请从这里过去`,
		noindex: () => true,
	}),
	emptied: kindOf<{ address: string }>({
		// What there is depends on what was published before.
		subjects: () => [],
		address: ({ address }) => address,
		title: () => '这一页现在没有内容',
		description: () => '这里以前列过的内容撤下了或改了日期，可以从这里去看现在有的',
		noindex: () => true,
	}),
};
