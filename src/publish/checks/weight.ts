/** Weight of pages: what a phone on a weak signal has to fetch before the first word can be read. */
import { brotliCompressSync, constants } from 'node:zlib';
import type { Issue } from '../../platform/issue.ts';
import type { BuiltPage } from './built-page.ts';

/**
 * Bytes of HTML with its inlined CSS, brotli 11. What stands around the content is ours, and tests hold it to its limit;
 * names, links and notices of an institute stand in it too, so that it stops nobody's publication. How much content a
 * page has is for editors to decide, and a year of kept promises makes a ledger long: over the aim they are told, and no
 * news is kept from its readers. The home page, which people open first, has its own aim.
 */
const LIMITS = { frame: 7_500, home: 8_000, any: 14_000 } as const;
// Official documents are printed whole, whatever they weigh.
const UNLIMITED = /^(?:plan|documents\/[^/]+)\/index\.html$/;

/** 紧急提示 stands for hours, whatever it weighs: nobody can make a page shorter for it. */
const EMERGENCY = /<section class="emergency[\s\S]*?<\/section>/;

export function pageWeight({ file, html: whole }: BuiltPage): Issue[] {
	const html = whole.replace(EMERGENCY, '');
	const frame = html.replace(/(<main[\s>])[\s\S]*(<\/main>)/, '$1$2');
	const framed = frame === html ? undefined : bytesOver(frame, LIMITS.frame);
	const aim = file === 'index.html' ? LIMITS.home : LIMITS.any;
	const heavy = UNLIMITED.test(file) ? undefined : bytesOver(html, aim);
	return [
		...(framed === undefined
			? []
			: [
					issue(file, `正文以外压缩后 ${framed} 字节，超过上限 ${LIMITS.frame} 字节：请减少页眉、页脚、样式`),
				]),
		...(heavy === undefined
			? []
			: [issue(file, `压缩后 ${heavy} 字节，超过 ${aim} 字节，信号弱时打开慢：能短些就短些，能分开就分开`)]),
	];
}

const issue = (file: string, message: string): Issue => ({
	...{ code: 'page-heavy', level: 'warning', file, message },
});

/** Quality 5 is six times quicker and never smaller: only what fails it is measured in earnest. */
function bytesOver(text: string, limit: number): number | undefined {
	if (brotliBytes(text, 5) <= limit) return undefined;
	const bytes = brotliBytes(text);
	return bytes > limit ? bytes : undefined;
}

export const brotliBytes = (text: string, quality = constants.BROTLI_MAX_QUALITY): number =>
	brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }).length;
