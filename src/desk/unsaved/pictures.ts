/** Pictures of an open form by the digest of their bytes: each is read once, though the form is kept at every change. */
import type { CopyPicture } from '../../domain/desk/working-copy.ts';

/** `file` is there where this browser has the bytes. */
export type FormPicture = CopyPicture & { file?: File | undefined };

/** Decap's own notes of a picture of an entry, as plain data. */
export type MediaFile = { name: string; url?: string; file?: File; [note: string]: unknown };

type Read = { digest: string; file: File };
const known = new Map<string, Promise<Read>>();

export const formPictures = (files: readonly MediaFile[]): Promise<FormPicture[]> =>
	Promise.all(
		files.map(async ({ file: _, ...notes }): Promise<FormPicture> => {
			const read = notes.url?.startsWith('blob:') ? await readAt(notes.url, notes.name) : undefined;
			return { name: notes.name, type: read?.file.type ?? '', notes: plainNotes(notes), ...read };
		})
	);

/** As Decap takes them. */
export const mediaFilesOf = (pictures: readonly FormPicture[]): MediaFile[] =>
	pictures.map(({ name, notes, file }) => ({ ...notes, name, ...(file && { file }) }));

function readAt(url: string, name: string): Promise<Read> {
	const before = known.get(url);
	if (before) return before;
	const reading = fetch(url).then(async (answer): Promise<Read> => {
		const blob = await answer.blob();
		const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', await blob.arrayBuffer()));
		const digest = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
		return { digest, file: new File([blob], name, { type: blob.type }) };
	});
	known.set(url, reading);
	reading.catch(() => known.delete(url));
	return reading;
}

/** Notes that can be told in JSON; an address that only this page knows is worth nothing to another. */
const plainNotes = (notes: Record<string, unknown>): Record<string, unknown> =>
	JSON.parse(
		JSON.stringify(notes, (key, value) => {
			const isOfThisPage = typeof value === 'string' && value.startsWith('blob:');
			return isOfThisPage || (key === 'displayURL' && typeof value === 'object') ? undefined : value;
		})
	);
