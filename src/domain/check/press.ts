/** 媒体采用准备: what an outlet's editor would ask for before using a piece. Advice, never a bar. */
import { countCharacters, plainText } from '../../platform/markdown/plain.ts';
import { BODY } from '../schemas/passages.ts';
import type { Check, EntryIssue } from './issue.ts';

/** Shorter than this, an outlet has to telephone. */
const ENOUGH_WORDS = 200;

export const pressIssues: Check = (input) => {
	if (input.collection === 'practices') return practiceIssues(input);
	const { kind } = input.fields;
	return input.collection === 'stories' && (kind === 'report' || kind === 'news') ? storyIssues(input) : [];
};

const advice = (code: string, path: PropertyKey[], message: string): EntryIssue => ({
	code,
	level: 'advice',
	path,
	message,
});

const storyIssues: Check = ({ body, fields, facts }) => {
	const text = body.replaceAll('\r\n', '\n');
	const lines = plainText(text).split('\n');
	const words = countCharacters(text);
	const issues: EntryIssue[] = [];
	if (words < ENOUGH_WORDS)
		issues.push(
			advice(
				'story-short',
				[BODY],
				`正文只有 ${words} 个字，媒体采用一般要 ${ENOUGH_WORDS} 字以上，请补充经过和细节`
			)
		);
	const lead = `${fields['summary'] ?? ''}${lines[0] ?? ''}`;
	const missing = [
		...(TIME.test(lead) ? [] : ['时间']),
		...(facts.places.some((place) => lead.includes(place)) || PLACE.test(lead) ? [] : ['地点']),
		...(WHO.test(lead) ? [] : ['人物']),
	];
	if (missing.length > 0)
		issues.push(
			advice('lead-incomplete', ['summary'], `摘要和第一段里没有看到${missing.join('、')}，请补上`)
		);
	if (!hasPhotos(fields))
		issues.push(advice('photos-missing', ['photos'], '没有照片：现场照片一两张，媒体更愿意采用'));
	return issues;
};

const practiceIssues: Check = ({ fields, facts }) => {
	const issues: EntryIssue[] = [];
	if (!isFilled(fields['results']))
		issues.push(advice('figures-missing', ['results'], '没有成效数字：请至少写一个，连单位、来源和截至日期'));
	if (!hasPhotos(fields)) issues.push(advice('photos-missing', ['photos'], '没有供下载的照片，请配一两张'));
	if (!facts.contact)
		issues.push(advice('contact-missing', [], '媒体找不到人：请在“网站资料”里填上媒体联系的电话或邮箱'));
	return issues;
};

const isFilled = (list: unknown) => Array.isArray(list) && list.length > 0;
const hasPhotos = ({ cover, photos }: Record<string, unknown>) => cover !== undefined || isFilled(photos);

const TIME =
	/\d{1,2}月|\d{1,2}日|(?:近|今|昨|前|当|每)[日天晚年]|这天|上午|下午|中午|晚上|清早|周末|星期|[春夏秋冬]天|[节假]|前后|日前/;
const PLACE = /[村乡镇社区站街院坝校园广场山坡路]/;
const WHO =
	/志愿者|志愿服务|村民|居民|乡亲|老人|孩子|学生|干部|党员|群众|邻居|医生|老师|教师|师傅|大家|家长|妇女|农户|队员|宣讲员|[男女]|人/;
