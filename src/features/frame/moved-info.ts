/** What pages say of themselves that are left where something was: an entry that was renamed, a list that was emptied. */
import type { LeftList } from '../../domain/pages/left-lists.ts';
import type { Move } from '../../domain/pages/moves.ts';
import type { PageInfo } from './page-info.ts';

export const movedInfo = ({ from, to, title }: Move): PageInfo => ({
	title: '网址改了',
	description: `“${title}”换了网址，请从这里过去`,
	address: from,
	movedTo: to,
	noindex: true,
});

export const emptiedInfo = ({ address }: LeftList): PageInfo => ({
	title: '这一页现在没有内容',
	description: '这里以前列过的内容撤下了或改了日期，可以从这里去看现在有的',
	address,
	noindex: true,
});
