/** What a refused field says to the editor: the schema's own Chinese where it has any, else a sentence made here. */
import { closestMatch } from 'leven';
import { z } from 'zod';
import { type Form, formAt } from './form.ts';

/** An issue as a field has it: where it stands among the fields and what to tell the editor. */
export type FieldIssue = {
	code: string;
	path: PropertyKey[];
	message: string;
	/** What to tell who edits files, where that names what no form shows. */
	fileMessage?: string;
};

/** Turns what zod found into sentences; an unknown key is answered with the field that was probably meant. */
export function schemaIssues(error: z.ZodError, form: Form): FieldIssue[] {
	const mistyped = new Set(error.issues.filter(isMistyped).map(({ path }) => path.join(' ')));
	return error.issues.flatMap((issue): FieldIssue[] => {
		// A list in place of a text is not also too short.
		if (mistyped.has(issue.path.join(' ')) && !isMistyped(issue)) return [];
		const path = [...issue.path];
		if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(key, path, form));
		if (issue.input === undefined && issue.code.startsWith('invalid'))
			return [{ code: 'field-missing', path, message: '必须填写，请补上这一项' }];
		return [{ code: `field-${issue.code.replaceAll('_', '-')}`, path, message: issue.message }];
	});
}

const isMistyped = ({ code }: z.core.$ZodIssue) => code === 'invalid_type';

function unknownKey(key: string, path: PropertyKey[], form: Form): FieldIssue {
	const known = formAt(form, path)?.properties ?? {};
	const named = Object.keys(known).find((one) => known[one]?.title === key.trim());
	const guess = named ?? closestWord(key, Object.keys(known));
	const cure = guess === undefined ? '，请删掉这一行' : `，是不是“${guess}”？`;
	return { code: 'field-unknown', path: [...path, key], message: `没有“${key}”这一项${cure}` };
}

/** The known word that `word` was probably meant to be: one letter in three may differ, three at most. */
export const closestWord = (word: string, known: Iterable<string>): string | undefined =>
	closestMatch(word, [...known], { maxDistance: Math.min(3, Math.ceil(word.length / 3)) });

const EXPECTED: Record<string, string> = {
	string: '要写成文字：请把内容用英文双引号括起来',
	array: '要写成列表：每项单独一行，前面加“- ”',
	object: '要分行写：每行一个“名称: 内容”，比上一层多空两格',
	boolean: '只能写 true 或 false，不加引号',
	number: '要写数字，不加引号',
	int: '要写整数，不加引号',
};

const { localeError } = z.locales.zhCN();

/** What a schema that does not word a fault itself says of it. */
export const plainMessage: z.core.$ZodErrorMap = (issue) =>
	(issue.code === 'invalid_type' ? EXPECTED[issue.expected] : undefined) ?? localeError(issue);
