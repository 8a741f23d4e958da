/** Pictures drawn for tests, and a folder in which an intake takes them in. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type Sharp } from 'sharp';
import { afterAll } from 'vitest';
import { createPhotoIntake } from '../../src/media/photos/intake.ts';
import { type Photo, type PhotoFormat, photoFile } from '../../src/platform/photo.ts';

/** A drawing with a red disc at the top left. */
export const DRAWING = Buffer.from(
	`<svg xmlns="http://www.w3.org/2000/svg" width="100" height="100">
	<linearGradient id="g"><stop stop-color="#0a3"/><stop offset="1" stop-color="#fd8"/></linearGradient>
	<rect width="100" height="100" fill="url(#g)"/><circle cx="30" cy="30" r="20" fill="#a32"/></svg>`
);
/** The drawing in any size; the caller chooses the format. */
export const scene = (width: number, height: number) => sharp(DRAWING).resize(width, height, { fit: 'fill' });

type Colour = string | { r: number; g: number; b: number; alpha: number };
/** A picture of one colour. */
export const plain = (width: number, height: number, background: Colour) =>
	sharp({ create: { width, height, channels: typeof background === 'string' ? 3 : 4, background } });

/** Where a picture says it was taken. */
export const PLACE = {
	GPSLatitudeRef: 'N',
	GPSLatitude: '1/1 2/1 3/1',
	GPSLongitudeRef: 'E',
	GPSLongitude: '4/1 5/1 6/1',
};
const XMP = `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
	<rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="SecretAuthor"/></rdf:RDF></x:xmpmeta>`;

/** From a phone held upright: stored lying on its side, with place, owner and a wide colour profile. */
export const phonePhoto = (width: number, height: number) =>
	scene(width, height)
		.withExif({ IFD0: { Make: 'SecretPhone', Artist: 'SecretAuthor' }, IFD3: PLACE })
		.withXmp(XMP)
		.withIccProfile('p3')
		.withMetadata({ orientation: 6 })
		.jpeg();

/** A folder for one test file, gone when its tests are over, with the intake's cache inside. */
export function photoDesk() {
	const folder = mkdtempSync(join(tmpdir(), 'photos-'));
	afterAll(() => rmSync(folder, { recursive: true, force: true }));
	const cache = join(folder, 'cache');
	const take = (file: string) => createPhotoIntake({ folder: cache }).take(file);
	return {
		folder,
		cache,
		/** Writes a file and returns its path. */
		async put(name: string, content: Sharp | Buffer | string): Promise<string> {
			const isBytes = typeof content === 'string' || Buffer.isBuffer(content);
			writeFileSync(join(folder, name), isBytes ? content : await content.toBuffer());
			return join(folder, name);
		},
		async takenPhoto(file: string): Promise<Photo> {
			const taken = await take(file);
			if ('refusal' in taken) throw new Error(taken.refusal.message);
			return taken.photo;
		},
		async refusal(file: string) {
			const taken = await take(file);
			return 'refusal' in taken ? taken.refusal : undefined;
		},
		/** Path of one copy. */
		copy: (photo: Photo, width: number, format: PhotoFormat) => join(cache, photoFile(photo, width, format)),
	};
}
