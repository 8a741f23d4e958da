/** Weight of pages: what a phone on a weak signal has to fetch before the first word can be read. */
import { hash } from 'node:crypto';
import { brotliCompressSync, constants, deflateRawSync } from 'node:zlib';
import type { Issue } from '../../platform/issue.ts';
import { brotliOptions } from '../releases/packing.ts';
import type { BuiltPage } from './built-page.ts';

/**
 * Bytes of HTML with its inlined CSS, brotli 11. What stands around the content is ours, and tests hold it to its limit;
 * names, links and notices of an institute stand in it too, so that it stops nobody's release. How much content a
 * page has is for editors to decide, and a year of kept promises makes a ledger long: over the aim they are told, and no
 * news is kept from its readers. The home page, which people open first, has its own aim.
 */
const LIMITS = { frame: 7_500, home: 8_000, any: 14_000 } as const;
// Official documents are shown as issued, whatever they weigh.
const UNLIMITED = /^documents\/[^/]+\/index\.html$/;

/** 紧急提示 stands for hours, whatever it weighs: nobody can make a page shorter for it. */
const EMERGENCY = /<section class="emergency[\s\S]*?<\/section>/;

/** An error where the page, packed, is over its limit; nothing is compressed where that is sure beforehand. */
export function pageWeight({ file, html: given }: BuiltPage): Issue[] {
	const html = given.replace(EMERGENCY, '');
	const parts = partsOf(html);
	const framed = parts && bytesOver(parts.frame.text, LIMITS.frame, parts.frame);
	const aim = file === 'index.html' ? LIMITS.home : LIMITS.any;
	const whole = UNLIMITED.test(file) || isSurelyBelow(aim, parts) ? undefined : bytesOver(html, aim);
	return [
		...(framed === undefined
			? []
			: [
					issue(file, `正文以外压缩后 ${framed} 字节，超过上限 ${LIMITS.frame} 字节：请减少页眉、页脚、样式`),
				]),
		...(whole === undefined
			? []
			: [issue(file, `压缩后 ${whole} 字节，超过 ${aim} 字节，信号弱时打开慢：能短些就短些，能分开就分开`)]),
	];
}

const issue = (file: string, message: string): Issue => ({
	...{ code: 'page-heavy', severity: 'warning', file, message },
});

const MAIN = /(<main[\s>])[\s\S]*(<\/main>)/;
/** What a page says of itself in its head is its own: the frame is what many pages share. */
const OF_ITSELF =
	/<title>[^<]*<\/title>|<meta\s[^>]*\scontent="[^"]*"[^>]*>|<link rel="canonical"[^>]*>|<script type="application\/ld\+json">[^<]*<\/script>/g;

/** What stands around the content of many pages, weighed once; `exact` where it is too whole or near that. */
type Frame = { text: string; quick: number; exact?: number };
/** By their hashes: a site has a few of them on thousands of pages. */
const frames = new Map<string, Frame>();
const MOST_FRAMES = 500;

/** The frame of a page and the rest of it; nothing for a page without a main part. */
function partsOf(html: string): { frame: Frame; own: string } | undefined {
	const [main] = MAIN.exec(html) ?? [];
	if (main === undefined) return undefined;
	const own = [main];
	const text = html.replace(MAIN, '$1$2').replace(OF_ITSELF, (found) => {
		own.push(found);
		return '';
	});
	const key = hash('sha256', text);
	const frame = frames.get(key) ?? { text, quick: brotliBytes(text, QUICK) };
	if (frames.size >= MOST_FRAMES) frames.clear();
	frames.set(key, frame);
	return { frame, own: own.join('') };
}

/** Many times quicker than the real measure, and never smaller. */
const QUICK = 4;

/** Packed apart, and by less than brotli, the parts weigh more than the whole. */
const isSurelyBelow = (limit: number, parts: ReturnType<typeof partsOf>): boolean =>
	parts !== undefined &&
	[() => deflateRawSync(parts.own, { level: 1 }).length, () => brotliBytes(parts.own, QUICK)].some(
		(ownBytes) => parts.frame.quick + ownBytes() <= limit
	);

function bytesOver(
	text: string,
	limit: number,
	known: { quick: number; exact?: number } = { quick: brotliBytes(text, QUICK) }
): number | undefined {
	if (known.quick <= limit) return undefined;
	// So much too whole, it need not be known to the byte; the real measure of a long list takes seconds.
	if (known.quick > 2 * limit) return known.quick;
	known.exact ??= brotliBytes(text);
	return known.exact > limit ? known.exact : undefined;
}

/** Bytes of a text after compression with brotli. */
export function brotliBytes(text: string, quality = constants.BROTLI_MAX_QUALITY): number {
	const bytes = Buffer.from(text);
	return brotliCompressSync(bytes, brotliOptions(bytes.length, quality)).length;
}
