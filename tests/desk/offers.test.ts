import { expect, test } from 'vitest';
import { replaced } from '../../src/desk/checks/correctable.tsx';
import { applyCorrection, correctionOffers } from '../../src/desk/checks/correction-offers.ts';
import { draftOf } from '../../src/desk/checks/draft-of.ts';
import { cut } from '../../src/desk/preview/ShareCard.tsx';

const LEXICON = { words: [{ wrong: '送单制', right: '送单式' }] };
const STORY = {
	collection: 'stories',
	id: 'x',
	data: { title: '推行送单制', kind: 'report', photos: [{ src: '送单制.jpg', caption: '送单制现场' }] },
	body: '村里推行送单制。。',
} as const;

test('offers are placed in every text of ours, not in names of files or keys of lists', () => {
	expect(correctionOffers(STORY, LEXICON).map(({ label, issue }) => `${label} ${issue.found}`)).toEqual([
		'标题 送单制',
		'照片 1 · 图注 送单制',
		'正文 送单制',
		'正文 。。',
	]);
});

test('an official document is never touched', () => {
	const document = {
		collection: 'documents',
		id: 'x',
		data: { title: '推行送单制' },
		body: '送单制。。',
	} as const;
	expect(correctionOffers(document, LEXICON)).toEqual([]);
});

test('a fix gives the text as it will stand, and nothing once the text was changed', () => {
	const [title, caption] = correctionOffers(STORY, LEXICON);
	expect(applyCorrection(STORY, caption!)).toEqual({ path: ['photos', 0, 'caption'], text: '送单式现场' });
	expect(applyCorrection({ ...STORY, data: { title: '别的' } }, title!)).toBeUndefined();
	expect(applyCorrection({ ...STORY, data: {} }, caption!)).toBeUndefined();
});

test('a fix is written into lists and groups without touching their neighbours', () => {
	const value = [{ caption: '一' }, { caption: '二', alt: '三' }];
	expect(replaced(value, [1, 'caption'], '改')).toEqual([{ caption: '一' }, { caption: '改', alt: '三' }]);
	expect(value[1]!.caption).toBe('二');
	expect(replaced('旧', [], '新')).toBe('新');
	const immutable = { setIn: (path: readonly PropertyKey[], text: unknown) => [path, text] };
	expect(replaced(immutable, [0, 'text'], '新')).toEqual([[0, 'text'], '新']);
});

test('an entry of the form is a draft: fields, text below, name without its folder', () => {
	const entry = (parts: Record<string, unknown>) => ({ get: (key: string) => parts[key] });
	const data = { toJS: () => ({ title: '一', body: '二' }) };
	expect(draftOf(entry({ collection: 'stories', slug: '2026-x/index', data }))).toEqual({
		collection: 'stories',
		id: '2026-x',
		data: { title: '一' },
		body: '二',
	});
	expect(draftOf(entry({ collection: 'settings', data }))).toBeUndefined();
	expect(draftOf(entry({ collection: 'pages' }))).toEqual({
		collection: 'pages',
		id: '',
		data: {},
		body: '',
	});
});

test('a chat shows the first twenty-two characters of a title', () => {
	expect(cut('一二三四五六七八九十一二三四五六七八九十一二')).not.toContain('…');
	expect(cut('一二三四五六七八九十一二三四五六七八九十一二三')).toBe(
		'一二三四五六七八九十一二三四五六七八九十一二…'
	);
});
