import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { soundContent, TODAY } from '../support/content.ts';
import { DISH, PICTURE } from '../support/sound-files.ts';

const run = promisify(execFile);

/** Runs the command on a folder, as a clerk or a machine does. */
async function check(folder: string, ...options: string[]) {
	const env = {
		...process.env,
		CONTENT_FOLDER: folder,
		SITE_CACHE: `${folder}/.cache`,
		SITE_NOW: `${TODAY} 10:00`,
	};
	return run(process.execPath, ['src/commands/check.ts', ...options], { env }).then(
		({ stdout }) => ({ code: 0, stdout }),
		({ code, stdout }: { code: number; stdout: string }) => ({ code, stdout })
	);
}

test('a sound folder ends well', async () => {
	const { folder } = await soundContent();
	expect(await check(folder)).toEqual({ code: 0, stdout: '共 0 处错误，0 处提醒。\n' });
});

test('a folder with faults ends with code 1 and one row for each', async () => {
	const { folder } = (await soundContent()).withFile(DISH, '').withFile('说明.docx', 'x');
	const { code, stdout } = await check(folder);
	expect(code).toBe(1);
	expect(stdout.split('\n')).toEqual([
		`错误 ${DISH}:1 文件是空的：请补上内容，或者删除这个文件`,
		expect.stringMatching(/^错误 说明\.docx /),
		'共 2 处错误，0 处提醒。',
		'',
	]);
});

test('a photo that cannot be used is a reminder, not an error', async () => {
	const { folder } = (await soundContent()).withFile(PICTURE, 'x');
	const { code, stdout } = await check(folder);
	expect(code).toBe(0);
	expect(stdout).toMatch(/^提醒 stories/);
});

test('machines get the same as data', async () => {
	const { folder } = (await soundContent()).withFile(DISH, '');
	const { code, stdout } = await check(folder, '--json');
	expect(code).toBe(1);
	expect(JSON.parse(stdout)).toMatchObject([{ code: 'file-empty', level: 'error', file: DISH, line: 1 }]);
});
