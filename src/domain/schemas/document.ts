/** 公文: an official document, kept verbatim. What is known about it stands beside the text, never in it. */
import { z } from 'zod';
import {
	alsoCalled,
	clauses,
	day,
	draft,
	formerly,
	line,
	oneOf,
	paragraph,
	plainConfirmed,
	plainSentence,
	privacyAnswers,
} from './field.ts';
import { MEASURES } from './measure.ts';
import { DISCLOSURES } from './vocabulary.ts';

export const documentSchema = z.strictObject({
	title: line(4, 120).meta({ title: '标题' }),
	shortTitle: line(2, 40).optional().meta({ title: '简称' }),
	number: line(4, 40).optional().meta({ title: '发文字号', description: '年份用六角括号，如 〔2020〕6号' }),
	issuer: line(4, 60).meta({ title: '发文机关' }),
	dateSigned: day().meta({ title: '成文日期' }),
	printedBy: line(4, 60).optional().meta({ title: '印发机关' }),
	datePrinted: day().optional().meta({ title: '印发日期' }),
	disclosure: oneOf(DISCLOSURES).default('proactive').meta({ title: '公开方式' }),
	summary: paragraph(10, 300).optional().meta({ title: '导读', description: '编者写的一段话，不是公文内容' }),
	notes: z
		.array(
			z.strictObject({
				quote: line(2, 60).meta({ title: '原文', description: '与公文一字不差' }),
				note: paragraph(2, 200).meta({ title: '编者注' }),
			})
		)
		.default([])
		.meta({ title: '编者注', description: '公文照原样登载，疑误之处在这里说明' }),
	officeHolders: z
		.array(
			z.strictObject({
				post: line(2, 40).meta({ title: '职务' }),
				names: z.array(line(2, 20)).min(1, '至少写一人').meta({ title: '姓名' }),
			})
		)
		.default([])
		.meta({ title: '文中所列人员', description: '按成文时的任职登载，不代表现任' }),
	commitments: z
		.array(
			z.strictObject({
				clause: clauses().unwrap().element.meta({ title: '条款' }),
				quote: line(4, 80).meta({ title: '承诺原文', description: '与该条款一字不差' }),
				measure: oneOf(MEASURES).meta({ title: '衡量办法' }),
				target: z.int().min(1).default(1).meta({ title: '目标数' }),
			})
		)
		.default([])
		.meta({ title: '可衡量的承诺' }),
	plainClauses: z
		.array(
			z.strictObject({
				clause: clauses().unwrap().element.meta({ title: '条款' }),
				plain: plainSentence('这一条说的是什么，用村里人平时说的话写一句；公文没有写的不加'),
				plainConfirmed: plainConfirmed(),
				alsoCalled: alsoCalled(),
			})
		)
		.default([])
		.meta({ title: '各条的大白话', description: '登在“工作方案”页的条款下面，不是公文内容' }),
	privacyAnswers: privacyAnswers(),
	formerly: formerly(),
	draft: draft(),
});

export type PlainClause = z.output<typeof documentSchema>['plainClauses'][number];
