import { expect, test } from 'vitest';
import { leftBlank } from '../../../src/domain/check/left-blank.ts';
import { BODY } from '../../../src/domain/schemas/passages.ts';

const told = (text: string) => leftBlank({ path: [BODY], text, own: true, markdown: true } as never);

test.each([
	'参加的有××人，志愿者XX名。',
	'11月____日下午，大家坐到院坝里。',
	'○○人到场。',
	'时间：20××年×月×日',
	'效果如何，待填写。',
	'（待补）',
	'【此处插入照片】',
	'散场以后（照片两张）',
])('what was left to be filled in is told: %s', (text) => {
	expect(told(text)).toMatchObject([{ code: 'left-blank', level: 'advice' }]);
});

test.each([
	'二〇〇〇年建站，来了一〇〇人。',
	'这是__重点__，__人人__都要记住__点__什么。',
	'××人民法院开庭，××分队出发，××月饼好吃。',
	'散场以后合影（图1）',
	'大家坐在院坝里（图为活动现场）',
	'灯亮了（照片由张三提供）',
	'王××说，灯亮了心里也亮了。',
	'××小学三年级的孩子写了作业。',
	'这件事待核实以后再说，大家先不要传。',
	'**32人**参加，*12名*志愿者到场。',
	'说了**三**点：**重点**时时记着。',
	'这是*很好*的一天，来了20个人。',
	'长2x3米，一共60个。',
	'（照片由实践所提供）灯光下的院坝。',
	'联系电话：待补充',
	'会议补充了三名队员，填写了登记表。',
])('what only looks like it is let through: %s', (text) => {
	expect(told(text)).toEqual([]);
});

test('it is told at its line', () => {
	expect(told('第一段。\n\n来了××人。')).toMatchObject([
		{ line: 3, message: expect.stringContaining('“××人”') },
	]);
});
