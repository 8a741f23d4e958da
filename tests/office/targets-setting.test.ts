/** office.yml: what is wrong is told in Chinese, by its place, with the cure. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { officeSettings } from '../../src/office/office-settings.ts';
import { parseYamlFile } from '../../src/platform/frontmatter.ts';
import { scratch } from '../support/release.ts';

const settings = (text: string) => {
	const folder = scratch();
	writeFileSync(join(folder, 'office.yml'), text);
	return officeSettings(folder, {});
};

test.each([
	['- kind: ftp\n    path: a', '【targets.0.kind】kind 要写 folder'],
	['- kind: folder', '【targets.0.path】没有写这一项'],
	['- kind: folder\n    path: a\n    pth: b', '【targets.0】没有“pth”这一项'],
	['- kind: zip\n    path: site.rar', '【targets.0.path】文件名要以 .zip 结尾'],
	['- kind: sftp\n    host: a\n    user: b\n    path: /x', '请写明 password（密码）或 key（密钥文件）'],
	[
		'- kind: folder\n    path: a\n    address: example.cn',
		'【targets.0.address】网址要以 http:// 或 https:// 开头',
	],
])('%s', (target, said) => {
	expect(() => settings(`targets:\n  ${target}\n`)).toThrow(said);
});

test.each([
	['port: 4322\ntrustedProxy: 是', ':2【trustedProxy】要写 true（是）或 false（不是）'],
	['port: 端口', ':1【port】端口要写 0 到 65535 之间的整数'],
	['public: { port: 99999 }', ':1【public.port】端口要写 0 到 65535 之间的整数'],
	['ports: 1', ':1 没有“ports”这一项'],
	['mirror:', ':1【mirror】冒号后面没有写内容'],
	['tls: cert.pem', ':1【tls】下面要再写几项'],
	['origin: desk.example.cn', ':1【origin】网址要以 http:// 或 https:// 开头'],
	['secondFactorFor: 签发', ':1【secondFactorFor】要写成一列'],
	['port: 4322\ntls: { cert: a', '括号没有成对'],
	[
		'targets:\n  - { kind: sftp, host: a, user: b, path: /x, password: 123456 }',
		':2【targets.0.password】要写成文字，是数字的用英文双引号括起来',
	],
	['targets:\n  - { kind: s3, endpoint: "https://b.example" }', '【targets.0.accessKey】没有写这一项'],
])('%s: its line and its cure are told', (text, said) => {
	expect(() => settings(text)).toThrow(`office.yml:`);
	expect(() => settings(text)).toThrow(said);
});

test.each([
	['{ kind: folder, path: ./site/ }\n  - { kind: folder, path: site }', 2],
	['{ kind: zip, path: a.zip }\n  - { kind: folder, path: a }\n  - { kind: zip, path: b/../a.zip }', 3],
	[
		'{ kind: sftp, host: A.cn, user: b, path: /x, password: c }\n  - { kind: sftp, host: a.cn, user: d, path: /x/, password: e }',
		2,
	],
])('two targets that are one place are refused: %s', (targets, second) => {
	expect(() => settings(`targets:\n  - ${targets}\n`)).toThrow(
		`:${second + 1}【targets.${second - 1}】和第1个去处是同一个地方`
	);
});

test('two targets in two places are taken, whatever kind they are', () => {
	const two =
		'{ kind: folder, path: site }\n  - { kind: folder, path: site2 }\n  - { kind: zip, path: site.zip }';
	expect(settings(`targets:\n  - ${two}\n`).targets).toHaveLength(3);
});

test('a file that is not saved as UTF-8 is told as that, with the cure; a mark of Windows before UTF-8 is none', () => {
	const folder = scratch();
	const file = join(folder, 'office.yml');
	const written = (bytes: Uint8Array) => {
		writeFileSync(file, bytes);
		return () => officeSettings(folder, {});
	};
	// `name: 云溪乡` as Windows saves it in its own code, GBK.
	const name = Buffer.from([0xd4, 0xc6, 0xcf, 0xaa, 0xcf, 0xe7]);
	const gbk = Buffer.concat([
		Buffer.from('targets:\n  - { kind: folder, path: site, name: '),
		name,
		Buffer.from(' }\n'),
	]);
	expect(written(gbk)).toThrow(/office\.yml.*GBK.*云溪乡.*另存为.*UTF-8/);
	expect(written(Buffer.from('\ufeffport: 4322\n'))()).toMatchObject({ port: 4322 });
	expect(written(Buffer.from('\ufeffport: 4322\n', 'utf16le'))).toThrow(/UTF-16.*另存为.*UTF-8/);
});

test('a wrong PORT is told as what it is; a file with nothing but comments says nothing', () => {
	expect(() => officeSettings(scratch(), { PORT: '80x' })).toThrow(/^环境变量 PORT 写的是“80x”：端口要写/);
	for (const text of ['', '\n', '# port: 4322\n\n  # 以后再写\n'])
		expect(settings(text)).toMatchObject({ port: 4321, isPortGiven: false, targets: [] });
});

test('a sound list is taken, with what may be left out filled in', () => {
	const { targets } = settings(
		'targets:\n  - { kind: s3, endpoint: "https://b.example", accessKey: { env: A }, secretKey: s }\n'
	);
	expect(targets).toEqual([
		{
			kind: 's3',
			endpoint: 'https://b.example',
			region: 'us-east-1',
			prefix: '',
			accessKey: { env: 'A' },
			secretKey: 's',
		},
	]);
});

const examples = (manual: string) =>
	[...readFileSync(manual, 'utf8').matchAll(/^( *)```yaml\n([\s\S]*?)^ *```$/gm)].map(
		([, indent = '', lines = '']) => lines.replaceAll(new RegExp(`^${indent}`, 'gm'), '')
	);

test('every example of office.yml in the manual is taken as it stands', () => {
	const found = examples('docs/operating.md');
	expect(found.length).toBeGreaterThan(4);
	for (const example of found) expect(() => settings(example), example).not.toThrow();
});

test('an example of site.yml in a manual is read as it stands', () => {
	const found = examples('docs/editing-on-a-forge.md').filter((example) => example.startsWith('forge:'));
	expect(found).toHaveLength(1);
	for (const example of found) expect(parseYamlFile(example)).toHaveProperty('parsed');
});
