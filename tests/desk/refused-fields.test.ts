/** Messages at fields that were refused: each goes with its fault, and no other way. */
import { afterEach, expect, test } from 'vitest';
import {
	followForm,
	isAnythingRefused,
	lookAgain,
	nameRefused,
	nothingRefused,
	refusedWords,
} from '../../src/desk/checks/refused-fields.ts';
import type { LabelledIssue } from '../../src/domain/check/issue.ts';

const issue = (path: string[], message: string, label = '摘要'): LabelledIssue => ({
	code: 'x',
	level: 'publish',
	path,
	message,
	label,
});
const form = { issues: [] as LabelledIssue[], data: {} as Record<string, unknown> };
afterEach(nothingRefused);

test('what the form checks itself goes when its check finds nothing more', () => {
	form.issues = [issue(['summary'], '没有')];
	followForm(() => form);
	nameRefused(form.issues);
	form.data = { title: '改了别处' };
	lookAgain();
	expect(isAnythingRefused()).toBe(true);
	form.issues = [];
	lookAgain();
	expect(isAnythingRefused()).toBe(false);
});

test('what only the office knows goes when its field is changed', () => {
	Object.assign(form, { issues: [], data: { code: '帮-03' } });
	const leave = followForm(() => form);
	nameRefused([issue(['code'], '已经有人用了', '编号')]);
	form.data = { code: '帮-03', title: '改了别处' };
	lookAgain();
	expect(isAnythingRefused()).toBe(true);
	form.data = { code: '帮-04' };
	lookAgain();
	expect(isAnythingRefused()).toBe(false);
	leave();
});

test('a fault inside a field is told with its place, one of the field itself without', () => {
	expect(refusedWords(issue(['summary'], '没有'))).toBe('没有');
	expect(refusedWords(issue(['photos', '1', 'caption'], '没有', '照片 2 · 图注'))).toBe(
		'照片 2 · 图注：没有'
	);
});
