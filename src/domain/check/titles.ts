/** What a telephone's screen has to say of a title. */
import { widthOf } from '../../platform/text-width.ts';
import type { CollectionName } from '../schemas/collections.ts';
import { WECHAT_TITLE } from '../schemas/field.ts';
import type { Check } from './issue.ts';

/** Their pages are what people forward to each other. */
const FORWARDED: readonly CollectionName[] = ['stories', 'practices', 'sessions', 'pages'];

export const titleIssues: Check = ({ collection, fields: { title } }) =>
	FORWARDED.some((name) => name === collection) && typeof title === 'string' && widthOf(title) > WECHAT_TITLE
		? [
				{
					code: 'title-long',
					level: 'advice',
					path: ['title'],
					message: `标题有 ${widthOf(title)} 个字，转发到微信只显示前 ${WECHAT_TITLE} 个：请精简，或把要紧的放在前面`,
				},
			]
		: [];
