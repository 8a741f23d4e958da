/** One page that stands by itself, for when the site cannot be built: made of words alone, it needs nothing else. */
import { join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { EMERGENCIES, type Emergency } from '../domain/schemas/emergency.ts';
import { writeAtomicallySync } from '../files/write-atomically.ts';
import { clockOf, shortDay } from '../platform/day.ts';
import { escapeHtml } from '../platform/html.ts';
import { PACKED } from './headers/file-kinds.ts';
import { withPolicy } from './headers/inline.ts';

const STYLE =
	'body{margin:0;font:1.25rem/1.8 sans-serif;color:#221d18;background:#fbf7ef}main{max-width:34em;margin:0 auto;padding:1.5rem}h1{padding:.6em;color:#fffdf8;background:#a3231a;font-size:1.6rem}p{white-space:pre-line}a{display:block;padding:.7em;color:#fffdf8;background:#1d4f91;text-align:center}';

/** @param name what the site is called */
export function emergencyPage(name: string, { kind, text, since, until, phone, link }: Emergency): string {
	const told = (moment: string) => `${shortDay(moment)} ${clockOf(moment)}`;
	const key = (href: string, words: string) =>
		`<p><a href="${escapeHtml(href)}">${escapeHtml(words)}</a></p>`;
	return withPolicy(`<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${escapeHtml(`${EMERGENCIES[kind].label} · ${name}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>${EMERGENCIES[kind].label}</h1>
<p>${escapeHtml(text)}</p>
${phone ? key(`tel:${phone}`, `打电话 ${phone}`) : ''}
${link ? key(link.url, link.label) : ''}
<p>${escapeHtml(name)}，${told(since)} 发出，到 ${told(until)} 为止。网站的其他内容暂时看不了，过一会儿再来。</p>
</main>
</body>
</html>
`);
}

const PACKERS: Record<keyof typeof PACKED, (bytes: Buffer) => Buffer> = {
	'.br': (bytes) => brotliCompressSync(bytes),
	'.gz': (bytes) => gzipSync(bytes),
};
const PAGES = ['index.html', '404.html'];
/** All that `writeEmergencyPage` writes. */
export const EMERGENCY_FILES = PAGES.flatMap((page) => ['', ...Object.keys(PACKED)].map((end) => page + end));

/**
 * With packed copies: in the folder of a site, servers would go on sending those of the page that stood there before.
 * Each file is a new one: what stood there may be the same file as in another copy of the site.
 * @param folder absolute path of a folder that is there
 */
export function writeEmergencyPage(folder: string, page: string): void {
	const bytes = Buffer.from(page);
	for (const file of PAGES) {
		writeAtomicallySync(join(folder, file), bytes);
		for (const [end, pack] of Object.entries(PACKERS))
			writeAtomicallySync(join(folder, `${file}${end}`), pack(bytes));
	}
}
