import { expect, test } from 'vitest';
import { parseFrontmatter } from '../../src/platform/frontmatter.ts';
import { withFields } from '../../src/platform/frontmatter-edit.ts';

const FILE =
	'---\n# 谁写的\ntitle: 一条很长很长的标题，长到别的程序会想把它折成两行，那样读起来就乱了，所以不折\nreviews: {first: {by: 甲, at: 2026-11-01 10:00}}\ntags: [a, b]\n---\n\n正文 --- 不动。\n---\n';

test('a field is set and everything else stays as its writer had it', () => {
	expect(withFields(FILE, { reviews: { first: { by: '李四', at: '2026-11-24 12:00' } } })).toBe(
		FILE.replace(
			'reviews: {first: {by: 甲, at: 2026-11-01 10:00}}',
			'reviews:\n  first:\n    by: 李四\n    at: 2026-11-24 12:00'
		).replace('[a, b]', '[ a, b ]')
	);
});

test('a field that was not there is added at the end', () => {
	expect(withFields('---\ntitle: 甲\n---\n乙\n', { draft: true })).toBe(
		'---\ntitle: 甲\ndraft: true\n---\n乙\n'
	);
});

test('a text that its writer broke into lines gets no blanks between its characters', () => {
	const wrapped =
		'---\nsummary: 院坝里的灯亮了，\n  来了很多人。\nnote: >\n  先在村口集合，\n  再上山。\n---\n';
	const after = withFields(wrapped, { draft: true });
	expect(parseFrontmatter(after)).toMatchObject({
		parsed: {
			data: { summary: '院坝里的灯亮了，来了很多人。', note: '先在村口集合，再上山。\n', draft: true },
		},
	});
	expect(after).not.toMatch(/， /);
});
