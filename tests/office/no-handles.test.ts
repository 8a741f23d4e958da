/** A machine that has no file handle left when a process is to be started: an answer fails, and the office goes on. */
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { scratch } from '../support/release.ts';

/** Answers whatever it is asked, as previews and kept sites do. */
const WORKER = `process.on('message', ({ id }) => process.send({ id, result: { ok: true } }));
process.send({ id: 0, result: { ok: true } });`;

test.each(['git', 'objects', 'refs', 'program', 'keeper', 'preview'])(
	'%s: that is told to who asked, and the next time there is an answer',
	(name) => {
		const folder = scratch('handles-');
		spawnSync('git', ['init', '--bare', '-q', folder]);
		writeFileSync(join(folder, 'worker.mjs'), WORKER);
		const child = [process.execPath, 'tests/support/no-handles-child.ts', name, folder];
		const { status, stdout, stderr } = spawnSync('sh', ['-c', 'ulimit -n 200; exec "$@"', 'sh', ...child], {
			encoding: 'utf8',
		});
		expect([status, stderr.includes('at emitUnhandled')], stderr).toEqual([0, false]);
		const [without, again] = JSON.parse(stdout) as string[];
		expect(without).toMatch(/^refused .*(?:EMFILE|ended)|preview-broken/);
		expect(again).toMatch(/^done (?!.*preview-)/);
	}
);
