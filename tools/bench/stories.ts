/** Made-up stories in a content folder of their own, the same for every run; the real content is not touched. */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { addDays } from '../../src/platform/day.ts';

export type MadeStory = { id: string; title: string; day: string; body: string };

const WORDS =
	'院坝 志愿者 村民 打扫 商量 下个月 活动 读书会 理发 老人 孩子 四点半 课堂 种树 重阳节 广播 书记 小组 一起 干净 茶园 学习 政策 宣讲 医生 量血压 收玉米 修水渠 唱山歌 包饺子'.split(
		' '
	);
/** Numbers that look like chance and are the same every time. */
const chance = (story: number, at: number) =>
	WORDS[(at * 7919 + story * 104_729 + at * at * 31) % WORDS.length]!;

function madeStory(number: number, count: number): MadeStory {
	const day = addDays('2010-01-01', Math.floor((number * 6000) / count));
	const paragraph = (part: number) =>
		Array.from({ length: 40 }, (_, at) => chance(number, at + part * 41) + (at % 7 === 6 ? '，' : '')).join(
			''
		);
	return {
		...{ id: `${day}-bench-${number}`, day },
		title: `第${number}篇测速稿件：${chance(number, 1)}${chance(number, 2)}`,
		body: Array.from({ length: 8 }, (_, part) => `第${part + 1}段。${paragraph(part)}。\n`).join('\n'),
	};
}

const STRANDS = ['study', 'explain', 'help', 'enjoy', 'appraise'];

export function storyFile({ title, day, body }: MadeStory, strand = 0, more: readonly string[] = []): string {
	return [
		'---',
		`title: ${title}`,
		'kind: report',
		`published: ${day} 09:00`,
		'summary: 这是测速用的稿件，内容由程序写成，只用来量生成网站的时间。',
		`strand: ${STRANDS[strand % STRANDS.length]}`,
		...more,
		'---',
		'',
		body,
	].join('\n');
}

/** A copy of the project's content with so many stories more. */
export function madeContent(folder: string, count: number): MadeStory[] {
	cpSync('content', folder, { recursive: true });
	return Array.from({ length: count }, (_, number) => {
		const story = madeStory(number, count);
		mkdirSync(join(folder, 'stories', story.id), { recursive: true });
		writeFileSync(join(folder, 'stories', story.id, 'index.md'), storyFile(story, number));
		return story;
	});
}
