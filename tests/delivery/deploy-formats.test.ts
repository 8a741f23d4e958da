/** Files in deploy/ that other programs read: systemd, logrotate, a container builder, Windows, runners of a forge. */
import { execFileSync, spawnSync } from 'node:child_process';
import {
	existsSync,
	globSync,
	mkdirSync,
	readdirSync,
	readFileSync,
	rmSync,
	symlinkSync,
	writeFileSync,
} from 'node:fs';
import { userInfo } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { parse } from 'yaml';
import { freshCopy } from '../support/fresh-copy.ts';
import { scratch } from '../support/release.ts';
import { ensureProgram } from '../support/web-servers.ts';
import { elements } from '../support/xml.ts';

const PROGRAM = '/opt/practice-house';

test('systemd takes the units as they are, once the program lies where they say', () => {
	const systemd = ensureProgram(['/usr/bin/systemd-analyze'], 'systemd');
	const folder = scratch('units-');
	// A unit's path is written without blanks, wherever this program lies.
	const program = join(folder, 'program');
	symlinkSync(resolve('.'), program);
	const units = globSync('deploy/*.{service,timer}').map((unit) => {
		const to = join(folder, basename(unit));
		writeFileSync(to, readFileSync(unit, 'utf8').replaceAll(PROGRAM, program));
		return to;
	});
	const verify = (...files: string[]) => {
		const { status, stdout, stderr } = spawnSync(systemd, ['verify', '--man=no', ...files], {
			encoding: 'utf8',
		});
		return { status, said: stdout + stderr };
	};
	expect(verify(...units)).toEqual({ status: 0, said: '' });
	const [first] = units;
	writeFileSync(first!, readFileSync(first!, 'utf8').replace('[Service]', '[Service]\nRestrat=always'));
	expect(verify(first!).said).toContain('Restrat');
});

test('logrotate takes the settings, turns the logs over and leaves the record alone', () => {
	const program = ensureProgram(['/usr/sbin/logrotate'], 'logrotate');
	const home = scratch('logs-');
	const data = join(home, 'data');
	mkdirSync(join(data, 'work'), { recursive: true });
	mkdirSync(join(data, 'audit'));
	writeFileSync(join(data, 'work', 'delivery-failed.log'), '送不到\n'.repeat(100));
	writeFileSync(join(data, 'audit', '2026-11.jsonl'), '{}\n');
	const { username, gid } = userInfo();
	const group = readFileSync('/etc/group', 'utf8')
		.split('\n')
		.find((line) => line.split(':')[2] === String(gid))!
		.split(':')[0];
	const conf = join(home, 'logrotate.conf');
	writeFileSync(
		conf,
		readFileSync('deploy/logrotate', 'utf8')
			.replaceAll('/var/lib/office', data)
			.replace('su office office', `su ${username} ${group}`),
		{ mode: 0o600 }
	);
	const turn = (...flags: string[]) =>
		spawnSync(program, [...flags, '--state', join(home, 'state'), conf], { encoding: 'utf8' });
	expect(turn('--debug').stderr).not.toMatch(/error/i);
	expect(turn('--force')).toMatchObject({ status: 0, stderr: '' });
	expect(readdirSync(join(data, 'work')).sort()).toEqual(['delivery-failed.log', 'delivery-failed.log.1.gz']);
	expect(readFileSync(join(data, 'work', 'delivery-failed.log'), 'utf8')).toBe('');
	expect(readdirSync(join(data, 'audit'))).toEqual(['2026-11.jsonl']);
});

// Of the schema of scheduled tasks: what each element may hold, and how values are written.
const TASK: Record<string, readonly string[]> = {
	Task: ['Triggers', 'Settings', 'Actions'],
	Triggers: ['BootTrigger'],
	BootTrigger: ['Enabled'],
	Settings: [
		'MultipleInstancesPolicy',
		'DisallowStartIfOnBatteries',
		'StopIfGoingOnBatteries',
		'StartWhenAvailable',
		'ExecutionTimeLimit',
		'RestartOnFailure',
	],
	RestartOnFailure: ['Interval', 'Count'],
	Actions: ['Exec'],
	Exec: ['Command', 'Arguments', 'WorkingDirectory'],
};
const VALUES: Record<string, RegExp> = {
	Enabled: /^(?:true|false)$/,
	MultipleInstancesPolicy: /^(?:Parallel|Queue|IgnoreNew|StopExisting)$/,
	DisallowStartIfOnBatteries: /^(?:true|false)$/,
	StopIfGoingOnBatteries: /^(?:true|false)$/,
	StartWhenAvailable: /^(?:true|false)$/,
	ExecutionTimeLimit: /^PT\d+[SMH]$/,
	Interval: /^PT(?:[1-9]\d*)M$/,
	// A byte: Windows refuses the whole task for a larger one.
	Count: /^(?:[1-9]\d?|1\d\d|2[0-4]\d|25[0-5])$/,
	Command: /^C:\\.*\.cmd$/,
	Arguments: /^src\\commands\\launch\.mjs start$/,
	WorkingDirectory: /^C:\\/,
};

