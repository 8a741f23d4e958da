/** 实践站: a village station. Everything unknown is absent, and shown as 待补充. */

import { z } from 'zod';
import {
	day,
	draft,
	formerly,
	landline,
	line,
	oneOf,
	paragraph,
	privacyAnswers,
	refTo,
	serviceNumber,
} from './field.ts';
import { headCount } from './head-count.ts';
import { photoSchema } from './photo.ts';
import { HAVES, type Have, VILLAGE_KINDS } from './vocabulary.ts';

const have = z
	.strictObject({
		met: z.boolean().meta({ title: '已落实' }),
		evidence: paragraph(2, 200).meta({ title: '依据', description: '哪块标牌、哪间屋、哪份制度' }),
		checkedOn: day().meta({ title: '核对日期' }),
		story: refTo('stories').optional().meta({ title: '相关报道' }),
	})
	.optional();

const havesShape = Object.fromEntries(
	Object.entries(HAVES).map(([key, { label }]) => [key, have.meta({ title: label })])
) as Record<Have, typeof have>;

/** A named person and the source and date of the statement: nobody is shown as current without one. */
const holder = (title: string) =>
	z
		.strictObject({ name: line(2, 20).meta({ title: '姓名' }), asOf: day().meta({ title: '截至日期' }) })
		.optional()
		.meta({ title });

export const stationSchema = z.strictObject({
	title: line(4, 40).meta({ title: '站名' }),
	village: line(2, 20).meta({ title: '村（社区）' }),
	kind: oneOf(VILLAGE_KINDS).meta({ title: '类别' }),
	order: z.int().min(1).meta({ title: '排列次序' }),
	head: holder('站长'),
	deputy: holder('副站长'),
	staff: headCount(100).meta({ title: '工作人员' }),
	address: line(4, 80).optional().meta({ title: '地址' }),
	phone: landline().optional().meta({ title: '办公电话' }),
	smsNumber: serviceNumber()
		.optional()
		.meta({ title: '短信点单号码', description: '能收短信的服务号码，座机收不到' }),
	hours: line(2, 60).optional().meta({ title: '开放时间' }),
	directions: paragraph(4, 300).optional().meta({ title: '怎么走' }),
	facilities: z.array(line(2, 30)).default([]).meta({ title: '设施' }),
	haves: z.strictObject(havesShape).default({}).meta({ title: '“五有”落实情况' }),
	photo: photoSchema.optional().meta({ title: '站点照片' }),
	provenance: paragraph(4, 200).optional().meta({ title: '名称出处', description: '只存档，不显示' }),
	privacyAnswers: privacyAnswers(),
	formerly: formerly(),
	draft: draft(),
});
