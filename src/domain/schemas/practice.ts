/** 有效做法: a featured practice that media can reprint (plan clause on publicity). */
import { z } from 'zod';
import { bylineSchema, reviewsSchema } from './byline.ts';
import {
	clauses,
	day,
	draft,
	formerly,
	line,
	moment,
	oneOf,
	paragraph,
	privacyAnswers,
	refsTo,
	richText,
	sample,
} from './field.ts';
import { photoSchema } from './photo.ts';
import { STRANDS } from './vocabulary.ts';

export const practiceSchema = z.strictObject({
	title: line(4, 40).meta({ title: '标题' }),
	published: moment().meta({ title: '发布时间' }),
	updated: moment().optional().meta({ title: '更新时间' }),
	summary: paragraph(10, 200).meta({ title: '导语' }),
	strand: oneOf(STRANDS).meta({ title: '实践内容' }),
	stations: refsTo('stations').meta({ title: '相关实践站' }),
	clauses: clauses(),
	background: richText().meta({ title: '背景' }),
	approach: richText().meta({ title: '做法' }),
	results: z
		.array(
			z.strictObject({
				figure: line(1, 20).meta({ title: '数字', description: '连单位，如 26 场' }),
				meaning: line(2, 60).meta({ title: '含义' }),
				source: line(2, 60).meta({ title: '来源' }),
				asOf: day().meta({ title: '截至日期' }),
			})
		)
		.default([])
		.meta({ title: '成效（数字）' }),
	lessons: z.array(paragraph(4, 200)).default([]).meta({ title: '可复制要点' }),
	quotes: z
		.array(
			z.strictObject({
				text: paragraph(4, 160).meta({ title: '原话' }),
				by: line(2, 40).meta({ title: '说话人', description: '身份即可；写姓名须本人同意' }),
			})
		)
		.default([])
		.meta({ title: '可引用的话' }),
	photos: z.array(photoSchema).default([]).meta({ title: '供下载的照片' }),
	stories: refsTo('stories').meta({ title: '依据的报道' }),
	byline: bylineSchema.default({}).meta({ title: '署名', group: 'other' }),
	reviews: reviewsSchema.default({}).meta({ title: '三审' }),
	privacyAnswers: privacyAnswers(),
	sample: sample(),
	formerly: formerly(),
	draft: draft(),
});
