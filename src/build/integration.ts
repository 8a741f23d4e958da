/** What this site adds to Astro: photo copies go out with the pages; while developing they come from the cache. */
import { createReadStream, existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PHOTO_FOLDER } from '../platform/photo.ts';
import { settings } from '../store/settings.ts';
import { publishPhotos } from './photos.ts';

const TYPES: Record<string, string> = { '.avif': 'image/avif', '.webp': 'image/webp', '.jpg': 'image/jpeg' };

export function site(): AstroIntegration {
	const photos = join(settings().cacheFolder, PHOTO_FOLDER);
	return {
		name: 'site',
		hooks: {
			'astro:server:setup': ({ server }) => {
				server.middlewares.use((request, response, next) => {
					const name = basename(new URL(request.url ?? '/', 'http://local').pathname);
					const file = join(photos, name);
					if (!request.url?.includes(`/${PHOTO_FOLDER}/`) || !existsSync(file)) return next();
					response.setHeader('Content-Type', TYPES[extname(name)] ?? 'application/octet-stream');
					createReadStream(file).pipe(response);
				});
			},
			'astro:build:done': async ({ dir, logger }) => {
				const count = await publishPhotos({ folder: photos, outDir: fileURLToPath(dir) });
				logger.info(`${count} photo copies`);
			},
		},
	};
}
