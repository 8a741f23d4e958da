/** 站点资料: names, contact and identifiers of the site. An identifier that is not set prints nothing. */
import { z } from 'zod';
import { landline, line, paragraph, refTo, secureAddress, serviceNumber, webAddress } from './field.ts';
import { forgeSchema } from './forge.ts';
import { headCount } from './head-count.ts';

export const siteSchema = z.strictObject({
	name: line(4, 40).meta({ title: '网站名称' }),
	shortName: line(2, 20).meta({ title: '简称' }),
	institute: line(4, 40).meta({ title: '实践所全称' }),
	township: line(2, 20).meta({ title: '乡镇名' }),
	region: line(2, 30).meta({ title: '所在区县', description: '如“某市某区”' }),
	tagline: line(4, 60).meta({ title: '一句话介绍' }),
	description: paragraph(20, 200).meta({ title: '网站说明' }),
	sponsor: line(4, 60).meta({ title: '主办单位' }),
	office: line(4, 60).optional().meta({ title: '承办部门' }),
	address: line(4, 80).optional().meta({ title: '地址' }),
	postcode: z
		.string()
		.regex(/^\d{6}$/, '邮编是 6 位数字，请加引号')
		.optional()
		.meta({ title: '邮编' }),
	phone: landline().optional().meta({ title: '办公电话' }),
	smsNumber: serviceNumber()
		.optional()
		.meta({ title: '短信点单号码', description: '能收短信的服务号码，座机收不到' }),
	orderPlatform: z
		.strictObject({
			label: line(2, 30).meta({ title: '平台名称' }),
			url: secureAddress().meta({ title: '网址' }),
		})
		.optional()
		.meta({ title: '点单的外部平台', description: '如志愿服务平台上本所的页面；没有就不填' }),
	hours: line(2, 60).optional().meta({ title: '办公时间' }),
	email: z.email('邮箱写法有误').optional().meta({ title: '邮箱' }),
	pressContact: z
		.strictObject({
			name: line(2, 40).optional().meta({ title: '联系人' }),
			phone: landline().optional().meta({ title: '电话' }),
			email: z.email('邮箱写法有误').optional().meta({ title: '邮箱' }),
		})
		.default({})
		.meta({ title: '媒体联系' }),
	plan: refTo('documents').meta({ title: '工作方案' }),
	staff: headCount(100).meta({ title: '实践所工作人员' }),
	links: z
		.array(
			z.strictObject({
				label: line(2, 30).meta({ title: '名称' }),
				url: webAddress().meta({ title: '网址' }),
			})
		)
		.default([])
		.meta({ title: '相关链接' }),
	origin: z
		.url({
			protocol: /^https?$/,
			abort: true,
			error: '域名要以 https:// 或 http:// 开头，如 https://example.cn',
		})
		.refine((url) => new URL(url).pathname === '/', '只写到域名为止；下级目录写在 base 里')
		.transform((url) => new URL(url).origin)
		.optional()
		.meta({ title: '域名', description: '如 https://example.cn；没有定就不填' }),
	base: z
		.string()
		.regex(/^\/(?:[\w-]+\/)*$/, '写成 / 或 /wmsj/ 这样，前后都有斜杠')
		.default('/')
		.meta({ title: '所在目录', description: '放在上级门户的栏目下时填写' }),
	siteIdCode: z
		.string()
		.regex(/^(?:bm\d{8}|\d{10})$/, '网站标识码是 10 位')
		.optional()
		.meta({ title: '网站标识码' }),
	icp: line(6, 40).optional().meta({ title: 'ICP 备案号' }),
	policeFiling: line(6, 40).optional().meta({ title: '公安备案号' }),
	forge: forgeSchema.optional().meta({
		title: '代码平台',
		description: '编辑台设在代码平台上时才填；用办公室服务器的不填',
	}),
	samples: z.boolean().default(false).meta({ title: '显示示例内容' }),
	offline: z.boolean().default(true).meta({
		title: '没有信号也能看',
		description: '看过的页面、菜单、电话和本村排期留在读者手机里；关掉以后，留下的都会清掉',
	}),
});
export type Site = z.output<typeof siteSchema>;
