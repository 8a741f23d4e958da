/** 紧急提示: a few words over every page while there is danger. It goes out without reviews and ends by itself. */
import { z } from 'zod';
import { addDays, type Moment } from '../../platform/day.ts';
import { landline, line, moment, oneOf, paragraph, type Term, webAddress } from './field.ts';

/** What may have happened, with words that can go out as they stand. */
export const EMERGENCIES = {
	flood: {
		label: '汛情',
		note: '雨下得很大。请不要靠近河沟、陡坡和低洼处；接到转移通知，请马上转移，雨停以前不要自己回去。',
	},
	fire: {
		label: '火情',
		phone: '119',
		note: '发现山火请打 119，不要自己上山扑救。着火的地方附近的人，请听现场指挥，尽快离开。',
	},
	rumour: {
		label: '辟谣',
		note: '这几天传的一些说法不是真的。请不信谣、不传谣，以政府部门发布的消息为准。',
	},
	other: { label: '紧急提示' },
} as const satisfies Record<string, Term & { phone?: string }>;
export type EmergencyKind = keyof typeof EMERGENCIES;

/** Days after which what is said is a notice and no emergency. */
const LONGEST_DAYS = 7;

export const emergencySchema = z
	.strictObject({
		kind: oneOf(EMERGENCIES).meta({ title: '什么事' }),
		text: paragraph(6, 160).meta({ title: '要说的话', description: '出了什么事、大家该怎么做；160 字以内' }),
		since: moment().meta({ title: '发出时间' }),
		until: moment().meta({ title: '到什么时候为止', description: '到时候自己消失，最多一周' }),
		phone: landline().optional().meta({ title: '打哪个电话' }),
		link: z
			.strictObject({
				label: line(2, 30).meta({ title: '链接的文字' }),
				url: webAddress().meta({ title: '网址' }),
			})
			.optional()
			.meta({ title: '看哪里' }),
	})
	.superRefine(({ since, until }, context) => {
		const refuse = (message: string) => context.addIssue({ code: 'custom', path: ['until'], message });
		if (until <= since) refuse('已经过了，请写一个还没有到的时间');
		else if (until.slice(0, 10) > addDays(since, LONGEST_DAYS))
			refuse('最多一周：更久的请发通知公告，或者到时候再发一次');
	});
export type Emergency = z.output<typeof emergencySchema>;

/** The emergency while it lasts. */
export const runningEmergency = (emergency: Emergency | undefined, now: Moment): Emergency | undefined =>
	emergency !== undefined && emergency.until > now ? emergency : undefined;
