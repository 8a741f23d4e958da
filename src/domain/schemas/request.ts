/** 点单与需求: what was asked for and what became of it. Anonymous: nothing here may point to a person. */
import { z } from 'zod';
import { type Trace, traces } from '../check/privacy.ts';
import { day, draft, line, oneOf, paragraph, privacyAnswers, refTo, sample } from './field.ts';
import { REQUEST_STATES } from './vocabulary.ts';

export const requestSchema = z
	.strictObject({
		number: nobody(line(3, 20)).meta({ title: '编号' }),
		station: refTo('stations').meta({ title: '来自哪个村（社区）' }),
		dish: refTo('menu').optional().meta({ title: '点的菜单项', group: 'words' }),
		need: nobody(paragraph(4, 120))
			.optional()
			.meta({ title: '需求', description: '菜单上没有的，概括写；不得写姓名、电话、住址' }),
		state: oneOf(REQUEST_STATES).meta({ title: '状态' }),
		acceptedOn: day().meta({ title: '接单日期' }),
		dispatchedOn: day().optional().meta({ title: '派单日期' }),
		doneOn: day().optional().meta({ title: '办结日期' }),
		reason: nobody(paragraph(4, 200)).optional().meta({ title: '未能办理的原因' }),
		session: refTo('sessions').optional().meta({ title: '对应场次' }),
		becameDish: refTo('menu').optional().meta({ title: '由此新增的菜单项' }),
		rating: z.int().min(1, '评分是 1 到 5').max(5, '评分是 1 到 5').optional().meta({ title: '评分' }),
		remark: nobody(paragraph(2, 120)).optional().meta({ title: '评语', description: '一句话，不得写姓名' }),
		privacyAnswers: privacyAnswers(),
		sample: sample(),
		draft: draft(),
	})
	.superRefine((request, context) => {
		const issue = (path: string, message: string) =>
			context.addIssue({ code: 'custom', path: [path], message });
		if (!request.dish && !request.need) issue('need', '“点的菜单项”和“需求”至少填一样');
		if (request.state === 'done' && !request.doneOn) issue('doneOn', '已办结的要填办结日期');
		if (request.state === 'declined' && !request.reason) issue('reason', '未能办理的要写明原因');
		if (request.dispatchedOn !== undefined && request.dispatchedOn < request.acceptedOn)
			issue('dispatchedOn', '派单日期早于接单日期，请核对');
		if (request.doneOn !== undefined && request.doneOn < (request.dispatchedOn ?? request.acceptedOn))
			issue('doneOn', '办结日期早于接单或派单日期，请核对');
		if (request.rating !== undefined && request.state !== 'done')
			issue('rating', '办结以后才能评分，请删去评分或改状态');
	});

/** Text that points to no single person. */
function nobody(text: z.ZodString) {
	return text.superRefine((words, context) => {
		for (const trace of traces(words)) context.addIssue({ code: 'custom', message: TOLD[trace.kind](trace) });
	});
}

// Numbers are not repeated: the report itself gives nothing away.
const TOLD: Record<Trace['kind'], (trace: Trace) => string> = {
	name: ({ words }) => `“${words}”像是人名，这里不写是谁：请改成“一位老人”“几位村民”这样的说法`,
	phone: () => '像是电话或微信号，这里不公开联系方式，请删去',
	paper: () => '像是证件号，这里不公开，请删去',
	house: ({ words }) => `“${words}”像是住址，请只写村（社区）名；如果是日期，请写成“15日”`,
};
