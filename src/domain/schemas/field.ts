/**
 * Building blocks of every schema. A field is declared once, with the words an editor sees; the site's types,
 * the editing form, the content checks and the reference check all read that declaration.
 */

import { z } from 'zod';
import { mendedCharacters } from '../../platform/characters.ts';
import { isDay, isMoment } from '../../platform/day.ts';
import { linkRefusal } from '../../platform/markdown/safe.ts';
import { PICTURE_NAME, pictureNameFault } from '../../platform/picture-name.ts';
import { firstUnfit, strayWords } from '../../platform/stray-characters.ts';
import type { FieldGroup } from './field-groups.ts';
import { plainMessage } from './field-issues.ts';
import { ENTRY_ID } from './ids.ts';

// What a schema does not word itself is said in Chinese too.
z.config({ localeError: plainMessage });

declare module 'zod' {
	/** What an editor sees of a field; `title` and `description` are JSON Schema's own words. */
	interface GlobalMeta {
		/** The collection whose entries may be picked, or `clauses` for a clause of the work plan. */
		relation?: string;
		/** Labels of a controlled list, by stored key. */
		labels?: Record<string, string>;
		/** Forces an editing control where the type alone does not say which. */
		widget?: 'text' | 'markdown' | 'image' | 'hidden' | 'repeat' | 'answers';
		/** `day` or `moment`: which calendar control edits the text. */
		calendar?: 'day' | 'moment';
		/** In which part of the form it stands; without it, with what is written. */
		group?: FieldGroup;
		/** Folded away: few entries need it. */
		seldom?: boolean;
	}
}

/** One choice of a controlled list, with the label that readers see. */
export type Term = { label: string; note?: string };

/** A choice from a controlled list: stored as its key, shown as its label. */
export const oneOf = <const T extends Record<string, Term>>(terms: T) => {
	const labels = Object.fromEntries(Object.entries(terms).map(([key, { label }]) => [key, label]));
	const choices = Object.entries(labels).map(([key, label]) => `${key}（${label}）`);
	return z
		.enum(Object.keys(terms) as [keyof T & string], `只能写这几个里的一个：${choices.join('、')}`)
		.meta({ labels });
};

/** One line of text: not blank, no line breaks, no control or direction-changing characters. */
export const line = (min: number, max: number) =>
	visible(min, max).refine((text) => !text.includes('\n'), '只能写一行，请去掉换行');

/** Several lines of text. */
export const paragraph = (min: number, max: number) => visible(min, max).meta({ widget: 'text' });

const visible = (min: number, max: number) =>
	z
		.string()
		.trim()
		.min(min, min === 1 ? '不能为空' : `太短，至少要 ${min} 个字`)
		.max(max, tooLong(max))
		.overwrite(mendedCharacters)
		.refine((text) => firstUnfit(text) === undefined, {
			error: ({ input }) => strayWords([firstUnfit(String(input))!]),
		});

const tooLong = (max: number) => ({
	error: ({ input }: { input?: unknown }) =>
		`太长，最多 ${max} 个字，现在有 ${String(input).length} 个，请删减`,
});

/** Rich text in Markdown, inside a field. */
export const richText = () =>
	z.string().trim().min(1, '不能为空').max(20_000, tooLong(20_000)).meta({ widget: 'markdown' });

const DAY = '日期要写成 2026-11-24 这样';
const MOMENT = '时间要写成 2026-11-24 10:19 这样（日期、一个空格、时和分各两位）';

/** A day that exists, `2026-11-24`. */
export const day = () =>
	z
		.string(DAY)
		.refine(isDay, { error: ({ input }) => `${DAY}，而且必须存在（现在是“${input}”）` })
		.meta({ calendar: 'day' });

/** A day with hours and minutes in Beijing time, `2026-11-24 10:19`. */
export const moment = () =>
	z
		.string(MOMENT)
		.refine(isMoment, { error: ({ input }) => `${MOMENT}，而且必须存在（现在是“${input}”）` })
		.transform((text) => text.replace('T', ' '))
		.meta({ calendar: 'moment' });

/** A whole number, e.g. of people; `0` is a figure, an absent field is an unknown one. */
export const count = (max = 100_000) =>
	z.int().min(0, '不能是负数，请核对').max(max, `不会超过 ${max}，请核对`);

/** The id of an entry of another collection. */
export const refTo = (collection: string) =>
	z.string('要写一个已有条目的名称，加上引号').meta({ relation: collection, group: 'belongs' });

export const refsTo = (collection: string) =>
	z.array(refTo(collection)).default([]).meta({ group: 'belongs' });

