/** 说法表: what people here call things, and which page answers what they ask. Editors keep it in content/thesaurus.yml. */
import { z } from 'zod';
import { ANSWER_PAGES } from './answer-pages.ts';
import { line, oneOf } from './field.ts';

const LONGEST = 20;
/** Letters of the whole list: every reader who searches fetches it, and the index has a cap for it. */
const MOST_LETTERS = 6_000;
const words = (least: number) => z.array(line(least, LONGEST));

const saying = z
	.strictObject({
		said: words(1).min(1, '至少写一个说法').meta({
			title: '乡亲的说法',
			description: '可以写几个，如“剪头发”“剃头”；一个字的（如“酒”）只在它自成一个词的时候算',
		}),
		meant: words(2)
			.min(1, '至少写一个网站上的说法')
			.meta({ title: '网站上的说法', description: '网站的文字里真有的词，如“理发”“义剪”' }),
	})
	.superRefine(({ said, meant }, context) => {
		for (const [at, word] of said.entries())
			if (meant.includes(word))
				context.addIssue({ code: 'custom', path: ['said', at], message: `“${word}”两边都写了，请删去一边` });
	});

const answer = z.strictObject({
	said: words(1).min(1, '至少写一个词').meta({ title: '问到这些词里的一个' }),
	together: words(1).default([]).meta({ title: '并且说到这些词里的一个', description: '没有这个要求就不填' }),
	page: oneOf(ANSWER_PAGES).meta({ title: '就把这一页放在最前面' }),
});

export const thesaurusSchema = z
	.strictObject({
		sayings: z
			.array(saying)
			.default([])
			.meta({ title: '说法', description: '乡亲搜左边的，网站同时找右边的' }),
		fillers: words(1)
			.default([])
			.meta({ title: '问话里的套话', description: '搜索时不当作要找的内容，如“啥子”“咋个”“晓不晓得”' }),
		answers: z.array(answer).default([]).meta({
			title: '问到就答的页面',
			description: '写了哪一页，哪一页就照这里的，不再用程序自带的问法；越靠前越先用',
		}),
	})
	.superRefine(({ sayings, fillers, answers }, context) => {
		const written = [
			...sayings.flatMap(({ said, meant }) => [...said, ...meant]),
			...fillers,
			...answers.flatMap(({ said, together }) => [...said, ...together]),
		];
		const letters = written.join('').length;
		if (letters <= MOST_LETTERS) return;
		const message = `说法表一共写了 ${letters} 个字，最多 ${MOST_LETTERS} 个：请删去没有人这样说的`;
		context.addIssue({ code: 'custom', path: ['sayings'], message });
	});
export type SiteThesaurus = z.output<typeof thesaurusSchema>;
