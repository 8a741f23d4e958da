/** Which Node a command runs on: stand-ins say a version and, when they are chosen, how they were started. */
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

/** Runs a command as npm does when npm itself runs on a Node of this version. */
function launchedBeside(version: string, ...args: string[]) {
	const folder = mkdtempSync(join(tmpdir(), 'node-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const present = join(folder, 'node');
	const script = `if [ "$1" = -p ]; then echo ${version}; else echo "chosen with [$NODE_OPTIONS] as $PRACTICE_HOUSE_NODE, compiled in $NODE_COMPILE_CACHE"; exit 7; fi`;
	writeFileSync(present, `#!/bin/sh\n${script}\n`);
	chmodSync(present, 0o755);
	const { PRACTICE_HOUSE_NODE: _, NODE_OPTIONS: __, NODE_COMPILE_CACHE: ___, ...env } = process.env;
	const { status, stdout, stderr } = spawnSync(process.execPath, ['src/commands/launch.mjs', ...args], {
		encoding: 'utf8',
		env: { ...env, npm_node_execpath: present },
	});
	return { status, said: `${stdout}${stderr}`.trim() };
}

test.each([
	['22.12.0', '--experimental-strip-types --experimental-sqlite --disable-warning=ExperimentalWarning'],
	['22.17.1', '--experimental-strip-types --disable-warning=ExperimentalWarning'],
	['22.23.2', '--disable-warning=ExperimentalWarning'],
	['23.3.0', '--experimental-strip-types --experimental-sqlite --disable-warning=ExperimentalWarning'],
	['24.0.0', ''],
	['26.12.1', ''],
])(
	'the Node %s that is already there is taken, and told what it would not do by itself',
	(version, options) => {
		expect(launchedBeside(version, 'check')).toEqual({
			// It ends as the command ends.
			status: 7,
			said: `chosen with [${options}] as 这台电脑上已有的, compiled in ${resolve('.cache/compiled')}`,
		});
	}
);

test.each(['20.20.2', '22.9.0', 'nonsense'])(
	'for the Node %s the one beside the project is taken',
	(version) => {
		const { status, said } = launchedBeside(version, 'nothing');
		expect(said).toMatch(/^没有“nothing”这个命令，有：start、/);
		expect(status).toBe(1);
	}
);
