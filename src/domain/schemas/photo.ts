/** 照片: a picture with the words, credit and consent that must go with it. */
import { z } from 'zod';
import { saysNothing } from '../../platform/markdown/alt.ts';
import { line, oneOf, picture } from './field.ts';
import { CONSENTS, PEOPLE } from './vocabulary.ts';

/** What a person who cannot see the picture is told. Words that tell nothing are refused. */
const alternative = () =>
	line(4, 120)
		.refine((text) => !saysNothing(text), '没有说出画面内容，请写“谁在哪里做什么”')
		.meta({ title: '图片说明（读屏文字）', description: '给看不到图的人听：画面里有谁、在哪里、在做什么' });

export const photoSchema = z
	.strictObject({
		src: picture().meta({ title: '图片' }),
		alt: alternative(),
		caption: line(2, 200).optional().meta({ title: '图注', description: '“图为……”，从左到右写清人物' }),
		credit: line(2, 40).optional().meta({ title: '作者', description: '照片写“某某 摄”，图画写“某某 绘”' }),
		// Nothing is taken for granted: who said nothing has not looked.
		people: oneOf(PEOPLE).optional().meta({ title: '画面人物' }),
		consent: oneOf(CONSENTS).optional().meta({ title: '肖像授权' }),
	})
	.superRefine(({ people, consent }, context) => {
		const issue = (message: string) => context.addIssue({ code: 'custom', path: ['consent'], message });
		if (people === 'minor' && consent !== 'guardian')
			issue('画面里能认出未成年人，必须有“监护人书面同意”，否则请换一张或遮挡面部');
		if (people === 'identifiable' && (consent ?? 'not-needed') === 'not-needed')
			issue('画面里能认出个人，请选“口头同意”或“书面同意”；没有征得同意就请换一张');
	});
export type PhotoFields = z.output<typeof photoSchema>;
