/** 稿件: a write-up for the public: report, news, notice or policy reading. */
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
	sample,
} from './field.ts';
import { photoSchema } from './photo.ts';
import { STORY_KINDS, STRANDS } from './vocabulary.ts';

export const storySchema = z
	.strictObject({
		title: line(4, 40).meta({ title: '标题', description: '写清何地做了何事；22 字以内在微信里能显示完整' }),
		kind: oneOf(STORY_KINDS).meta({ title: '栏目' }),
		published: moment().meta({ title: '发布时间' }),
		expires: day()
			.optional()
			.meta({ title: '公告到期', description: '只用于通知公告：到这一天为止在各页顶部显示' }),
		summary: paragraph(10, 140).meta({ title: '摘要' }),
		strand: oneOf(STRANDS).optional().meta({ title: '实践内容', group: 'belongs' }),
		stations: refsTo('stations').meta({ title: '相关实践站' }),
		sessions: refsTo('sessions').meta({ title: '对应场次' }),
		clauses: clauses(),
		cover: photoSchema.optional().meta({ title: '题图' }),
		photos: z.array(photoSchema).default([]).meta({ title: '照片' }),
		byline: bylineSchema.default({}).meta({ title: '署名', group: 'other' }),
		reviews: reviewsSchema.default({}).meta({ title: '三审' }),
		aiAssisted: z
			.boolean()
			.default(false)
			.meta({ title: '含人工智能生成内容', description: '勾选后在页面上标明', seldom: true }),
		privacyAnswers: privacyAnswers(),
		sample: sample(),
		formerly: formerly(),
		draft: draft(),
	})
	.superRefine((story, context) => {
		const issue = (path: string, message: string) =>
			context.addIssue({ code: 'custom', path: [path], message });
		if (story.expires !== undefined && story.kind !== 'notice')
			issue('expires', '只有通知公告才填到期日，请删去这一项，或把栏目改为“通知公告”（notice）');
		if (story.expires !== undefined && story.expires < story.published.slice(0, 10))
			issue('expires', '到期日早于发布时间，请核对');
	});
