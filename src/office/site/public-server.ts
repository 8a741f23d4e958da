/** The public edition on an address and a port of its own: the smallest installation is one process behind a proxy. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer, type ServedRelease } from '../../publish/serving/release-files.ts';
import { type Cures, listen } from '../http/listening.ts';
import type { OfficeSettings } from '../office-settings.ts';

export type PublicServer = {
	/** Serves this release from now on; answers that have begun end as they began. */
	show: (release: ServedRelease) => void;
	/** Takes the port that was set, or throws in Chinese: a proxy knows no other. */
	listen: () => Promise<void>;
	/** Where it listens; nothing when it does not. */
	origin: () => string | undefined;
	close: () => Promise<void>;
};

const CURES: Cures = {
	port: '给公开网站另写一个端口（数据文件夹的 office.yml，public 里的 port）',
	address: '改数据文件夹的 office.yml，public 里的 listen',
};

/** Who listens on all addresses of a machine can be opened there at this one; browsers open none of the others. */
const OWN_ADDRESS: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

export function publicServer(settings: OfficeSettings['public']): PublicServer {
	let shown: ServedRelease | undefined;
	const server = createServer((request, response) => {
		void answer(request, response, shown).catch((error: unknown) => {
			console.error(error);
			response.destroy();
		});
	});
	server.keepAliveTimeout = 65_000;
	const origin = () => {
		const bound = server.address() as AddressInfo | null;
		if (bound === null) return undefined;
		const address = OWN_ADDRESS[bound.address] ?? bound.address;
		return `http://${address.includes(':') ? `[${address}]` : address}:${bound.port}`;
	};
	return {
		show: (release) => {
			shown = release;
		},
		listen: async () => {
			if (settings !== undefined) await listen(server, { ...settings, isPortGiven: true }, CURES);
		},
		origin,
		close: () =>
			new Promise((done) => {
				server.close(() => done());
				server.closeAllConnections();
			}),
	};
}
