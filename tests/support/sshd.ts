/** The real OpenSSH on 127.0.0.1, for SFTP alone. */
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { SftpSettings } from '../../src/publish/delivery/target-settings.ts';
import { scratch } from './release.ts';
import { ensureProgram, freePort } from './web-servers.ts';

/** `home` is the folder that the key `own` lies in. */
export type Sshd = { settings: SftpSettings; home: string };

/** An SFTP server of this user on 127.0.0.1 that knows one key. */
export async function sshd(): Promise<Sshd> {
	const program = ensureProgram(['/usr/sbin/sshd'], 'openssh-server');
	const home = scratch('sshd-');
	const port = await freePort();
	for (const key of ['host', 'own'])
		execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', join(home, key)]);
	if (process.getuid?.() === 0) mkdirSync('/run/sshd', { recursive: true });
	writeFileSync(
		join(home, 'config'),
		[
			`Port ${port}`,
			'ListenAddress 127.0.0.1',
			`HostKey ${home}/host`,
			`AuthorizedKeysFile ${home}/own.pub`,
			'StrictModes no',
			'UsePAM no',
			'PasswordAuthentication yes',
			`PidFile ${home}/pid`,
			'LogLevel VERBOSE',
			'Subsystem sftp internal-sftp -l INFO',
			'ForceCommand internal-sftp -l INFO',
			'MaxAuthTries 3',
		].join('\n')
	);
	const child = spawn(program, ['-D', '-e', '-f', join(home, 'config')], {
		stdio: ['ignore', 'ignore', 'pipe'],
	});
	let said = '';
	child.stderr.on('data', (chunk: Buffer) => {
		said += chunk.toString();
	});
	onTestFinished(() => void child.kill());
	for (;;) {
		const isUp = await new Promise((done) => {
			const socket = connect(port, '127.0.0.1');
			socket.on('connect', () => {
				socket.destroy();
				done(true);
			});
			socket.on('error', () => done(false));
		});
		if (isUp) break;
		if (child.exitCode !== null || child.signalCode !== null) throw new Error(said);
		await new Promise((done) => setTimeout(done, 50));
	}
	const [, hostKey] = execFileSync('ssh-keygen', ['-lf', join(home, 'host.pub')], { encoding: 'utf8' }).split(
		' '
	);
	const settings: SftpSettings = {
		kind: 'sftp',
		host: '127.0.0.1',
		port,
		user: userInfo().username,
		key: 'own',
		hostKey,
		path: join(home, 'www'),
	};
	return { settings, home };
}
