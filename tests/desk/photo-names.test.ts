import { expect, test } from 'vitest';
import { photoName } from '../../src/desk/photos/photo-name.ts';
import { photoFaults } from '../../src/desk/photos/photo-words.ts';

test('a photo is named after the day, with the first number that is free', () => {
	expect(photoName('2026-11-24 10:00', [])).toBe('20261124-01.jpg');
	expect(photoName('2026-11-24', ['20261124-01.JPG', '20261124-03.jpg'])).toBe('20261124-02.jpg');
	expect(photoName(undefined, ['zhaopian-01.jpg'])).toBe('zhaopian-02.jpg');
});

test('a photo is held to its schema', () => {
	const photo = { src: 'a.jpg', alt: '老人们在院坝里吃饭', caption: '' };
	expect(photoFaults(photo)).toEqual([]);
	expect(photoFaults({ ...photo, people: 'minor' })).toEqual([expect.stringMatching(/^肖像授权：.*监护人/)]);
	expect(photoFaults({ src: 'a.jpg', alt: '' })).toEqual(['图片说明（读屏文字）：必须填写，请补上这一项']);
});
