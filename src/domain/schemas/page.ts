/** 固定页面: about, volunteering, privacy, accessibility, terms. */
import { z } from 'zod';
import type { ADDRESS } from '../pages/addresses.ts';
import { alsoCalled, day, draft, formerly, line, paragraph, privacyAnswers } from './field.ts';

export const pageSchema = z.strictObject({
	title: line(2, 30).meta({ title: '标题' }),
	alsoCalled: alsoCalled(),
	summary: paragraph(8, 160).meta({ title: '摘要' }),
	updated: day().optional().meta({ title: '更新日期' }),
	privacyAnswers: privacyAnswers(),
	formerly: formerly(),
	draft: draft(),
});

/** Pages that no site is without, by id, in the words that the foot of every page links them with. */
export const FIXED_PAGES = {
	about: '关于我们',
	volunteer: '志愿服务',
	privacy: '隐私与撤下',
	accessibility: '无障碍声明',
	terms: '转载说明',
} as const satisfies Partial<Record<keyof typeof ADDRESS, string>>;
export type FixedPage = keyof typeof FIXED_PAGES;
