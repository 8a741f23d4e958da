/**
 * Whether a picture's description describes anything. Phones and programs fill the field with a name or a number, which
 * tells a listener nothing.
 */
import { pictureFile } from './safe.ts';

/** True for a name of the file or of its kind, such as `IMG_1234`, `图片2` or `现场.jpg`, which describes nothing. */
export function saysNothing(alt: string, src = ''): boolean {
	const words = alt.trim();
	const named = pictureFile(src);
	const file = 'file' in named ? named.file.replace(/^.*\//, '').replace(FILE_NAME, '') : undefined;
	// A long file name may well be a sentence somebody wrote.
	return NUMBERED.test(words) || FILE_NAME.test(words) || (words === file && words.length < 8);
}

const KIND =
	'图|图片|图像|照片|相片|插图|配图|截图|截屏|屏幕截图|微信图片|现场图片|现场照片|活动图片|活动照片|未命名|无标题';
const FOREIGN =
	'image|images|img|photo|picture|pic|screenshot|untitled|alt|dsc|dscn|dscf|dji|mmexport|wx_camera|mvimg|pano';
const NUMBERED = new RegExp(`^(?:${KIND}|${FOREIGN})?[\\s\\d\\p{P}\\p{S}一二三四五六七八九十]*$`, 'iu');
const FILE_NAME = /\.(?:jpe?g|jfif|jpe|png|webp|gif|avif|heic|bmp|tiff?|svg)$/i;
