/** Programs that tests need, from the package archive of a Debian or Ubuntu machine. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';

export const isDebian = () => existsSync('/usr/bin/apt-get');

/** Held while something is installed: tests run side by side, and of two that install at once apt refuses the second. */
const LOCK = join(tmpdir(), `practice-house-apt-${userInfo().username}.lock`);
/** Other programs of the machine may be at it too, and a line may break off. */
const PATIENT = ['-o', 'DPkg::Lock::Timeout=600', '-o', 'Acquire::Retries=3'];

/** Installs packages without asking; the caller looks whether it worked. */
export function installFromDebian(...packages: string[]): void {
	const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	const apt = (...args: string[]) => run('flock', [LOCK, ...sudo, 'apt-get', ...PATIENT, ...args]);
	apt('update', '-q');
	apt('install', '-y', '-q', '--no-install-recommends', ...packages);
}

/** Ends when nobody installs anything: what lies there already may not be set up yet. */
export function waitForInstalls(): void {
	run('flock', [LOCK, 'true']);
}

/** Runs a program in plain sight. */
export function run(command: string, args: string[]): void {
	spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
