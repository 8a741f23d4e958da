/** Files that were picked, as photos of a report: turned upright, without what they told of place and camera. */
import type { Moment } from '../../platform/day.ts';
import { takePhoto } from '../photos/intake.ts';
import { photoName } from '../photos/photo-name.ts';
import type { ReportPhoto } from './report.ts';

/** @param started told the number of each photo before it is read, from 1 */
export async function takeReportPhotos(
	files: readonly File[],
	started: (number: number) => void
): Promise<{ taken: Blob[]; refused: string[] }> {
	const taken: Blob[] = [];
	const refused: string[] = [];
	for (const [at, file] of files.entries()) {
		started(at + 1);
		const photo = await takePhoto(file);
		if ('refusal' in photo) refused.push(`${file.name}：${photo.refusal}`);
		else taken.push(photo.blob);
	}
	return { taken, refused };
}

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
