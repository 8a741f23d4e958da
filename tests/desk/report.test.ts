import { expect, test } from 'vitest';
import {
	emptyReport,
	handInOf,
	isUntouched,
	whatIsMissing,
	whatReviewersMiss,
} from '../../src/desk/reports/report.ts';

const report = {
	...emptyReport(
		{
			account: 'writer',
			session: 'a',
			at: '2026-11-28 20:30',
			called: '甲村院坝讲堂',
			scene: '甲村“院坝讲堂”',
		},
		''
	),
	...{ people: '４１', volunteers: '6' },
};
const photo = { name: 'a.jpg', blob: new Blob(['a']), alt: '', caption: '' };
const looked = { ...photo, seen: 'crowd' } as const;

test('a report is a draft with its two figures, and goes to review with a name below its photos', () => {
	expect(whatIsMissing({ ...report, volunteers: '' })).toBe('还没有填多少志愿者');
	expect(whatIsMissing(report)).toBeUndefined();
	expect(whatReviewersMiss(report)).toBeUndefined();
	expect(whatReviewersMiss({ ...report, photos: [photo] })).toContain('谁拍的');
	expect(whatReviewersMiss({ ...report, photos: [looked], credit: '张三 摄' })).toBeUndefined();
});

test('nobody is taken for looked at: a photo that was not is told before a review, and says nothing of people in a draft', async () => {
	const photos = [looked, photo];
	expect(whatReviewersMiss({ ...report, photos, credit: '张三 摄' })).toBe('第 2 张照片还没有选“认得出人吗”');
	expect(whatIsMissing({ ...report, photos })).toBeUndefined();
	const [first, second] = (await handInOf({ ...report, photos })).photos!;
	expect(first).toMatchObject({ people: 'crowd', consent: 'not-needed' });
	expect(second).not.toHaveProperty('people');
	expect(second).not.toHaveProperty('consent');
});

test('a figure that is no figure is not left out without a word', () => {
	expect(whatIsMissing({ ...report, hours: '两小时' })).toBe('“服务时长”只写数字，如 35');
	expect(whatIsMissing({ ...report, people: '三十来个' })).toBe('“来了多少人”只写数字，如 35');
	expect(whatIsMissing({ ...report, hours: ' １２.5 ' })).toBeUndefined();
});

test('what was filled in for somebody is nobody’s work, and any word of theirs is', () => {
	expect(isUntouched(report, report)).toBe(true);
	for (const typed of [{ summary: '灯亮了。' }, { volunteers: '7' }, { people: '' }, { photos: [photo] }])
		expect(isUntouched({ ...report, ...typed }, report)).toBe(false);
});

test('a photo that the device cannot read any more is named by its number', async () => {
	const gone = new Blob(['b']);
	gone.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotReadableError'));
	const photos = [photo, { ...photo, name: 'b.jpg', blob: gone }];
	await expect(handInOf({ ...report, photos })).rejects.toThrow('第 2 张照片读不出来了，请移除后重新选');
});
