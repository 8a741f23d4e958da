/** Where the office listens and where it sends its copy: `office.yml` in the data folder, all of it optional. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { z } from 'zod';
import { ROLES, type Role, roleOf } from '../domain/desk/account.ts';
import { parseYamlFile } from '../platform/frontmatter.ts';
import { issueText } from '../platform/issue.ts';
import { type TargetSettings, targetsSchema } from '../publish/delivery/target-settings.ts';
import { decode } from '../reader/decode.ts';

const USUAL_PORT = 4321;
const PORT_RULE = '端口要写 0 到 65535 之间的整数，一般用 1024 以上的';
const PORT_IN_FILE = `${PORT_RULE}，不加引号`;
const portSchema = z.int(PORT_IN_FILE).min(0, PORT_IN_FILE).max(65535, PORT_IN_FILE);

const roleByWord = z.string().transform((word, context): Role => {
	const role = roleOf(word);
	if (role !== undefined) return role;
	context.addIssue({
		code: 'custom',
		message: `没有“${word}”这个角色，可以写：${Object.values(ROLES)
			.map(({ label }) => label)
			.join('、')}`,
	});
	return z.NEVER;
});

/** @param folder absolute path of the data folder */
const schemaIn = (folder: string) =>
	z
		.strictObject({
			/** Address to listen on. */
			listen: z.string().default('127.0.0.1'),
			port: portSchema.optional(),
			/** Address that people type, e.g. `https://desk.example.cn`; needed behind a proxy or with a certificate. */
			origin: z
				.url({ protocol: /^https?$/ })
				// As browsers tell it: people write a slash behind it, and addresses are made by adding to it.
				.transform((address) => new URL(address).origin)
				.optional(),
			/** PEM files of a certificate. */
			tls: z.strictObject({ cert: z.string(), key: z.string() }).optional(),
			/** `true`: a proxy on the way here speaks TLS to the outside and tells where requests come from. */
			trustedProxy: z.boolean().default(false),
			/** 编审合一: an editor who may sign may sign own words too; pages of such pieces say so. */
			editorMaySign: z.boolean().default(false),
			/** Who must have 两步验证: those with one of these roles, by the words that people use. */
			secondFactorFor: z.array(roleByWord).default([]),
			/** Git remote that gets a copy of everything. */
			mirror: z.string().min(1).optional(),
			/** Where the public edition is brought after every change. */
			targets: targetsSchema(folder).default([]),
			/** The office serves the public edition itself, for everybody, on an address and port of its own. */
			public: z
				.strictObject({
					listen: z.string().default('127.0.0.1'),
					port: portSchema,
					/** Address that readers type, base path included; told at the desk. */
					address: z.url({ protocol: /^https?$/ }).optional(),
				})
				.optional(),
		})
		.superRefine(({ listen, tls, trustedProxy, origin }, context) => {
			const issue = (path: string, message: string) =>
				context.addIssue({ code: 'custom', path: [path], message });
			if (!LOOPBACK.test(listen) && !tls && !trustedProxy)
				issue(
					'listen',
					`要让别的电脑访问（${listen}），必须配好 tls（证书），或写明 trustedProxy: true（前面有加密的反向代理）；否则密码会在网络上明着走`
				);
			if ((tls || trustedProxy) && !origin?.startsWith('https://'))
				issue('origin', '请写明大家打开编辑台的网址，以 https:// 开头');
		});
export type OfficeSettings = Omit<z.output<ReturnType<typeof schemaIn>>, 'port'> & {
	port: number;
	/** Somebody said which port it must be; the usual one may give way to the next. */
	isPortGiven: boolean;
};

const LOOPBACK = /^(?:127(?:\.\d+){3}|::1|localhost)$/;

/** Reads `office.yml`; throws in Chinese when it cannot be used. `PORT` has the last word on the port. */
export function officeSettings(
	folder: string,
	env: Record<string, string | undefined> = process.env
): OfficeSettings {
	const file = join(folder, 'office.yml');
	const text = existsSync(file) ? textOf(file) : '';
	const schema = schemaIn(folder);
	const { port, ...settings } = saysNothing(text) ? schema.parse({}) : settingsIn(schema, file, text);
	const wanted = portIn(env) ?? port;
	return { ...settings, port: wanted ?? USUAL_PORT, isPortGiven: wanted !== undefined };
}

/** All of it is optional: everything may be commented out. */
const saysNothing = (text: string): boolean => text.split('\n').every((line) => /^\s*(?:#|$)/.test(line));

function portIn({ PORT: told }: Record<string, string | undefined>): number | undefined {
	if (!told) return undefined;
	const result = portSchema.safeParse(Number(told));
	if (result.success) return result.data;
	throw new Error(`环境变量 PORT 写的是“${told}”：${PORT_RULE}`);
}

/** `targets` of a file that has nothing else, for who publishes a folder of files; throws in Chinese. */
export const targetsIn = (file: string): TargetSettings[] =>
	settingsIn(z.strictObject({ targets: targetsSchema(dirname(file)) }), file, textOf(file)).targets;

/** @throws in Chinese where the file is not saved as UTF-8, with the cure */
function textOf(file: string): string {
	const decoded = decode(readFileSync(file));
	if ('text' in decoded) return decoded.text;
	throw new Error(issueText({ file, ...decoded }));
}

/** What the schema itself has no words for. */
const WORDS: Record<string, (issue: z.core.$ZodRawIssue) => string | undefined> = {
	invalid_type: ({ expected }) => TYPES[String(expected)],
	invalid_union: () => `${TYPES['string']}；也可以写 { env: 环境变量的名称 } 或 { file: 文件名 }`,
	invalid_format: () => '网址要以 http:// 或 https:// 开头',
	unrecognized_keys: (issue) =>
		`没有“${(issue as { keys?: string[] }).keys?.join('”“')}”这一项，请看是不是写错了`,
	too_small: () => '太小或太短了',
	too_big: () => '太大或太长了',
};
const TYPES: Record<string, string> = {
	boolean: '要写 true（是）或 false（不是），不加引号',
	string: '要写成文字，是数字的用英文双引号括起来',
	array: '要写成一列，一样一行，每行前面写“- ”；写在一行里的用 [ ] 括起来',
	object: '下面要再写几项，每项多空两格',
};

function wordsFor(issue: z.core.$ZodRawIssue): string | undefined {
	if (issue.input === undefined && issue.code.startsWith('invalid_')) return '没有写这一项';
	if (issue.input === null) return '冒号后面没有写内容：请补上，或者删去这一行';
	return WORDS[issue.code]?.(issue) ?? '写得不对，请对照 docs/operating.md';
}

/** @throws in Chinese, one line for each thing that is wrong, with its line of the file */
function settingsIn<Schema extends z.ZodType>(schema: Schema, file: string, text: string): z.output<Schema> {
	const read = parseYamlFile(text);
	if ('faults' in read) throw new Error(read.faults.map((one) => issueText({ file, ...one })).join('\n'));
	const { data, lineOf } = read.parsed;
	const result = schema.safeParse(data, { error: wordsFor });
	if (result.success) return result.data;
	throw new Error(
		result.error.issues
			.map(({ path, message }) => issueText({ file, line: lineOf(path), field: path.join('.'), message }))
			.join('\n')
	);
}

/** Absolute path of the data folder: `OFFICE_DATA`, else beside the project and never inside it. */
export const dataFolder = (env: Record<string, string | undefined> = process.env): string =>
	resolve(env['OFFICE_DATA'] ?? join(dirname(resolve('.')), `${basename(resolve('.'))}-data`));
