import { describe, expect, test } from 'vitest';
import {
	spoken,
	spokenClock,
	spokenDay,
	spokenHours,
	spokenNumber,
	spokenPhone,
} from '../../src/domain/spoken.ts';

test.each([
	[0, '零'],
	[2, '二'],
	[10, '十'],
	[15, '十五'],
	[20, '二十'],
	[30, '三十'],
	[100, '一百'],
	[105, '一百零五'],
	[110, '一百一十'],
	[1000, '一千'],
	[1001, '一千零一'],
	[1020, '一千零二十'],
	[10_000, '一万'],
	[10_500, '一万零五百'],
	[12_000, '一万二千'],
	[100_000, '十万'],
])('%i is said %s', (number, said) => {
	expect(spokenNumber(number)).toBe(said);
});

test.each([
	['00:00', '凌晨零点'],
	['00:30', '凌晨零点三十分'],
	['05:59', '凌晨五点五十九分'],
	['06:00', '早上六点'],
	['09:30', '上午九点半'],
	['12:00', '中午十二点'],
	['12:30', '中午十二点半'],
	['14:00', '下午两点'],
	['15:00', '下午三点'],
	['16:45', '下午四点四十五分'],
	['19:05', '晚上七点零五分'],
	['22:10', '晚上十点十分'],
	['23:59', '晚上十一点五十九分'],
])('%s is said %s', (clock, said) => {
	expect(spokenClock(clock)).toBe(said);
});

describe('hours', () => {
	test('name the part of the day again only where it changes', () => {
		expect(spokenHours('15:00', '16:30')).toBe('下午三点到四点半');
		expect(spokenHours('11:30', '12:30')).toBe('上午十一点半到中午十二点半');
		expect(spokenHours('19:00')).toBe('晚上七点');
	});
});

describe('a day', () => {
	test('leaves out the year that it is', () => {
		expect(spokenDay('2026-11-25', 2026)).toBe('十一月二十五日');
	});

	test('names another year digit by digit', () => {
		expect(spokenDay('2027-02-06 09:00', 2026)).toBe('二零二七年二月六日');
		expect(spokenDay('2030-10-20', 2026)).toBe('二零三零年十月二十日');
	});
});

test('a telephone number is said digit by digit, 1 as 幺', () => {
	expect(spokenPhone('010-55550111')).toBe('零幺零五五五五零幺幺幺');
});

test.each([
	['帮-03', '帮零三'],
	['2026-11-25', '二零二六年十一月二十五日'],
	['2026年12月', '二零二六年十二月'],
	['2026—2027年度缴费', '二零二六到二零二七年度缴费'],
	['2026年—2027年', '二零二六年，二零二七年'],
	['12月到明年1月', '十二月到明年一月'],
	['60～90分钟', '六十到九十分钟'],
	['9:00—17:00', '上午九点到下午五点'],
	['2个人坐2楼，12个人坐2月的', '两个人坐二楼，十二个人坐二月的'],
	['完成85.5%', '完成百分之八十五点五'],
	['“四点半课堂”（第2期）：开课啦！', '四点半课堂，第二期，开课啦！'],
	['请拨010-55550111。', '请拨零幺零五五五五零幺幺幺。'],
	['请到 3 号屋 & *院坝*', '请到三号屋院坝'],
	['第03号', '第零三号'],
])('%s is said %s', (written, said) => {
	expect(spoken(written)).toBe(said);
});
