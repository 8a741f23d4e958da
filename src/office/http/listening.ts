/** Where the office listens. */
import type { Server } from 'node:http';
import type { OfficeSettings } from '../office-settings.ts';

/** What is to be changed where a port or an address cannot be had. */
export type Cures = { port: string; address: string };

const OF_DESK: Cures = {
	port: '用环境变量 PORT 另指一个端口（也可以写在数据文件夹的 office.yml 里：port）',
	address: '改数据文件夹的 office.yml 里的 listen',
};

/** So many ports are tried when nobody said which one it must be. */
const PORTS_TRIED = 20;

/**
 * On the port that was asked for and no other: people and proxies look for the office there. Where none was, on the
 * first free one from the usual port upwards; `0` takes any.
 * @returns the port. Throws in Chinese when it cannot be had.
 */
export async function listen(
	server: Server,
	{ port, isPortGiven, listen: host }: Pick<OfficeSettings, 'port' | 'isPortGiven' | 'listen'>,
	cures = OF_DESK
): Promise<number> {
	const last = isPortGiven || port === 0 ? port : Math.min(port + PORTS_TRIED - 1, 65535);
	for (let candidate = port; ; candidate += 1)
		try {
			return await bind(server, candidate, host);
		} catch (error) {
			const { code, message } = error as NodeJS.ErrnoException;
			if (code === 'EADDRINUSE' && candidate < last) continue;
			const fault = FAULTS[code ?? ''];
			throw new Error(fault?.({ port, last, host, cures }) ?? `端口 ${candidate} 打不开：${message}`, {
				cause: error,
			});
		}
}

type Wanted = { port: number; last: number; host: string; cures: Cures };

const FAULTS: Record<string, (wanted: Wanted) => string> = {
	EADDRINUSE: ({ port, last, cures }) =>
		`端口 ${port === last ? port : `${port} 到 ${last}`} 被别的程序占用：请停掉那个程序，或${cures.port}`,
	EACCES: ({ port, cures }) => `这个系统账号没有权限用端口 ${port}：请${cures.port}，1024 以上的一般都能用`,
	EADDRNOTAVAIL: ({ host, cures }) => `这台电脑没有 ${host} 这个地址：请${cures.address}`,
};

function bind(server: Server, port: number, host: string): Promise<number> {
	return new Promise((done, fail) => {
		server.once('error', fail);
		server.listen(port, host, () => {
			server.off('error', fail);
			const bound = server.address();
			done(typeof bound === 'object' && bound ? bound.port : port);
		});
	});
}
