/** `targets` in office.yml: where releases go. One declaration for the check, the courier and the manual. */
import { posix, resolve } from 'node:path';
import { z } from 'zod';

/** A name of a secret: an environment variable or a file, so that office.yml can be shown to anybody. */
const secret = () =>
	z.union([
		z.string().min(1, '不能是空的'),
		z.strictObject({ env: z.string().min(1) }),
		z.strictObject({ file: z.string().min(1) }),
	]);
export type Secret = z.output<ReturnType<typeof secret>>;

const common = {
	/** What the desk calls it; without one, what it is. */
	name: z.string().max(30).optional(),
	/** Public address at which the release can be read, base path included; asked after every delivery. */
	address: z.url({ protocol: /^https?$/ }).optional(),
};

const TARGETS = {
	folder: z.strictObject({ kind: z.literal('folder'), ...common, path: z.string().min(1) }),
	zip: z.strictObject({
		kind: z.literal('zip'),
		...common,
		path: z.string().regex(/\.zip$/, '文件名要以 .zip 结尾'),
	}),
	command: z.strictObject({
		kind: z.literal('command'),
		...common,
		run: z.array(z.string()).min(1, '请写明命令'),
	}),
	sftp: z
		.strictObject({
			kind: z.literal('sftp'),
			...common,
			host: z.string().min(1),
			port: z.int().min(1).max(65535).default(22),
			user: z.string().min(1),
			password: secret().optional(),
			/** A private key: a file in the data folder. */
			key: z.string().min(1).optional(),
			passphrase: secret().optional(),
			/** `SHA256:…`, as `ssh-keygen -lf` prints it. */
			hostKey: z
				.string()
				.regex(/^SHA256:[A-Za-z0-9+/]{43}$/, '要写成 SHA256: 加 43 个字符')
				.optional(),
			path: z.string().min(1),
		})
		.refine(({ password, key }) => password !== undefined || key !== undefined, {
			path: ['password'],
			message: '请写明 password（密码）或 key（密钥文件）',
		}),
	s3: z.strictObject({
		kind: z.literal('s3'),
		...common,
		/** With the bucket in the host or behind it, as the provider has it, e.g. `https://bucket.oss-cn-x.example`. */
		endpoint: z.url({ protocol: /^https?$/ }),
		region: z.string().default('us-east-1'),
		/** Below which all keys lie; none by default. */
		prefix: z
			.string()
			.regex(/^(?:[\w.-]+\/)*$/, '要以 / 结尾，开头没有 /')
			.default(''),
		accessKey: secret(),
		secretKey: secret(),
	}),
} as const;

const targetSchema = z.discriminatedUnion(
	'kind',
	[TARGETS.folder, TARGETS.zip, TARGETS.command, TARGETS.sftp, TARGETS.s3],
	{ error: 'kind 要写 folder（文件夹）、zip（压缩包）、sftp、s3（对象存储）或 command（命令）' }
);
export type TargetSettings = z.output<typeof targetSchema>;
export type SftpSettings = z.output<typeof TARGETS.sftp>;
export type S3Settings = z.output<typeof TARGETS.s3>;

const KINDS: Record<TargetSettings['kind'], (target: never) => string> = {
	folder: ({ path }: { path: string }) => `文件夹 ${path}`,
	zip: ({ path }: { path: string }) => `压缩包 ${path}`,
	command: ({ run }: { run: string[] }) => `命令 ${run[0]}`,
	sftp: ({ host }: { host: string }) => `服务器 ${host}`,
	s3: ({ endpoint }: { endpoint: string }) => `对象存储 ${new URL(endpoint).host}`,
};

/** What people call a target. */
export const targetName = (target: TargetSettings): string =>
	target.name ?? (KINDS[target.kind] as (target: TargetSettings) => string)(target);

/** What two targets may not share: each would write over what the other has brought. */
function placeOf(target: TargetSettings, folder: string): string {
	switch (target.kind) {
		case 'folder':
		case 'zip':
			return fromFolder(folder, target.path);
		case 'sftp':
			return `${target.host.toLowerCase()}:${target.port} ${posix.join(target.path, '/')}`;
		case 's3':
			return `${target.endpoint.replace(/\/+$/, '')}/${target.prefix}`;
		case 'command':
			return target.run.join('\n');
	}
}

/** A list of targets, no two of which are one place. @param folder absolute path of the folder that their paths are seen from */
export const targetsSchema = (folder: string) =>
	z.array(targetSchema).superRefine((targets, context) => {
		const places = targets.map((target) => placeOf(target, folder));
		for (const [at, place] of places.entries()) {
			const first = places.indexOf(place);
			if (first < at)
				context.addIssue({
					code: 'custom',
					path: [at],
					message: `和第${first + 1}个去处是同一个地方，两边会互相改掉送到的文件：请删去一个，或换一个地方`,
				});
		}
	});

/** Paths of files that settings name are seen from `folder`, the data folder. */
export const fromFolder = (folder: string, path: string): string => resolve(folder, path);
