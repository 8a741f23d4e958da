import { expect, test } from 'vitest';
import { rememberNames } from '../../src/desk/entry-title.ts';
import { draftWords, rowWords } from '../../src/desk/look/row-words.ts';

rememberNames('stations', [['jia', '甲村']]);
rememberNames('menu', [['lifa', '上门理发']]);

test('a row of a story says its place, hands, day and kind, and shows its first picture', () => {
	const story = {
		title: '院坝里的灯亮了',
		kind: 'report',
		published: '2026-11-09 10:00',
		stations: ['jia'],
		byline: { author: '张三', editor: '孙七' },
		reviews: { first: { by: '李四' }, second: { by: '张三' } },
		photos: [{ src: 'a.jpg' }],
	};
	expect(rowWords('stories', story, '别名')).toEqual({
		title: '院坝里的灯亮了',
		place: '甲村',
		hands: '张三、孙七、李四',
		day: '2026年11月9日',
		tag: '活动报道',
		picture: 'a.jpg',
	});
});

test('a session is called by its dish, with its hour and state; a dish by its code', () => {
	const session = { dish: 'lifa', station: 'jia', start: '2026-11-28 09:05', sample: true };
	expect(rowWords('sessions', session, '')).toMatchObject({
		title: '上门理发',
		day: '2026年11月28日 09:05',
		tag: '示例 · 计划中',
	});
	expect(rowWords('menu', { code: '帮-01', title: '理发', state: 'full' }, '帮-01 理发')).toMatchObject({
		title: '帮-01 理发',
		tag: '约满',
	});
	expect(draftWords('pending_review')).toBe('审核中');
	expect(draftWords(undefined)).toBe(undefined);
});