/** Ids that an entry had before: whoever kept an old address is led to the new one. */
export const formerly = () =>
	z.array(z.string('旧名称要加引号').regex(ENTRY_ID, '只写旧名称，不带文件夹和 .md')).default([]).meta({
		title: '曾用名',
		description: '文件（夹）改过名的，写上旧名称，旧网址会转到新网址',
		seldom: true,
	});

/** What people call it besides its title: the search finds it under these names as well. */
export const alsoCalled = () =>
	z
		.array(line(2, 20))
		.max(12, '最多写 12 个')
		.default([])
		.meta({ title: '也叫', description: '乡亲平时怎么叫它，如“剪头发”；网页上不显示，搜这些词也找得到' });

/** Clauses of the work plan that an entry carries out, e.g. `2.2.5`. */
export const clauses = () =>
	z
		.array(z.string('条款号要加引号，写成 "2.2.5" 这样').meta({ relation: 'clauses' }))
		.default([])
		.meta({ title: '落实条款', description: '对应工作方案的第几条，如 2.2.5', group: 'belongs' });

/** 大白话: one sentence in everyday words. */
export const plainSentence = (description: string) => line(8, 60).meta({ title: '大白话', description });

/** Whether the institute stands by that sentence; until then pages say that it does not yet. */
export const plainConfirmed = () =>
	z
		.boolean()
		.default(false)
		.meta({ title: '大白话已由实践所确认', description: '没有确认的，网页上注明“待实践所确认”' });

/** Path of a picture that lies in the entry's own folder. */
export const picture = () =>
	z
		.string('要写图片的文件名')
		.trim()
		.regex(PICTURE_NAME, { error: ({ input }) => pictureNameFault(String(input)) })
		.meta({ widget: 'image' });

/** A web address that readers can follow. */
export const webAddress = () => followable(/^https?:\/\//i, '网址要以 https:// 或 http:// 开头');

/** A web address of others to which readers are sent with their wishes: never in the clear. */
export const secureAddress = () => followable(/^https:\/\//i, '网址要以 https:// 开头');

/** One rule for the addresses of fields and of texts: what a text may link, a field may. */
const followable = (start: RegExp, error: string) =>
	z.url({ protocol: /^https?$/, abort: true, error }).superRefine((url, context) => {
		const message = !start.test(url) ? error : linkRefusal(url) && `${ADDRESS_FAULT}（现在是“${url}”）`;
		if (message) context.addIssue({ code: 'custom', message });
	});
const ADDRESS_FAULT = '网址写法有误，会打不开：请从浏览器地址栏重新复制，里面不能有空格、中文符号或账号';

/** Marks an entry that shows how the site works and is not true. */
export const sample = () =>
	z
		.boolean()
		.default(false)
		.meta({ title: '示例内容', description: '打上“示例”标记，不进入统计、订阅和开放数据', seldom: true });

/** Answers to what the check for private data asked: each is kept with who gave it. */
export const privacyAnswers = () =>
	z
		.array(
			z.strictObject({
				words: line(1, 80).meta({ title: '提示里的字' }),
				by: line(2, 20).meta({ title: '核对人' }),
				reason: line(2, 80).meta({ title: '为什么可以公开' }),
			})
		)
		.default([])
		.meta({
			title: '个人信息核对',
			widget: 'answers',
			description: '检查问到“像是……”、核对过确实可以公开的，记在这里：谁核对的、依据什么',
		});

/** Unfinished: kept in the folder, not on the site. */
export const draft = () =>
	z.boolean().default(false).meta({ title: '草稿', description: '勾选后不发布', seldom: true });

/**
 * An office telephone with its area code, `023-12345678`, or a hotline: `119`, `12119` for fires in woods. Private mobile
 * numbers are refused, with a nought before them too.
 */
export function landline() {
	return z
		.string()
		.regex(
			/^(?:0(?:10|2\d|[3-9]\d{2})-?)?\d{7,8}(?:-\d{1,6})?$|^(?:1(?:10|19|20|22)|12\d{3}|400-?\d{3}-?\d{4})$/,
			'请写办公座机（如 023-12345678）或服务热线（如 12345、400-123-4567），不要写个人手机号'
		);
}

/** A number of the office that can take text messages: a service number such as 106… or 12…, never a private mobile. */
export function serviceNumber() {
	return z
		.string('号码要加引号')
		.regex(
			/^(?:106\d{5,17}|12\d{3,6}|95\d{3,8})$/,
			'请写能收短信的服务号码（106、12 或 95 开头），座机收不到短信；不要写个人手机号'
		);
}

/** As many characters of a title as a shared link shows in WeChat. */
export const WECHAT_TITLE = 22;
