/** Files that were picked, as photos of a report: turned upright, without what they told of place and camera. */
import type { Moment } from '../../platform/day.ts';
import { takePhoto } from '../photos/intake.ts';
import { photoName } from '../photos/photo-name.ts';
import type { ReportPhoto } from './report.ts';

/**
 * @param started told the number of each photo before it is read, from 1
 * @param isLeft whether nobody is there any more who could take them: the rest is not read
 */
export async function takeReportPhotos(
	files: readonly File[],
	started: (number: number) => void,
	isLeft: () => boolean = () => false
): Promise<{ taken: Blob[]; refused: string[] }> {
	const taken: Blob[] = [];
	const refused: string[] = [];
	for (const [at, file] of files.entries()) {
		if (isLeft()) break;
		started(at + 1);
		const photo = await takePhoto(file);
		if ('refusal' in photo) refused.push(`${file.name}：${photo.refusal}`);
		else taken.push(photo.blob);
	}
	return { taken, refused };
}

/** What is told of photos that were being read when their report was left; nothing if there was none to lose. */
export const photosLeft = (files: readonly File[], refused: readonly string[]): string | undefined =>
	files.length > refused.length
		? `刚才离开的那一页，有 ${files.length - refused.length} 张照片没有处理完，没有放进去：请回去再选一次。`
		: undefined;

/** The photos as they are now, and those that were taken meanwhile: named only here, for others may have come first. */
export function withTaken(
	photos: readonly ReportPhoto[],
	taken: readonly Blob[],
	day: Moment
): ReportPhoto[] {
	const all = [...photos];
	for (const blob of taken) {
		const name = photoName(
			day,
			all.map((photo) => photo.name)
		);
		all.push({ name, blob, alt: '', caption: '' });
	}
	return all;
}
