/**
 * `npm start`: the whole house on this machine, and nothing else needed.
 * Builds the site, serves it, and builds it again whenever content changes; a faulty change leaves the last good site up.
 */
import { watch } from 'node:fs';
import { join } from 'node:path';
import { publishPosters } from '../build/posters.ts';
import { siteFrame } from '../build/site-frame.ts';
import { issueText } from '../platform/issue.ts';
import { POSTER_FOLDER } from '../platform/poster-file.ts';
import { settings } from '../store/settings.ts';
import { buildSite } from './build-site.ts';
import { checkEnvironment } from './environment.ts';
import { servePreview } from './preview-server.ts';

await checkEnvironment();
const { contentFolder, cacheFolder } = settings();
const { base } = siteFrame();
const server = await servePreview({ port: Number(process.env['PORT'] ?? 4321), base });
console.log('正在生成网站……');

let wanted = true;
let building = false;
let round = 0;

/** Builds until no change is left over; two folders in turn, so that the one on show is never touched. */
async function refresh(): Promise<void> {
	if (building) return;
	building = true;
	while (wanted) {
		wanted = false;
		const folder = join(cacheFolder, `preview-${round % 2}`);
		const built = await buildSite(folder, { postersLater: true });
		if (built.ok) {
			server.show(folder);
			round += 1;
			for (const warning of built.warnings) console.warn(`提醒 ${issueText(warning)}`);
			console.log(`网站已生成（${built.seconds.toFixed(1)} 秒），请打开 ${server.address}`);
			// Readers of pages need not wait for posters, and a poster that fails takes nothing away from them.
			await publishPosters({ folder: join(cacheFolder, POSTER_FOLDER), outDir: folder }).catch(
				(error: Error) => console.error(error.message)
			);
		} else
			console.error(
				`没有生成网站，${round > 0 ? '仍显示上一次的' : '请改好后保存，会自动重试'}：\n${built.report}`
			);
	}
	building = false;
}

let timer: NodeJS.Timeout | undefined;
watch(contentFolder, { recursive: true }, () => {
	clearTimeout(timer);
	// Saving one entry writes several files: wait until they have all arrived.
	timer = setTimeout(() => {
		wanted = true;
		void refresh();
	}, 400);
});

for (const signal of ['SIGINT', 'SIGTERM'] as const)
	process.once(signal, () => {
		void server.close().then(() => process.exit(0));
	});

await refresh();
