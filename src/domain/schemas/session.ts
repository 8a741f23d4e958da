/** 场次: one delivery of a dish at a station; once held, it carries its own report. May repeat by a rule. */
import { z } from 'zod';
import {
	clauses,
	count,
	draft,
	formerly,
	line,
	moment,
	oneOf,
	paragraph,
	privacyAnswers,
	refsTo,
	refTo,
	sample,
} from './field.ts';
import { outcomeSchema } from './outcome.ts';
import { photoSchema } from './photo.ts';
import { repeatFaults, repeatFields } from './repeat.ts';
import { SESSION_STATES, STRANDS } from './vocabulary.ts';

export const sessionSchema = z
	.strictObject({
		title: line(2, 40).optional().meta({ title: '名称', description: '不填就用菜单项的名称' }),
		dish: refTo('menu').optional().meta({ title: '菜单项', group: 'words' }),
		strand: oneOf(STRANDS).optional().meta({ title: '实践内容', description: '不填就用菜单项的' }),
		station: refTo('stations').meta({ title: '实践站' }),
		place: line(2, 60).optional().meta({ title: '地点' }),
		start: moment().meta({ title: '开始' }),
		end: moment().optional().meta({ title: '结束' }),
		state: oneOf(SESSION_STATES).default('planned').meta({ title: '状态' }),
		stateNote: paragraph(2, 120).optional().meta({ title: '状态说明', description: '延期到何时、为何取消' }),
		...repeatFields,
		revision: count(1000).default(0).meta({
			title: '改动次数',
			seldom: true,
			description: '改了时间、地点，或取消后又恢复，就加 1，订阅了日历的手机才会跟着改',
		}),
		capacity: count().optional().meta({ title: '名额' }),
		teams: refsTo('teams').meta({ title: '服务队伍' }),
		clauses: clauses(),
		outcome: outcomeSchema.optional().meta({ title: '举行情况', description: '举行之后填写' }),
		photos: z.array(photoSchema).default([]).meta({ title: '现场照片' }),
		privacyAnswers: privacyAnswers(),
		sample: sample(),
		formerly: formerly(),
		draft: draft(),
	})
	.superRefine((session, context) => {
		const issue = (path: string, message: string) =>
			context.addIssue({ code: 'custom', path: [path], message });
		if (session.end !== undefined && session.end <= session.start)
			issue('end', '结束要晚于开始，请核对两个时间');
		if (session.state === 'held' && !session.outcome)
			issue('outcome', '已举行的场次要填参加人数和志愿者人数');
		if (session.outcome && session.state !== 'held')
			issue('state', '填了举行情况，状态就应当是“已举行”（held）');
		for (const { path, message } of repeatFaults(session))
			context.addIssue({ code: 'custom', path, message });
		if (!session.dish && !session.title) issue('title', '“名称”和“菜单项”至少填一样');
		if (!session.dish && !session.strand) issue('strand', '没有选菜单项时，要选实践内容');
	});
