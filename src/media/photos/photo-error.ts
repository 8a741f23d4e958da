/** Why a photo cannot be used, in words that say what to do instead. */
import type { FileKind } from '../../platform/file-kind.ts';

/** Largest file, in bytes, and largest picture, in pixels, that the intake opens. */
export const MAX_BYTES = 20 * 1024 ** 2;
export const MAX_PIXELS = 60e6;

const MESSAGES = {
	'photo-missing': '找不到这个文件：请重新上传，或核对文件名（大小写也要一样）',
	'photo-unreadable':
		'这个文件读不出来，可能正被别的程序占用或没有读取权限：请关闭占用它的程序后再试，或重新上传',
	'photo-empty': '这个文件是空的（0 字节），多半没有传完：请重新上传原图',
	'photo-too-heavy': `文件超过 ${MAX_BYTES / 1024 ** 2} MB：请在手机或电脑上把照片改小（长边 4000 像素足够）后再传`,
	'photo-too-large': `画面超过 ${MAX_PIXELS / 1e4} 万像素：请关掉相机的“高像素”模式重拍，或把照片改小（长边 4000 像素足够）后再传`,
	'photo-heic':
		'这是苹果手机的 HEIC 照片，很多浏览器打不开：已拍好的请另存为 JPG 再传；以后拍照前，在手机“设置 → 相机 → 格式”里选“兼容性最佳”',
	'photo-video': '这是视频，不是照片：请从视频里截一张图，存为 JPG 再传',
	'photo-raw': '这是 TIFF 或相机 RAW 原片：请用看图软件另存为 JPG 再传',
	'photo-bmp': '这是 BMP 图片，网站不收：请用看图软件打开，另存为 JPG 或 PNG 再传',
	'photo-svg': '这是 SVG 矢量图，里面可以藏程序，不能当照片发布：请导出为 PNG 再传',
	'photo-pdf': '这是 PDF 文件，不是照片：请把需要的那一页截图或导出为 JPG 再传',
	'photo-text':
		'这是网页或文字，不是照片，多半是下载时没有存到图片本身：请打开原图，用“图片另存为”重新保存后再传',
	'photo-unknown': '认不出这是什么图片格式：请用看图软件打开，另存为 JPG 或 PNG 再传',
	'photo-damaged': '照片已损坏或没有传完，解不出完整画面：请用原图重新上传；原图也打不开，请换一张',
} as const;

export type PhotoError = {
	/** Stable name for machines and tests, e.g. `photo-heic`. */
	code: keyof typeof MESSAGES;
	/** What is wrong and the cure, in Chinese, without the file's name. */
	message: string;
};

export const photoError = (code: PhotoError['code']): { refusal: PhotoError } => ({
	refusal: { code, message: MESSAGES[code] },
});

/** The refusal of a file that is no photo. */
export const wrongKindError = (kind: Exclude<FileKind, 'photo'>) => photoError(`photo-${kind}`);
