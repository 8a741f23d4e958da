/** 菜单项: a dish that a village can order (送单式, plan clause on the public menu). */
import { z } from 'zod';
import {
	clauses,
	count,
	draft,
	formerly,
	line,
	oneOf,
	paragraph,
	plainConfirmed,
	plainSentence,
	privacyAnswers,
	refsTo,
	refTo,
	sample,
	secureAddress,
} from './field.ts';
import { AUDIENCES, MENU_STATES, PLATFORMS, STRANDS } from './vocabulary.ts';

const range = (title: string, unit: string) =>
	z
		.strictObject({ min: count().meta({ title: '至少' }), max: count().meta({ title: '至多' }) })
		.refine(({ min, max }) => min <= max, { path: ['max'], error: '“至多”不能小于“至少”' })
		.optional()
		.meta({ title, description: unit });

export const menuItemSchema = z
	.strictObject({
		code: z
			.string()
			.regex(/^[学讲帮乐评]-\d{2}$/, '编号写成“帮-03”这样：实践内容一个字、短横、两位数')
			.meta({ title: '编号', description: '村民点单时报的号，定了就不要改' }),
		title: line(2, 30).meta({ title: '名称' }),
		strand: oneOf(STRANDS).meta({ title: '实践内容' }),
		platform: oneOf(PLATFORMS).optional().meta({ title: '服务平台' }),
		clauses: clauses(),
		programme: refTo('programmes')
			.optional()
			.meta({ title: '实践项目', description: '属于方案点到的哪个项目；不属于的不填' }),
		summary: paragraph(8, 120).optional().meta({ title: '一句话介绍' }),
		plain: plainSentence('这项服务来了会做什么，用村里人平时说的话写一句；不写时长和名额').optional(),
		plainConfirmed: plainConfirmed(),
		audience: z.array(oneOf(AUDIENCES)).default([]).meta({ title: '服务对象' }),
		minutes: range('时长', '分钟'),
		people: range('人数', '人'),
		season: line(2, 40).optional().meta({ title: '时令' }),
		stations: refsTo('stations').meta({ title: '可送到的站', description: '不填表示各站都可以' }),
		team: refTo('teams').optional().meta({ title: '承接队伍' }),
		prepares: z.array(line(2, 60)).default([]).meta({ title: '村里要准备的' }),
		ordering: paragraph(4, 200).optional().meta({ title: '点单须知' }),
		state: oneOf(MENU_STATES).optional().meta({ title: '状态' }),
		externalUrl: secureAddress()
			.optional()
			.meta({ title: '外部平台链接', description: '这一项在外部平台上的网址；不填就用网站统一的' }),
		privacyAnswers: privacyAnswers(),
		sample: sample(),
		formerly: formerly(),
		draft: draft(),
	})
	.superRefine(({ code, strand }, context) => {
		if (code && code[0] !== STRANDS[strand].label)
			context.addIssue({
				code: 'custom',
				path: ['code'],
				message: `编号要以“${STRANDS[strand].label}”开头，和实践内容一致`,
			});
	});
export type MenuItemFields = z.output<typeof menuItemSchema>;

/** What stands beside a dish wherever it is offered, so that nobody asks in vain: `约满`, `停`; nothing for others. */
export const cautionOf = ({ state }: Pick<MenuItemFields, 'state'>): string | undefined =>
	state && state !== 'open' ? MENU_STATES[state].label : undefined;

type Range = { min: number; max: number } | undefined;

/** `60～90分钟`, `20人`; nothing when it was not entered. */
export const rangeWords = (range: Range, unit: string): string | undefined =>
	range && (range.min === range.max ? `${range.min}${unit}` : `${range.min}～${range.max}${unit}`);
