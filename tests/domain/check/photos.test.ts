/** A picture has the same duties wherever it stands, nothing about it is taken for granted, and each is asked once. */
import { expect, test } from 'vitest';
import { checkEntry } from '../../../src/domain/check/check-entry.ts';
import type { Facts } from '../../../src/domain/check/facts.ts';
import { photosBeside } from '../../../src/platform/markdown/pictures.ts';

const FACTS: Facts = {
	today: '2026-11-24',
	targets: {},
	places: ['甲村'],
	contact: true,
	lexicon: { words: [] },
};
const PHOTO = {
	src: 'deng.jpg',
	alt: '两位村民站在梯子旁装灯',
	caption: '图为装灯',
	credit: '某某 摄',
	people: 'crowd',
};
const codes = (photos: object[], body: string) =>
	checkEntry(
		{
			...{ collection: 'stories', id: '2026-11-23-x', body },
			data: {
				title: '甲村院坝里点亮了一盏灯',
				kind: 'news',
				published: '2026-11-23 09:30',
				summary: '灯一盏盏装好了，夜里走路亮。',
				photos,
			},
		},
		FACTS
	)
		.map(({ code }) => code)
		.filter((code) => /^(?:picture|people|credit|caption|field)/.test(code));

test('a picture in the text has its words among the photos, else the piece may not go out', () => {
	expect(codes([], '灯亮了。\n\n![两位村民站在梯子旁装灯](deng.jpg)\n')).toEqual(['picture-unnamed']);
	expect(codes([PHOTO], '灯亮了。\n\n![两位村民站在梯子旁装灯](./deng.jpg "图为装灯")\n')).toEqual([]);
});

test('a picture in a kind without photos is told while it is written', () => {
	const body = '喊一声就来。\n\n![两位村民站在梯子旁装灯](deng.jpg)\n';
	const found = checkEntry({ collection: 'menu', id: 'x', data: {}, body }, FACTS);
	expect(
		found.filter(({ code }) => code.startsWith('picture')).map(({ code, line }) => [code, line])
	).toEqual([['picture-nowhere', 3]]);
});

test('who says nothing of the people on it has not looked', () => {
	expect(codes([{ ...PHOTO, people: undefined }], '灯亮了。')).toEqual(['people-missing']);
});

test.each([
	[{ people: 'minor' }, 'consent'],
	[{ people: 'minor', consent: 'spoken' }, 'consent'],
	[{ people: 'identifiable' }, 'consent'],
])('%j is refused without the consent that it needs, also when nothing was said of it', (said, path) => {
	const found = checkEntry(
		{
			collection: 'stories',
			id: '2026-11-23-x',
			body: '灯亮了。',
			data: { photos: [{ ...PHOTO, ...said }] },
		},
		FACTS
	);
	expect(found.filter((one) => one.path.at(-1) === path).map(({ level }) => level)).toEqual(['save']);
});

test('what the text shows does not stand below it once more', () => {
	const photos = [{ src: './deng.jpg' }, { src: 'ren.jpg' }];
	expect(photosBeside(photos, '![灯亮了](deng.jpg)')).toEqual([{ src: 'ren.jpg' }]);
	expect(photosBeside(photos, '灯亮了')).toEqual(photos);
});
