/** 实践项目: a named series of activities, as the work plan names it. What the plan says of it, and what it leaves open. */
import { z } from 'zod';
import { clauses, draft, formerly, line, paragraph, privacyAnswers } from './field.ts';

export const programmeSchema = z.strictObject({
	title: line(2, 30).meta({ title: '名称', description: '照工作方案的写法，不加引号' }),
	summary: paragraph(8, 150).meta({
		title: '是什么意思',
		description: '只写方案写明的；来了会做什么，写在菜单项的“大白话”里',
	}),
	unsaid: paragraph(4, 150)
		.optional()
		.meta({ title: '方案没有写明的', description: '免得人以为本来就有：如“哪十样，方案没有列出”' }),
	clauses: clauses()
		.unwrap()
		.min(1, '至少写一条')
		.meta({ title: '所在条款', description: '方案在第几条里写到它，如 2.4.3' }),
	quote: line(4, 120).meta({ title: '方案原文', description: '写到它的那一句，与所在条款一字不差' }),
	privacyAnswers: privacyAnswers(),
	formerly: formerly(),
	draft: draft(),
});
