/** 举行情况: what was counted when a session was held. */
import { z } from 'zod';
import { count } from './field.ts';

export const outcomeSchema = z.strictObject({
	people: count().meta({ title: '参加人数' }),
	volunteers: count().meta({ title: '志愿者人数' }),
	hours: z
		.number()
		.min(0, '不能是负数，请核对')
		.max(10_000, '不会超过 10000，请核对')
		.optional()
		.meta({ title: '志愿服务时长', description: '人时合计' }),
});
