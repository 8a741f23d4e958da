/** Any command of whoever runs the site, with the folder of the release and its manifest as its last arguments. */
import { spawn } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { folderTarget } from './folder-target.ts';
import { type Deliver, DeliveryFault, type Sending } from './target.ts';

/**
 * @param path absolute path of a folder in which the release is laid out for the command
 * @param log gets what the command said when it failed
 */
export function commandTarget(run: readonly string[], path: string, log: (said: string) => void): Deliver {
	const layOut = folderTarget(path);
	return async (sending) => {
		const afterwards = await layOut(sending);
		await runCommand(run, realpathSync(path), sending, log);
		return afterwards;
	};
}

const runCommand = (
	[command = '', ...args]: readonly string[],
	folder: string,
	{ release: { manifest, manifestFile }, signal }: Sending,
	log: (said: string) => void
): Promise<void> =>
	new Promise((done, fail) => {
		const child = spawn(command, [...args, folder, manifestFile], {
			env: { ...process.env, RELEASE: manifest.name },
			stdio: ['ignore', 'pipe', 'pipe'],
			windowsHide: true,
			signal,
		});
		child.once('error', (error: NodeJS.ErrnoException) => {
			if (error.code === 'ENOENT') fail(new DeliveryFault(`没有找到命令“${command}”`));
			else if (error.code === 'EACCES') fail(new DeliveryFault(`命令“${command}”不能执行（没有权限）`));
			else fail(error);
		});
		let said = '';
		const hear = (chunk: Buffer) => {
			said = (said + chunk.toString()).slice(-20_000);
		};
		// Where the system has no file handle left, there are no streams, and the error alone tells.
		child.stdout?.on('data', hear);
		child.stderr?.on('data', hear);
		child.once('close', (code, killedBy) => {
			if (code === 0) return done();
			log(said);
			fail(new DeliveryFault(killedBy === null ? `命令没有做成（退出码 ${code}）` : '命令做到一半被停掉了'));
		});
	});
