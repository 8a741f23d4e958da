/**
 * Building blocks of every schema. A field is declared once, with the words an editor sees; the site's types,
 * the editing form, the content checks and the reference check all read that declaration.
 */
import { z } from 'zod';
import { isDay, isMoment } from '../platform/day.ts';
import { plainMessage } from './wording.ts';

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
		widget?: 'text' | 'markdown' | 'image' | 'hidden';
		/** `day` or `moment`: which calendar control edits the text. */
		calendar?: 'day' | 'moment';
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
		.refine((text) => !UNPRINTABLE.test(text), {
			error: ({ input }) =>
				`里面有看不见的字符（${codePoint(input)}），多半是从别处粘贴来的，请删掉重打这一行`,
		});

const tooLong = (max: number) => ({
	error: ({ input }: { input?: unknown }) =>
		`太长，最多 ${max} 个字，现在有 ${String(input).length} 个，请删减`,
});

const codePoint = (text: unknown) =>
	`U+${UNPRINTABLE.exec(String(text))?.[0].codePointAt(0)?.toString(16).toUpperCase().padStart(4, '0')}`;

/** Rich text in Markdown, inside a field. */
export const richText = (max = 20_000) =>
	z.string().trim().min(1, '不能为空').max(max, tooLong(max)).meta({ widget: 'markdown' });

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
	z.string('要写一个已有条目的名称，加上引号').meta({ relation: collection });

export const refsTo = (collection: string) => z.array(refTo(collection)).default([]);

/** Ids that an entry had before: whoever kept an old address is led to the new one. */
export const formerly = () =>
	z
		.array(z.string('旧名称要加引号').regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, '只写旧名称，不带文件夹和 .md'))
		.default([])
		.meta({ title: '曾用名', description: '文件（夹）改过名的，写上旧名称，旧网址会转到新网址' });

/** Clauses of the work plan that an entry carries out, e.g. `2.2.5`. */
export const clauses = () =>
	z
		.array(z.string('条款号要加引号，写成 "2.2.5" 这样').meta({ relation: 'clauses' }))
		.default([])
		.meta({ title: '落实条款', description: '对应工作方案的第几条，如 2.2.5' });

/** Path of a picture that lies in the entry's own folder. */
export const picture = () =>
	z
		.string('要写图片的文件名')
		.trim()
		.regex(
			/^(?:\.\/)?[^/\\:?#%]+\.(?:jpe?g|png|webp|gif|avif|heic|heif)$/i,
			'图片要和文章放在同一个文件夹里，只写文件名，如 现场.jpg'
		)
		.meta({ widget: 'image' });

/** A web address that readers can follow. */
export const webAddress = () => z.url({ protocol: /^https?$/, error: '网址要以 https:// 或 http:// 开头' });

/** A web address of others to which readers are sent with their wishes: never in the clear. */
export const secureAddress = () => z.url({ protocol: /^https$/, error: '网址要以 https:// 开头' });

/** Marks an entry that shows how the site works and is not true. */
export const sample = () =>
	z
		.boolean()
		.default(false)
		.meta({ title: '示例内容', description: '打上“示例”标记，不进入统计、订阅和开放数据' });

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
			description: '检查问到“像是……”、核对过确实可以公开的，照抄引号里的字，写明谁核对的、依据什么',
		});

/** Unfinished: kept in the folder, not on the site. */
export const draft = () => z.boolean().default(false).meta({ title: '草稿', description: '勾选后不发布' });

// Control characters (line breaks and tabs aside), blanks that look like nothing, direction changes, halves of characters.
const UNPRINTABLE =
	// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
	/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u2069\u2800\u3164\ufeff\uffa0\ufffd\p{Cs}]/u;