test('the scheduled task of Windows holds what its schema knows, with values of the right form', () => {
	const text = readFileSync('deploy/office-task.xml', 'utf8');
	const found = elements(text);
	expect(found[0]).toMatchObject({
		name: 'Task',
		attributes: { version: '1.2', xmlns: 'http://schemas.microsoft.com/windows/2004/02/mit/task' },
	});
	for (const { name, parent, text: value } of found) {
		if (parent !== undefined) expect(TASK[parent], `${name} in ${parent}`).toContain(name);
		if (TASK[name] === undefined) expect(value, name).toMatch(VALUES[name]!);
	}
	for (const needed of ['BootTrigger', 'Exec', 'Command'])
		expect(found.map(({ name }) => name)).toContain(needed);
	expect(existsSync('src/commands/launch.mjs')).toBe(true);
});

test('started as a service, the office tells what keeps it from running in a sentence, as from a window', () => {
	const data = scratch();
	writeFileSync(join(data, 'office.yml'), 'ports: 1\n');
	const [, typed = ''] = /^ExecStart=\S+ (.+)$/m.exec(readFileSync('deploy/office.service', 'utf8'))!;
	const started = ([program, ...args]: string[]) =>
		spawnSync(process.execPath, [program!, ...args], {
			env: { ...process.env, OFFICE_DATA: data, PORT: '' },
			encoding: 'utf8',
		});
	const { status, stderr } = started(typed.split(' '));
	expect([status, stderr]).toEqual([
		1,
		`还不能运行：${join(data, 'office.yml')}:1 没有“ports”这一项，请看是不是写错了\n`,
	]);
	const [, command = ''] = /^CMD (.+)$/m.exec(readFileSync('deploy/Containerfile', 'utf8'))!;
	expect(JSON.parse(command).slice(1)).toEqual(typed.split(' '));
});

test('the container file copies what there is, leaves out what must not go in, and starts the office', () => {
	const lines = readFileSync('deploy/Containerfile', 'utf8')
		.split('\n')
		.filter((line) => line !== '' && !line.startsWith('#'));
	const steps = lines.map((line) => /^([A-Z]+) (.+)$/.exec(line)?.slice(1) ?? [line]);
	const KNOWN = ['FROM', 'RUN', 'WORKDIR', 'COPY', 'USER', 'ENV', 'VOLUME', 'EXPOSE', 'STOPSIGNAL', 'CMD'];
	for (const [word] of steps) expect(KNOWN).toContain(word);
	const [, version] = /^node:(\d+)/.exec(steps[0]![1]!)!;
	const { engines } = JSON.parse(readFileSync('package.json', 'utf8')) as { engines: { node: string } };
	expect(Number(version)).toBeGreaterThanOrEqual(Number(/\d+/.exec(engines.node)![0]));
	for (const [, words = ''] of steps.filter(([word]) => word === 'COPY'))
		for (const source of words.split(' ').slice(0, -1)) expect(existsSync(source), source).toBe(true);
	const [, start = ''] = steps.findLast(([word]) => word === 'CMD')!;
	expect(existsSync(JSON.parse(start)[1])).toBe(true);
	const userAt = steps.findIndex(([word]) => word === 'USER');
	expect(userAt, 'nothing is started as root').toBeGreaterThan(0);
	// What git leaves out is somebody's own, or is made anew; so is git's own folder.
	const ignored = readFileSync('.dockerignore', 'utf8').split('\n');
	const own = readFileSync('.gitignore', 'utf8').split('\n').filter(Boolean);
	for (const one of ['.git', ...own]) expect(ignored).toContain(one.replace(/\/$/, ''));
	// A packer that is here reads it too; without the base image it can go no further.
	const packer = ['/usr/bin/buildah', '/usr/bin/podman'].find((path) => existsSync(path));
	if (packer === undefined) return;
	const { stderr } = spawnSync(packer, ['build', '--pull=never', '-f', 'deploy/Containerfile', '.'], {
		encoding: 'utf8',
	});
	expect(stderr).not.toMatch(/parse|syntax|unknown instruction/i);
});

/** Command lines of a recipe, in order, and the variables that stand beside them. */
function linesOf(file: string): string[] {
	const recipe = parse(readFileSync(file, 'utf8')) as {
		publish?: { script: string[] };
		jobs?: { publish: { steps: { run?: string }[] } };
	};
	return recipe.publish?.script ?? recipe.jobs!.publish.steps.flatMap(({ run }) => run ?? []);
}

test('the lines of the recipes for forges publish a copy of the program, one after the other', {
	timeout: 600_000,
}, () => {
	const recipes = globSync('deploy/ci/*.yml');
	expect(recipes.length).toBeGreaterThan(1);
	const [lines, ...others] = recipes.map(linesOf);
	for (const other of others) expect(other, 'both do the same').toEqual(lines);
	const copy = freshCopy('house');
	onTestFinished(() => rmSync(dirname(copy), { recursive: true, force: true }));
	const www = join(copy, 'www');
	writeFileSync(join(copy, 'targets.yml'), 'targets: [{ kind: folder, path: www }]\n');
	const env = { ...process.env, SITE_QUICK_BUILD: '1', SITE_DESK_SEPARATE: '1' };
	for (const name of Object.keys(env))
		if (/^VITEST|^NODE_ENV$/.test(name)) delete env[name as keyof typeof env];
	for (const line of lines!) {
		// The packages lie there already; whether they are what the lock says can be asked without the network.
		const command = line === 'npm ci' ? 'npm ls --omit=optional --depth=0' : line;
		execFileSync('sh', ['-c', command], { cwd: copy, env, stdio: 'pipe' });
	}
	expect(JSON.parse(readFileSync(join(www, 'release.json'), 'utf8')).release).toMatch(/-files$/);
	expect(existsSync(join(www, 'index.html.br'))).toBe(true);
});
