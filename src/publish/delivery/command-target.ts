/** Any command of whoever runs the site, with the folder of the release and its manifest as its last arguments. */
import { spawn } from 'node:child_process';
import { type Deliver, DeliveryFault } from './target.ts';

/** @param log gets what the command said when it failed */
export const commandTarget =
	([command = '', ...args]: readonly string[], log: (said: string) => void): Deliver =>
	({ release: { manifest, folder, manifestFile }, signal }) =>
		new Promise((done, fail) => {
			const child = spawn(command, [...args, folder, manifestFile], {
				env: { ...process.env, RELEASE: manifest.name },
				stdio: ['ignore', 'pipe', 'pipe'],
				windowsHide: true,
				signal,
			});
			let said = '';
			const hear = (chunk: Buffer) => {
				said = (said + chunk.toString()).slice(-20_000);
			};
			child.stdout.on('data', hear);
			child.stderr.on('data', hear);
			child.once('error', (error: NodeJS.ErrnoException) => {
				if (error.code === 'ENOENT') fail(new DeliveryFault(`没有找到命令“${command}”`));
				else if (error.code === 'EACCES') fail(new DeliveryFault(`命令“${command}”不能执行（没有权限）`));
				else fail(error);
			});
			child.once('close', (code, killedBy) => {
				if (code === 0) return done();
				log(said);
				fail(
					new DeliveryFault(killedBy === null ? `命令没有做成（退出码 ${code}）` : '命令做到一半被停掉了')
				);
			});
		});
