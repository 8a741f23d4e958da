import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { COMMANDS } from '../../src/commands/commands.ts';
import { environmentFault, folderFault } from '../../src/commands/environment.ts';

test('a disk that is nearly full is told of before the house writes to it, by what is left and what it takes', () => {
	const home = mkdtempSync(join(tmpdir(), 'room-'));
	onTestFinished(() => rmSync(home, { recursive: true, force: true }));
	const asked: string[] = [];
	const fault = (bytes: number) =>
		folderFault(join(home, 'not', 'yet there'), '数据文件夹', '另指一个', (place) => {
			asked.push(place);
			return bytes;
		});
	expect(fault(500 * 1024 ** 2)).toBeUndefined();
	expect(fault(500 * 1024 ** 2 - 1)).toBe(
		`数据文件夹 ${join(home, 'not', 'yet there')} 所在的磁盘只剩 499 MB，至少要 500 MB：请先腾出空间，或另指一个`
	);
	// The folder is not there yet: its disk is that of the nearest one that is.
	expect(asked).toEqual([home, home]);
	expect(folderFault('/proc/self/none', '数据文件夹', '另指一个')).toContain('另指一个');
});

test('a data folder that cannot be made keeps only who makes one from going on', async () => {
	vi.stubEnv('OFFICE_DATA', '/proc/self/none');
	onTestFinished(() => void vi.unstubAllEnvs());
	expect(await environmentFault(['diskSpace'])).toBeUndefined();
	expect(await environmentFault(COMMANDS.build.needs)).toBeUndefined();
	expect(await environmentFault(COMMANDS.start.needs)).toContain('数据文件夹 /proc/self/none ');
});
