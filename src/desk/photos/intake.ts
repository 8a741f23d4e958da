/**
 * An editor's file becomes a JPEG that may be sent: upright, no wider than the site needs, and made of bare pixels, so that
 * place, camera, time and owner stay in the browser.
 */
import decoder from 'libheif-js/libheif/libheif.js?url';
import { fileKind, HEAD, WRONG_KIND } from '../../platform/file-kind.ts';
import { intakeSize } from '../../platform/photo.ts';
import { endedJpeg } from './endless-jpeg.ts';
import type { HeicTask } from './heic-worker.ts';
import { lacksRows } from './lost-rows.ts';
import { canTake } from './taken-kinds.ts';

const QUALITY = 0.86;
/** Beyond this a phone's browser gives up without a word. */
const MOST_BYTES = 60 * 1024 * 1024;

/** `refusal` says in Chinese what to do instead. */
export type TakenPhoto = { blob: Blob; width: number; height: number } | { refusal: string };

export async function takePhoto(file: File): Promise<TakenPhoto> {
	if (file.size === 0) return { refusal: '文件是空的，请重新从手机或相机里取' };
	if (file.size > MOST_BYTES) return { refusal: '照片超过 60 MB，请先用手机或电脑缩小' };
	// A card that was pulled out, a photo that still lies in somebody's cloud, a canvas that a phone has no room for.
	return photoOf(file).catch(() => ({ refusal: UNREADABLE }));
}

const UNREADABLE = '照片读不出来：可能已经移走、删掉了，或者还没有下载到这台设备上，请重新选一次';

async function photoOf(file: File): Promise<TakenPhoto> {
	const kind = fileKind(new Uint8Array(await file.slice(0, HEAD).arrayBuffer()));
	if (!canTake(kind)) return { refusal: WRONG_KIND[kind] };
	const bitmap = await decoded(file, kind === 'heic').catch(() => undefined);
	if (bitmap === undefined) return { refusal: kind === 'heic' ? WRONG_KIND.heic : UNDECODED };
	try {
		return await encoded(bitmap);
	} finally {
		bitmap.close();
	}
}

const UNDECODED =
	'照片打不开，可能没有传完、已经坏了，也可能画面太大、编码少见：请用看图软件打开原图，另存为普通的 JPG 再传';

/** What the browser cannot read itself, Apple's format on most machines, a decoder of ours reads; loaded only then. */
async function decoded(file: File, heic: boolean): Promise<ImageBitmap> {
	const native = createImageBitmap(file, { imageOrientation: 'from-image' });
	if (!heic)
		return native.then(
			(bitmap) => wholeOf(file, bitmap),
			() => endedJpeg(file)
		);
	return native.catch(async () => createImageBitmap(await decodedApart(file)));
}

async function wholeOf(file: File, bitmap: ImageBitmap): Promise<ImageBitmap> {
	if (!(await lacksRows(file, bitmap))) return bitmap;
	bitmap.close();
	throw new Error('rows are missing');
}

function decodedApart(file: File): Promise<ImageData> {
	// Not a module: those cannot load a file that is none.
	const worker = new Worker(new URL('./heic-worker.ts', import.meta.url));
	const address = new URL(decoder, import.meta.url).href;
	const ask = (bytes: ArrayBuffer) =>
		worker.postMessage({ decoder: address, bytes } satisfies HeicTask, [bytes]);
	return new Promise<ImageData>((done, fail) => {
		worker.onmessage = ({ data }: MessageEvent<ImageData | undefined>) =>
			data ? done(data) : fail(new Error('not decoded'));
		worker.onerror = () => fail(new Error('no decoder'));
		file.arrayBuffer().then(ask, fail);
	}).finally(() => worker.terminate());
}

async function encoded(bitmap: ImageBitmap): Promise<TakenPhoto> {
	const canvas = Object.assign(document.createElement('canvas'), intakeSize(bitmap));
	const context = canvas.getContext('2d')!;
	context.imageSmoothingQuality = 'high';
	// JPEG has no transparency; unfilled, it would turn black.
	context.fillStyle = '#fff';
	context.fillRect(0, 0, canvas.width, canvas.height);
	context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
	const blob = await new Promise<Blob | null>((done) => canvas.toBlob(done, 'image/jpeg', QUALITY));
	if (blob === null) return { refusal: '照片太大，这台设备处理不了，请先缩小再传' };
	return { blob, width: canvas.width, height: canvas.height };
}
