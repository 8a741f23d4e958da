/** An office as a process of its own, to be killed: `node office-child.ts <data folder> <port>`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { officeSettings } from '../../src/office/office-settings.ts';
import { startServer } from '../../src/office/server.ts';

const [folder = '', port = ''] = process.argv.slice(2);
const { origin } = await startServer({
	folder,
	contentFolder: 'tests/fixtures/township',
	base: '/',
	settings: { ...officeSettings(folder, {}), port: Number(port) },
	build: async ({ out }) => {
		mkdirSync(out, { recursive: true });
		writeFileSync(join(out, '404.html'), '');
		return { ok: true };
	},
});
console.log(origin);
