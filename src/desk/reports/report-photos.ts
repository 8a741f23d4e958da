/** Files that were picked, as photos of a report: turned upright, without what they told of place and camera. */
import type { Moment } from '../../platform/day.ts';
import { takePhoto } from '../photos/intake.ts';
import { photoName } from '../photos/photo-name.ts';
import type { ReportPhoto } from './report.ts';

/** @param started told the number of each photo before it is read, from 1 */
export async function takeReportPhotos(
	files: readonly File[],
	known: readonly ReportPhoto[],
	day: Moment,
	started: (number: number) => void
): Promise<{ photos: ReportPhoto[]; refused: string[] }> {
	const photos: ReportPhoto[] = [];
	const refused: string[] = [];
	for (const [at, file] of files.entries()) {
		started(at + 1);
		const taken = await takePhoto(file);
		if ('refusal' in taken) {
			refused.push(`${file.name}：${taken.refusal}`);
			continue;
		}
		const name = photoName(
			day,
			[...known, ...photos].map((photo) => photo.name)
		);
		photos.push({ name, blob: taken.blob, alt: '', caption: '', seen: 'crowd' });
	}
	return { photos, refused };
}
