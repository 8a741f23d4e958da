/** What a page that was left, or a save that was refused, tells of it. */
import { afterAll, expect, test, vi } from 'vitest';

const takePhoto = vi.hoisted(() => vi.fn());
vi.mock('../../src/desk/photos/intake.ts', () => ({ takePhoto }));
// Whatever other tests have loaded was loaded without it.
vi.resetModules();
afterAll(() => vi.resetModules());
const { photosLeft, takeReportPhotos } = await import('../../src/desk/reports/report-photos.ts');
const { reasonsOf } = await import('../../src/desk/reviews/refused-save.ts');

test('photos of a report that was left are read no further, and it is told how many are lost', async () => {
	const files = ['a.jpg', 'b.gif', 'c.jpg'].map((name) => new File(['x'], name));
	let isLeft = false;
	takePhoto.mockResolvedValueOnce({ blob: new Blob() }).mockImplementationOnce(async () => {
		isLeft = true;
		return { refusal: '打不开' };
	});
	const { taken, refused } = await takeReportPhotos(
		files,
		() => undefined,
		() => isLeft
	);
	expect(takePhoto).toHaveBeenCalledTimes(2);
	expect([taken.length, refused]).toEqual([1, ['b.gif：打不开']]);
	expect(photosLeft(files, refused)).toContain('2 张照片没有处理完');
	expect(photosLeft([], [])).toBeUndefined();
	expect(photosLeft(files.slice(1, 2), refused), 'none that could be taken').toBeUndefined();
});

test.each([
	['没有保存：甲；乙', ['没有保存：甲', '乙']],
	['没有保存：《扫雪；送炭》写重了；缺图注', ['没有保存：《扫雪；送炭》写重了', '缺图注']],
	['标题：“扫雪；送炭”太长', ['标题：“扫雪；送炭”太长']],
	['摘要：“没有写完；请补上', ['摘要：“没有写完', '请补上']],
	['没有保存，请再试', ['没有保存，请再试']],
	['', []],
])('%s is told in its reasons', (said, reasons) => {
	expect(reasonsOf(said)).toEqual(reasons);
});
