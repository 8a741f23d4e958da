/** What this site adds to Astro: photos and posters go out with the pages; while developing they come from the cache. */
import { cpSync, createReadStream, existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { drawnPoster } from '../../media/posters/draw.ts';
import { PHOTO_FOLDER } from '../../platform/photo.ts';
import { POSTER_FOLDER } from '../../platform/poster-file.ts';
import type { RunOptions } from '../../reader/settings.ts';
import { writeIndex } from '../../search/writer/search-files.ts';
import { buildDesk } from '../desk/bundle.ts';
import { publishPhotos } from './photos.ts';
import { publishPosters } from './posters.ts';
import { siteFrame } from './site-frame.ts';

const TYPES: Record<string, string> = {
	'.avif': 'image/avif',
	'.webp': 'image/webp',
	'.jpg': 'image/jpeg',
	'.png': 'image/png',
};

/** Every part of the design system in every mode, for those who develop it. */
const GALLERY = new URL('../../ui/gallery/Gallery.astro', import.meta.url);

export function site(options: RunOptions): AstroIntegration {
	const { cacheFolder, serveDeskSeparately, quickBuild, production } = options;
	const photos = join(cacheFolder, PHOTO_FOLDER);
	const posters = join(cacheFolder, POSTER_FOLDER);
	return {
		name: 'site',
		hooks: {
			'astro:config:setup': ({ command, injectRoute }) => {
				if (command === 'dev') injectRoute({ pattern: '/dev/parts/[...mode]', entrypoint: GALLERY });
			},
			'astro:server:setup': ({ server }) => {
				server.middlewares.use(async (request, response, next) => {
					const { pathname } = new URL(request.url ?? '/', 'http://local');
					const name = basename(pathname);
					let file: string | undefined;
					if (pathname.includes(`/${PHOTO_FOLDER}/`)) file = join(photos, name);
					if (pathname.includes(`/${POSTER_FOLDER}/`))
						file = await drawnPoster(posters, basename(name, '.png')).catch(() => undefined);
					if (file === undefined || !existsSync(file)) return next();
					response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream');
					createReadStream(file).pipe(response);
				});
			},
			'astro:build:done': async ({ dir, logger }) => {
				const outDir = fileURLToPath(dir);
				const started = performance.now();
				logger.info(`${await publishPhotos({ folder: photos, outDir })} photo copies`);
				const { forge } = siteFrame(options);
				if (!serveDeskSeparately && (forge || !production))
					cpSync(await buildDesk(cacheFolder, forge?.kind), join(outDir, 'admin'), { recursive: true });
				const index = writeIndex(outDir, { cache: join(cacheFolder, 'search') });
				logger.info(`${index.pages} pages in the search index, ${index.fresh} of them new`);
				if (quickBuild) return;
				const count = await publishPosters({ folder: posters, outDir });
				logger.info(`${count} posters in ${Math.round(performance.now() - started)} ms`);
			},
		},
	};
}
