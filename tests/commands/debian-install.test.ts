import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { expect, test } from 'vitest';
import { isDebian } from '../../tools/debian/debian.ts';
import { scratch } from '../support/release.ts';

test.runIf(isDebian())(
	'tests that lack programs install them one after the other, however many ask at once',
	async () => {
		const home = scratch('apt-');
		const programs = join(home, 'bin');
		mkdirSync(programs);
		const put = (name: string, script: string) =>
			writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
		// Like the real one it refuses to work beside another.
		put(
			'apt-get',
			`if mkdir '${home}/lock'; then sleep 0.2; echo "$@" >>'${home}/done'; rmdir '${home}/lock'; else echo refused >>'${home}/done'; fi`
		);
		put('sudo', 'shift; exec "$@"');
		const env = { ...process.env, PATH: [programs, process.env['PATH']].join(delimiter) };
		const asking = ['one', 'two', 'three'].map(
			(name) =>
				new Promise((done) => {
					const script = `import('${new URL('../../tools/debian/debian.ts', import.meta.url)}').then(({ installFromDebian }) => installFromDebian('${name}'))`;
					spawn(process.execPath, ['-e', script], { env, stdio: 'ignore' }).once('exit', done);
				})
		);
		await Promise.all(asking);
		const lines = readFileSync(join(home, 'done'), 'utf8').trim().split('\n');
		expect(lines).not.toContain('refused');
		expect(lines.filter((line) => line.includes(' install '))).toHaveLength(3);
	}
);
