/** The tick 草稿 is for pieces that wait in a folder of files; a piece that is signed with it would be on no page. */
import type { Check } from './issue.ts';

export const hiddenIssues: Check = ({ fields }) =>
	fields['draft'] === true
		? [
				{
					code: 'draft-ticked',
					level: 'publish',
					path: ['draft'],
					message: '勾着就不会上网站，签发了也看不到：请去掉这个勾。想从网站上拿下来，请点“撤下，留作草稿”',
				},
			]
		: [];
