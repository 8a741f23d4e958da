import { expect, test } from 'vitest';
import { ownLinkFault } from '../../src/domain/own-links.ts';

const targets = {
	clauses: new Set(['2.2.5']),
	stories: new Set(['chongyang']),
	menu: new Set(['linli']),
	teams: new Set(['fendui']),
	pages: new Set(['about', 'volunteer']),
};
const linkable = { targets, hidden: {} };

test.each([
	'https://example.cn/stories/x/',
	'mailto:a@example.cn',
	'#jiaozhu',
	'/',
	'/stories/chongyang/',
	'/stories/chongyang/#h-1',
	'/stories/page/2/',
	'/stories/kind/report/',
	'/menu/',
	'/menu/?d=1',
	'/menu/station/songlin/',
	'/plan/#2.2.5',
	'/plan/',
	'/plan/commitments/',
	'/volunteer/#fendui',
	'/about/',
	'/feed.xml',
	'/schedule/2026-11/',
])('%s is left alone', (link) => {
	expect(ownLinkFault(link, linkable)).toBeUndefined();
});

test.each([
	['/stories/chongyan/', '是不是“/stories/chongyang/”'],
	['/stories/nowhere/#h-1', '请改对网址'],
	['/menu/nobody-knows/', '菜单项里没有“nobody-knows”'],
	['/volunteer/#xiaodui-9', '志愿服务队伍里没有'],
	['/nowhere/', '固定页面里没有“nowhere”'],
	['/plan/#9.9.9', '工作方案里没有它'],
	['/stories/chongyang', '末尾的 /'],
	['../chongyang/', '以 / 开头'],
])('%s is told with its cure', (link, cure) => {
	expect(ownLinkFault(link, linkable)).toContain(cure);
});

test('a link to what exists and is not shown is told as such', () => {
	const hidden = { stories: new Set(['chongyang']), teams: new Set(['fendui']) };
	for (const link of ['/stories/chongyang/#h-1', '/volunteer/#fendui'])
		expect(ownLinkFault(link, { targets, hidden })).toContain(
			'还没有发布（草稿、示例或发布时间未到）：请先发布它，或去掉链接'
		);
	expect(ownLinkFault('/menu/linli/', { targets, hidden })).toBeUndefined();
});
