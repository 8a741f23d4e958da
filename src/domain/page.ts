/** 固定页面: about, volunteering, privacy, accessibility, terms. */
import { z } from 'zod';
import { day, draft, formerly, line, paragraph } from './field.ts';

export const pageSchema = z.strictObject({
	title: line(2, 30).meta({ title: '标题' }),
	summary: paragraph(8, 160).meta({ title: '摘要' }),
	updated: day().optional().meta({ title: '更新日期' }),
	formerly: formerly(),
	draft: draft(),
});
export type PageFields = z.output<typeof pageSchema>;
