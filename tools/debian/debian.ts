/** Programs that tests need, from the package archive of a Debian or Ubuntu machine. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

export const isDebian = () => existsSync('/usr/bin/apt-get');

/** Installs packages without asking; the caller looks whether it worked. */
export function installFromDebian(...packages: string[]): void {
	const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
	const apt = (...args: string[]) => {
		const [command, ...rest] = [...sudo, 'apt-get', ...args];
		run(command!, rest);
	};
	apt('update', '-q');
	apt('install', '-y', '-q', '--no-install-recommends', ...packages);
}

/** Runs a program in plain sight. */
export function run(command: string, args: string[]): void {
	spawnSync(command, args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
}
