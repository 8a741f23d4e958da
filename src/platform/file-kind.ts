/**
 * What a file really is, told from its first bytes: names lie, and a decoder should only ever see
 * the formats it was meant for.
 */

/** `photo` can be decoded; `raw` is a TIFF or a camera's raw file, which look alike; `packed` holds other files. */
export type FileKind =
	| 'photo'
	| 'heic'
	| 'bmp'
	| 'video'
	| 'raw'
	| 'svg'
	| 'pdf'
	| 'packed'
	| 'text'
	| 'unknown';

/** Why a file of another kind is not taken, and what to do instead. */
export const WRONG_KIND: Record<Exclude<FileKind, 'photo'>, string> = {
	heic: '这是 HEIC 照片（苹果手机和一些安卓手机为省空间用的），很多浏览器打不开：已拍好的请另存为 JPG 再传；以后拍照前，苹果手机在“设置 → 相机 → 格式”里选“兼容性最佳”，安卓手机在相机设置里关掉“HEIF”',
	bmp: '这是 BMP 图片，网站不收：请用看图软件打开，另存为 JPG 或 PNG 再传',
	video: '这是视频，不是照片：请从视频里截一张图，存为 JPG 再传',
	raw: '这是 TIFF 或相机 RAW 原片：请用看图软件另存为 JPG 再传',
	svg: '这是 SVG 矢量图，里面可以藏程序，不能当照片发布：请导出为 PNG 再传',
	pdf: '这是 PDF 文件，不是照片：请把需要的那一页截图或导出为 JPG 再传',
	packed: '这是压缩包或办公文件，不是照片：压缩包请先解压，再选里面的照片；文件里的照片请先另存出来，再传',
	text: '这是网页或文字，不是照片，多半是下载时没有存到图片本身：请打开原图，用“图片另存为”重新保存后再传',
	unknown: '认不出这是什么图片格式：请用看图软件打开，另存为 JPG 或 PNG 再传',
};

const MAGIC: [kind: FileKind, offset: number, bytes: string][] = [
	['photo', 0, '\xff\xd8\xff'],
	['photo', 0, '\x89PNG\r\n\x1a\n'],
	['photo', 0, 'GIF87a'],
	['photo', 0, 'GIF89a'],
	['photo', 8, 'WEBP'],
	['video', 8, 'AVI '],
	['video', 0, '\x1a\x45\xdf\xa3'],
	['video', 0, 'FLV\x01'],
	['video', 0, '\x30\x26\xb2\x75\x8e\x66\xcf\x11'],
	['video', 0, '\0\0\x01\xba'],
	['packed', 0, 'PK\x03\x04'],
	['packed', 0, 'Rar!\x1a\x07'],
	['packed', 0, '7z\xbc\xaf\x27\x1c'],
	['packed', 0, '\xd0\xcf\x11\xe0'],
	['raw', 0, 'II*\0'],
	['raw', 0, 'MM\0*'],
	['raw', 0, 'II+\0'],
	['raw', 0, 'MM\0+'],
];
const HEIC = /^(?:hei[cmsx]|hev[cmsx]|mif1|msf1)$/;

/** Its size, four zeros, where its pixels begin, and a head of one of the sizes that there are. */
const isBmp = (head: string): boolean =>
	head.startsWith('BM') &&
	head.startsWith('\0\0\0\0', 6) &&
	[12, 40, 52, 56, 64, 108, 124].includes(head.charCodeAt(14));

/** Bytes from the start of a file that its kind is told from. */
export const HEAD = 4096;

/** The kind of a file that has at least one byte. */
export function fileKind(bytes: Uint8Array): FileKind {
	const head = String.fromCharCode(...bytes.subarray(0, HEAD));
	const known = MAGIC.find(([, offset, magic]) => head.startsWith(magic, offset));
	if (known) return known[0];
	if (isBmp(head)) return 'bmp';
	if (head.startsWith('ftyp', 4)) return boxKind(brandsOf(head));
	if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
	// biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what makes a file text
	if (/[\0-\x08\x0e-\x1a]/.test(head)) return 'unknown';
	return /<svg[\s>]/i.test(head) && !/<html|<!doctype html/i.test(head) ? 'svg' : 'text';
}

/** AVIF, HEIC and videos share one container and differ in the brands it names. */
function boxKind(brands: string[]): FileKind {
	if (brands.some((brand) => brand === 'avif' || brand === 'avis')) return 'photo';
	if (brands.some((brand) => HEIC.test(brand))) return 'heic';
	return brands[0] === 'crx ' ? 'raw' : 'video';
}

/** The major brand, then the compatible ones; the four bytes between them are a version number. */
function brandsOf(head: string): string[] {
	const size = [...head.slice(0, 4)].reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0);
	return (
		head
			.slice(8, size)
			.match(/[\s\S]{4}/g)
			?.filter((_, index) => index !== 1) ?? []
	);
}
