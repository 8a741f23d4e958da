/**
 * What a check found, as data. Checks make issues; reporters print them; nothing in between formats text.
 */

/** One thing that is wrong in a file, in words that the person who wrote the file can act on. */
export type Issue = {
	/** Stable name for machines and tests, e.g. `date-invalid`. */
	code: string;
	/** `error` stops the build; `warning` is reported and the rest of the site goes on. */
	severity: 'error' | 'warning';
	/** Path from the content folder, with forward slashes. */
	file: string;
	/** Line in the file, from 1. */
	line?: number;
	/** The editor's word for the field, e.g. `日期` or `照片 2 · 图片说明`. */
	field?: string;
	/** What is wrong and what to do, in Chinese, as one or two sentences. */
	message: string;
	/** The same for who sees forms and no files, where it is said otherwise. */
	deskMessage?: string;
};

/** `stories/x/index.md:3【日期】…`, one line, as editors see it in a terminal or a mail. */
export const issueText = ({ file, line, field, message }: Omit<Issue, 'code' | 'severity' | 'deskMessage'>) =>
	`${file}${line ? `:${line}` : ''}${field ? `【${field}】` : ' '}${message}`;

/** All issues of one run as a text report; errors first, files in order. */
export function reportText(issues: readonly Issue[]): string {
	const rows = (severity: Issue['severity'], word: string) =>
		issues
			.filter((issue) => issue.severity === severity)
			.sort((a, b) => a.file.localeCompare(b.file) || (a.line ?? 0) - (b.line ?? 0))
			.map((issue) => `${word} ${issueText(issue)}`);
	const errors = rows('error', '错误');
	const warnings = rows('warning', '提醒');
	const total = `共 ${errors.length} 处错误，${warnings.length} 处提醒。`;
	return [...errors, ...warnings, total].join('\n');
}
