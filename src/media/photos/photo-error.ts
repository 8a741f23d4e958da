/** Why a photo cannot be used, in words that say what to do instead. */
import { type FileKind, WRONG_KIND } from '../../platform/file-kind.ts';

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
	'photo-too-long': `这张长图超过 ${MAX_PIXELS / 1e4} 万像素：请截成几张再传，每张宽 750 像素以上`,
	'photo-uncommon': '这张照片的编码少见，网站解不开：请用看图软件打开，另存为普通的 JPG 再传',
	'photo-damaged': '照片已损坏或没有传完，解不出完整画面：请用原图重新上传；原图也打不开，请换一张',
} as const;

type WrongKind = Exclude<FileKind, 'photo'>;

export type PhotoError = {
	/** Stable name for machines and tests, e.g. `photo-heic`. */
	code: keyof typeof MESSAGES | `photo-${WrongKind}`;
	/** What is wrong and the cure, in Chinese, without the file's name. */
	message: string;
};

export const photoError = (code: keyof typeof MESSAGES): { refusal: PhotoError } => ({
	refusal: { code, message: MESSAGES[code] },
});

/** The refusal of a file that is no photo. */
export const wrongKindError = (kind: WrongKind): { refusal: PhotoError } => ({
	refusal: { code: `photo-${kind}`, message: WRONG_KIND[kind] },
});
