/** No picture on the site tells where or by whom it was taken: every copy is free of metadata. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Issue } from '../../platform/issue.ts';

const MARKS = ['Exif\0', 'http://ns.adobe.com/xap', 'photoshop:', 'GPSLatitude'].map((mark) =>
	Buffer.from(mark)
);

export const photoPrivacy = (folder: string, files: readonly string[]): Issue[] =>
	files
		.filter((file) => /\.(?:jpe?g|png|webp|avif|gif|tiff?|heic)$/i.test(file))
		.filter((file) => {
			const bytes = readFileSync(join(folder, file));
			return MARKS.some((mark) => bytes.includes(mark));
		})
		.map((file) => ({
			code: 'photo-metadata',
			severity: 'error',
			file,
			message: '图片里还有拍摄信息（可能含位置），不能发布',
		}));
