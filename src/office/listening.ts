/** Where the office listens. */
import type { Server } from 'node:http';
import type { OfficeSettings } from './office-settings.ts';

/** From the wanted port upwards until one is free; `0` takes any. */
export function listen(
	server: Server,
	{ port, listen: host }: Pick<OfficeSettings, 'port' | 'listen'>
): Promise<number> {
	return new Promise((done, fail) => {
		const refused = (error: NodeJS.ErrnoException) => {
			if (error.code === 'EADDRINUSE' && port !== 0)
				listen(server, { port: port + 1, listen: host }).then(done, fail);
			else fail(error);
		};
		server.once('error', refused);
		server.listen(port, host, () => {
			server.off('error', refused);
			const bound = server.address();
			done(typeof bound === 'object' && bound ? bound.port : port);
		});
	});
}
