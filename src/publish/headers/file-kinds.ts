/** What the files of a site are: their types on the wire, which may be kept for ever, and which are sent packed. */
import { extname } from 'node:path';

const TEXT = '; charset=utf-8';
const TYPES: Record<string, string> = {
	'.avif': 'image/avif',
	'.bin': 'application/octet-stream',
	'.css': `text/css${TEXT}`,
	'.csv': `text/csv${TEXT}`,
	'.gif': 'image/gif',
	'.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
	'.html': `text/html${TEXT}`,
	'.ico': 'image/x-icon',
	'.ics': `text/calendar${TEXT}`,
	'.jpg': 'image/jpeg',
	'.js': `text/javascript${TEXT}`,
	'.json': `application/json${TEXT}`,
	'.pdf': 'application/pdf',
	'.png': 'image/png',
	'.svg': `image/svg+xml${TEXT}`,
	'.txt': `text/plain${TEXT}`,
	'.webmanifest': `application/manifest+json${TEXT}`,
	'.webp': 'image/webp',
	'.woff2': 'font/woff2',
	'.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
	'.xml': `application/xml${TEXT}`,
	'.zip': 'application/zip',
};

/** `Content-Type` of a file by its name. */
export const contentType = (path: string): string =>
	TYPES[extname(path).toLowerCase()] ?? 'application/octet-stream';

/** Types that a server must be told, because servers of old know them otherwise or not at all. */
export const UNUSUAL_TYPES = ['.avif', '.bin', '.csv', '.ics', '.webmanifest', '.webp', '.xml'].map(
	(extension) => [extension.slice(1), TYPES[extension]!.split(';')[0]!] as const
);

/** Folders whose files are named after what they hold, and the one file among them that is not. */
export const HASHED_FOLDERS = ['_astro', 'photos', 'posters', 'search-index'] as const;
export const UNHASHED = 'search-index/index.json';

/** Whether a file is named after what it holds, so that its address never shows anything else. */
export const isHashed = (path: string): boolean =>
	path !== UNHASHED && HASHED_FOLDERS.some((folder) => path.startsWith(`${folder}/`));

/** `Cache-Control` of a file: for ever, or asked about every time. */
export const cacheControl = (path: string): string =>
	isHashed(path) ? 'public, max-age=31536000, immutable' : 'no-cache';

export const isPage = (path: string): boolean => path.endsWith('.html');

/** Ends of the names of packed copies, and what `Content-Encoding` calls them; the smaller one first. */
export const PACKED = { '.br': 'br', '.gz': 'gzip' } as const;

/** Whether a file gains from being packed: texts do, pictures and the search index are packed already. */
export const isPackable = (path: string): boolean => contentType(path).endsWith(TEXT);

/** The name of a packed copy without the end that says so; of another file its own. */
export const withoutPacking = (path: string): string => path.replace(/\.(?:br|gz)$/, '');

/** The file that `path` is a packed copy of, if it is one among `files`. */
export function packedFrom(path: string, files: { has: (path: string) => boolean }): string | undefined {
	const plain = withoutPacking(path);
	return plain !== path && files.has(plain) ? plain : undefined;
}
