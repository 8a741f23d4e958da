/** Unsaved work that was taken up again, between the offer and the form that goes on with it. */
import type { DeskFields } from '../entry-file.ts';
import { seenVersions } from '../seen-versions.ts';
import { type MediaFile, mediaFilesOf } from './pictures.ts';
import type { UnsavedWork, Work } from './unsaved-work.ts';

/** What Decap takes for a backup of its own. */
type Backup = Pick<Work, 'raw' | 'path'> & {
	mediaFiles: readonly MediaFile[];
	/** Fields of the form that the file does not say. */
	beside: Pick<DeskFields, 'deskAddress'>;
};

let taken: UnsavedWork | undefined;

export const isTaken = (): boolean => taken !== undefined;
export const setTaken = (work: UnsavedWork | undefined): void => {
	taken = work;
};

/** What was taken of an offer, once; from now on its file counts as seen at the version it was written upon. */
export function takenWork(): Backup | undefined {
	const work = taken;
	taken = undefined;
	if (!work) return undefined;
	if (work.path && work.base !== undefined) seenVersions.set(work.path, work.base);
	const { raw, path, address, pictures } = work;
	const beside = address === undefined ? {} : { deskAddress: address };
	return { raw, path, beside, mediaFiles: mediaFilesOf(pictures) };
}
