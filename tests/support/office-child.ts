/**
 * An office as a process of its own, to be killed: `node office-child.ts <data folder> <port> [<cache folder> <site>]`.
 * With a site, it shows that one whatever is published, and its desk.
 */
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { officeSettings } from '../../src/office/office-settings.ts';
import { startServer } from '../../src/office/server.ts';
import { buildDesk } from '../../src/publish/desk/bundle.ts';

/** As long as a page of a real site. */
const PAGE = `<!doctype html><title>首页</title><p>${'院坝里点亮了一盏灯。'.repeat(1000)}</p>`;

const [folder = '', port = '', cache, site] = process.argv.slice(2);
const { origin } = await startServer({
	folder,
	contentFolder: 'tests/fixtures/township',
	base: '/',
	...(cache !== undefined && { cacheFolder: cache, makeDesk: () => buildDesk(cache) }),
	settings: { ...officeSettings(folder, {}), port: Number(port) },
	build: async ({ out }) => {
		mkdirSync(out, { recursive: true });
		if (site === undefined)
			for (const name of ['404.html', 'index.html']) writeFileSync(join(out, name), PAGE);
		else cpSync(site, out, { recursive: true });
		return { ok: true };
	},
});
console.log(origin);
// It will be killed: the next one begins sooner.
flushCompileCache();
