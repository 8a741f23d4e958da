import { expect, test } from 'vitest';
import { type Issue, issueText, reportText } from '../../src/platform/issue.ts';

const issue = (file: string, line?: number, more: Partial<Issue> = {}): Issue => ({
	...{ code: 'x', severity: 'error', file, message: '请改正' },
	...(line !== undefined && { line }),
	...more,
});

test('an issue is one row with as much of its place as is known', () => {
	expect(issueText(issue('a.md', 3, { field: '标题' }))).toBe('a.md:3【标题】请改正');
	expect(issueText(issue('a.md', 3))).toBe('a.md:3 请改正');
	expect(issueText(issue('a.md'))).toBe('a.md 请改正');
});

test('a report puts errors first, then files and lines in their order, and counts them', () => {
	const issues = [
		issue('c.md', 1, { severity: 'warning' }),
		issue('b.md', 10),
		issue('b.md', 9),
		issue('a.md'),
	];
	expect(reportText(issues)).toBe(
		[
			'错误 a.md 请改正',
			'错误 b.md:9 请改正',
			'错误 b.md:10 请改正',
			'提醒 c.md:1 请改正',
			'共 3 处错误，1 处提醒。',
		].join('\n')
	);
});
