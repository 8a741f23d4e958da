/** Serves the built site and the desk beside it. The site can be swapped while it runs, so nobody sees one half done. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono, type MiddlewareHandler } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { issueText } from '../../platform/issue.ts';
import { DESK_POLICY, sitePolicy } from '../http/policy.ts';
import type { DeskFiles } from './desk-files.ts';
import type { BuildStatus } from './site-builder.ts';

export type SiteFiles = {
	handler: Hono;
	/** Serves `folder` (absolute path) from now on, below `base`, a path with slashes at both ends. */
	show: (folder: string, base: string) => void;
};

/** @param status what becomes of the site, for who asks before there is one */
export function siteFiles(
	desk: Pick<DeskFiles, 'folder' | 'fault'>,
	status: () => Pick<BuildStatus, 'state' | 'label' | 'mend'>
): SiteFiles {
	let site = new Hono().all('*', (context) => {
		const { state, label, mend } = status();
		return state === 'failed'
			? wait(context, label, mend.map(issueText))
			: wait(context, '正在生成网站，稍等几秒');
	}) as Hono;
	const handler = new Hono();
	handler.all('*', (context) => site.fetch(context.req.raw, context.env));
	return {
		handler,
		show: (folder, base) => {
			site = filesOf(folder, base, desk);
		},
	};
}

function filesOf(folder: string, base: string, desk: Pick<DeskFiles, 'folder' | 'fault'>): Hono {
	const site = new Hono();
	const missing = readFileSync(join(folder, '404.html'), 'utf8');
	const policy = sitePolicy(scriptHashes(missing));
	site.use(compress());
	site.use(async (context, next) => {
		await next();
		const isDesk = context.req.path.startsWith(`${base}admin/`);
		context.header('Content-Security-Policy', isDesk ? DESK_POLICY : policy);
		context.header(
			'Cache-Control',
			// What is not there today may be there tomorrow.
			context.res.ok && /\/(?:_astro|photos)\//.test(context.req.path)
				? 'public, max-age=31536000, immutable'
				: 'no-cache'
		);
	});
	// The desk is half a megabyte: it is sent packed as it lies, and only when the browser has another.
	site.use(`${base}admin/*`, etag());
	if (base !== '/') site.get('/', (context) => context.redirect(base));
	site.get(`${base}admin`, (context) => context.redirect(`${base}admin/`));
	site.use(`${base}admin/*`, deskOf(desk, `${base}admin/`));
	site.use(
		`${base}*`,
		serveStatic({ root: folder, rewriteRequestPath: (path) => path.slice(base.length - 1) })
	);
	site.notFound((context) => context.html(missing, 404));
	return site;
}

/** Hashes of the inline scripts of a page. */
function scriptHashes(html: string): string[] {
	const scripts = [
		...html.matchAll(/<script(?![^>]*\s(?:src|type="application))[^>]*>([\s\S]*?)<\/script>/g),
	];
	return scripts.map(([, source = '']) => `'sha256-${createHash('sha256').update(source).digest('base64')}'`);
}

/** The desk's scripts and styles; while they are being made, a page in their place that says so. */
function deskOf({ folder, fault }: Pick<DeskFiles, 'folder' | 'fault'>, under: string): MiddlewareHandler {
	return async (context, next) => {
		const root = folder();
		if (root !== undefined)
			return serveStatic({
				root,
				precompressed: true,
				rewriteRequestPath: (path) => path.slice(under.length - 1),
			})(context, next);
		const reason = fault();
		return reason === undefined
			? wait(context, '编辑台第一次打开要准备一会儿，大约半分钟')
			: context.text(`编辑台没有准备好，请把这一页告诉管理员：${reason}`, 503);
	};
}

/** @param more what else there is to say, line by line; words of people, so nothing in them is markup */
function wait(context: Context, what: string, more: readonly string[] = []): Response | Promise<Response> {
	const lines = more.map((line) => `<li>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</li>`);
	const page = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="refresh" content="2"><title>${what}</title></head><body><p>${what}，这一页会自己换成要看的页面。</p>${lines.length > 0 ? `<ul>${lines.join('')}</ul>` : ''}</body></html>`;
	return context.html(page, 503, { 'Retry-After': '2', 'Content-Security-Policy': "default-src 'none'" });
}
