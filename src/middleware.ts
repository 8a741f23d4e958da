/** Says which page could not be made: what the builder says of it names files of the program, and no entry. */
import type { MiddlewareHandler } from 'astro';

/** How a build says which page it could not make; its address without base path follows on the line. */
export const PAGE_UNMADE = '这一页没有生成：';

export const onRequest: MiddlewareHandler = async ({ url }, next) => {
	try {
		const response = await next();
		if (!response.body || !response.headers.get('Content-Type')?.startsWith('text/html')) return response;
		// A part of a page may fail while the page is already on its way.
		return new Response(await response.text(), response);
	} catch (error) {
		const base = import.meta.env.BASE_URL.replace(/\/$/, '');
		console.error(`${PAGE_UNMADE}${url.pathname.slice(base.length)}`);
		throw error;
	}
};
