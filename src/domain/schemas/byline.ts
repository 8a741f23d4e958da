/** 署名与三审三校: who made a piece, and who let it pass. */
import { z } from 'zod';
import { line, moment } from './field.ts';

export const bylineSchema = z.strictObject({
	author: line(2, 40).optional().meta({ title: '作者' }),
	photographer: line(2, 40).optional().meta({ title: '摄影' }),
	editor: line(2, 40).optional().meta({ title: '责任编辑' }),
	source: line(2, 60).optional().meta({ title: '来源', description: '发布单位；转载时写原发布单位' }),
});

const review = (title: string) =>
	z
		.strictObject({
			by: line(2, 20).meta({ title: '审核人' }),
			at: moment().meta({ title: '时间' }),
			/** Set by the office where the township lets an editor sign own words. */
			combined: z.boolean().optional().meta({ title: '编审合一' }),
		})
		.optional()
		.meta({ title });

export const reviewsSchema = z
	.strictObject({ first: review('初审'), second: review('复审'), final: review('终审') })
	.superRefine((reviews, context) => {
		const names = Object.entries(reviews).flatMap(([stage, done]) =>
			done ? [[stage, done.by] as const] : []
		);
		for (const [index, [stage, by]] of names.entries())
			if (names.slice(0, index).some(([, earlier]) => earlier === by))
				context.addIssue({
					code: 'custom',
					path: [stage, 'by'],
					message: `三审要由三个人来做，“${by}”已经审过一次`,
				});
	});

/** The three reviews in their order, with the words printed under a piece. */
export const REVIEW_STAGES = [
	['first', '初审'],
	['second', '复审'],
	['final', '终审'],
] as const;
export type ReviewStage = (typeof REVIEW_STAGES)[number][0];
