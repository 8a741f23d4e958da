/** 媒体报道: what an outlet published about us. */
import { z } from 'zod';
import { day, draft, line, oneOf, privacyAnswers, refTo, sample, webAddress } from './field.ts';
import { TIERS } from './vocabulary.ts';

export const coverageSchema = z.strictObject({
	title: line(4, 80).meta({ title: '报道标题' }),
	outlet: line(2, 40).meta({ title: '媒体' }),
	tier: oneOf(TIERS).meta({ title: '级别' }),
	date: day().meta({ title: '刊发日期' }),
	url: webAddress().optional().meta({ title: '网址' }),
	practice: refTo('practices').optional().meta({ title: '采用的做法' }),
	story: refTo('stories').optional().meta({ title: '采用的稿件' }),
	privacyAnswers: privacyAnswers(),
	sample: sample(),
	draft: draft(),
});
