/** Answers requests from one release. Only what its manifest lists can be asked for: there is no path to wander off to. */
import { createReadStream } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { headersFor } from '../headers/answer-headers.ts';
import { isPackable, PACKED } from '../headers/file-kinds.ts';
import { inlineIn } from '../headers/inline.ts';
import { COMMON_HEADERS, STRICT_TRANSPORT } from '../headers/policy.ts';
import type { Manifest } from '../releases/manifest.ts';
import type { Release } from '../releases/release-store.ts';

export type ServedRelease = Pick<Release, 'manifest' | 'fileOf'>;

/** @param release that is on show when the request comes; nothing before the first one */
export async function answer(
	request: IncomingMessage,
	response: ServerResponse,
	release: ServedRelease | undefined
): Promise<void> {
	if (request.method !== 'GET' && request.method !== 'HEAD')
		return say(response, 405, { Allow: 'GET, HEAD' }, '只能读取');
	if (release === undefined) return say(response, 503, { 'Retry-After': '5' }, '网站正在准备，请稍后再来');
	const { manifest, fileOf } = release;
	const { base, files } = manifest;
	const [path, query] = pathOf(request);
	const secure = request.headers['x-forwarded-proto'] === 'https' ? STRICT_TRANSPORT : {};
	const lead = (to: string) => say(response, 301, { ...secure, Location: to + query }, '');
	if (path === undefined) return say(response, 400, secure, '网址不对');
	if (!path.startsWith(base)) return path === '/' || `${path}/` === base ? lead(base) : missing();
	const inside = path.slice(base.length);
	const wanted = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
	if (files.has(wanted)) return send(wanted, 200);
	if (files.has(`${inside}/index.html`)) return lead(`${encodeURI(path)}/`);
	return missing();

	function missing(): Promise<void> {
		return files.has('404.html') ? send('404.html', 404) : say(response, 404, secure, '没有这一页');
	}

	async function send(file: string, status: number): Promise<void> {
		const packed = packedFor(request.headers['accept-encoding'], file, files);
		const stored = packed === undefined ? file : `${file}${packed}`;
		const { size, sha256 } = files.get(stored)!;
		const etag = `"${sha256.slice(0, 20)}"`;
		const headers: Record<string, string> = {
			...headersFor(file, inlineIn(manifest.inline)),
			...secure,
			ETag: etag,
			...(isPackable(file) && { Vary: 'Accept-Encoding' }),
			...(packed !== undefined && { 'Content-Encoding': PACKED[packed] }),
		};
		if (status === 200 && hasAlready(request.headers['if-none-match'], etag)) {
			response.writeHead(304, headers).end();
			return;
		}
		response.writeHead(status, { ...headers, 'Content-Length': String(size) });
		if (request.method === 'HEAD') return void response.end();
		// A reader who goes away in the middle is no fault of anybody's.
		await pipeline(createReadStream(fileOf(stored)), response).catch(() => response.destroy());
	}
}

async function say(
	response: ServerResponse,
	status: number,
	headers: Record<string, string>,
	text: string
): Promise<void> {
	response
		.writeHead(status, {
			...COMMON_HEADERS,
			'Content-Type': 'text/plain; charset=utf-8',
			'Cache-Control': 'no-cache',
			...headers,
		})
		.end(text);
}

/** Path of a request, decoded once, and its query; no path when it cannot be decoded. */
function pathOf({ url = '/' }: IncomingMessage): [string | undefined, string] {
	const [path = '/', ...query] = url.split('?');
	const rest = query.length > 0 ? `?${query.join('?')}` : '';
	try {
		const decoded = decodeURIComponent(path);
		// `//host` would lead elsewhere when it is answered with a redirect.
		return [
			decoded.startsWith('/') && !decoded.startsWith('//') && !decoded.includes('\\') ? decoded : undefined,
			rest,
		];
	} catch {
		return [undefined, rest];
	}
}

const hasAlready = (header: string | undefined, etag: string) =>
	header?.split(',').some((one) => one.trim().replace(/^W\//, '') === etag) ?? false;

/** The packed copy that the reader can unpack, smallest first. */
function packedFor(
	accepted: string | undefined,
	file: string,
	files: Manifest['files']
): keyof typeof PACKED | undefined {
	const takes = new Set(
		accepted?.split(',').flatMap((one) => {
			const [name = '', quality] = one
				.trim()
				.toLowerCase()
				.split(/\s*;\s*q=/);
			return quality !== undefined && Number(quality) === 0 ? [] : [name];
		})
	);
	return (Object.keys(PACKED) as (keyof typeof PACKED)[]).find(
		(end) => takes.has(PACKED[end]) && files.has(`${file}${end}`)
	);
}
