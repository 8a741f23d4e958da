/** What this site adds to Astro while developing: photos and posters come from the cache. A build adds them itself. */
import { createReadStream, existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { drawnPoster } from '../../media/posters/draw.ts';
import { PHOTO_FOLDER } from '../../platform/photo.ts';
import { POSTER_FOLDER } from '../../platform/poster-file.ts';
import type { RunOptions } from '../../reader/run-options.ts';

const TYPES: Record<string, string> = {
	'.avif': 'image/avif',
	'.webp': 'image/webp',
	'.jpg': 'image/jpeg',
	'.png': 'image/png',
};

/** Every part of the design system in every mode, for those who develop it. */
const GALLERY = new URL('../../ui/gallery/Gallery.astro', import.meta.url);

export function site({ cacheFolder }: RunOptions): AstroIntegration {
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
		},
	};
}
