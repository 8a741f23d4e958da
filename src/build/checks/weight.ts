/** Weight of pages: what a phone on a weak signal has to fetch before the first word can be read. */
import { brotliCompressSync, constants } from 'node:zlib';
import type { Issue } from '../../platform/issue.ts';
import type { BuiltPage } from '../built-page.ts';

/**
 * Bytes of HTML with its inlined CSS, brotli 11. The home page is what people open first: over its aim the office is
 * told, but a long title must not keep news from its readers; over the limit of all pages nothing goes out.
 */
export const LIMITS = { light: 8_000, any: 14_000 } as const;
const LIGHT = /^index\.html$/;
// Official documents are printed whole, whatever they weigh.
const UNLIMITED = /^(?:plan|documents\/[^/]+)\/index\.html$/;
// How long these are is for editors to decide: they are told, but a long text is never kept from its readers.
const WRITTEN = /^(?:stories\/\d[^/]*|press\/[^/]+|[^/]+)\/index\.html$/;

export function pageWeight({ file, html }: BuiltPage): Issue[] {
	if (UNLIMITED.test(file)) return [];
	const limit = LIGHT.test(file) ? LIMITS.light : LIMITS.any;
	// Quality 5 is six times quicker and never smaller: only what fails it is measured in earnest.
	if (brotliBytes(html, 5) <= limit) return [];
	const bytes = brotliBytes(html);
	if (bytes <= limit) return [];
	const message = `压缩后 ${bytes} 字节，超过上限 ${limit} 字节：请减少这一页的内容或样式`;
	const level = WRITTEN.test(file) || bytes <= LIMITS.any ? 'warning' : 'error';
	return [{ code: 'page-heavy', level, file, message }];
}

export const brotliBytes = (text: string, quality = constants.BROTLI_MAX_QUALITY): number =>
	brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
