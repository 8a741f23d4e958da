/** 工作副本 at the office: what is typed in a form, sent as it grows; where there is no office, there are none. */
import type { CopiesAnswer, MissingPictures, WorkingCopy } from '../../domain/desk/working-copy.ts';
import { get, post, postQuietly } from '../api.ts';
import { forgeOfPage } from '../forge/forge.ts';
import type { FormPlace, UnsavedWork, Work } from './unsaved-work.ts';

const isOffice = () => forgeOfPage() === undefined;
/** Browsers send no more than this from a page that is being left. */
const MOST_ON_LEAVING = 60_000;

/** All that an account left at the office, in forms of one entry or anywhere; nothing while it cannot be asked. */
export async function copiesOf(account: string, collection?: string, slug?: string): Promise<UnsavedWork[]> {
	if (!isOffice()) return [];
	const { copies } = await get<CopiesAnswer>('working-copies').catch((): CopiesAnswer => ({ copies: [] }));
	return copies
		.filter((copy) => collection === undefined || (copy.collection === collection && copy.slug === slug))
		.map((copy) => workOf(account, copy));
}

const workOf = (account: string, { id, collection, slug, writer: _, ...work }: WorkingCopy): UnsavedWork => ({
	...work,
	place: [account, collection, slug, id],
});

/** Sends the text, then what pictures the office asks for; throws what kept it from arriving whole. */
export async function sendCopy(place: FormPlace, work: Work, writer: string): Promise<void> {
	const { missing } = await postQuietly<MissingPictures>('working-copies/keep', copyOf(place, work, writer));
	for (const digest of missing) {
		const file = work.pictures.find((picture) => picture.digest === digest)?.file;
		if (file) await postQuietly('working-copies/picture', { digest, content: await base64Of(file) });
	}
}

/** What can still be sent of it while the page is being left. */
export function sendOnLeaving(place: FormPlace, work: Work, writer: string): void {
	const copy = copyOf(place, work, writer);
	if (!isOffice() || new Blob([JSON.stringify(copy)]).size > MOST_ON_LEAVING) return;
	postQuietly('working-copies/keep', copy, true).catch(() => undefined);
}

/** This page goes on with it, as it is now; throws when it is gone. */
export const takeCopy = async ([account, , , id]: FormPlace, writer: string): Promise<UnsavedWork> =>
	workOf(account, await post<WorkingCopy>('working-copies/take', { id, writer }));

/** @param writer only where this page still writes it */
export async function forgetCopy([, , , id]: FormPlace, writer?: string): Promise<void> {
	if (isOffice()) await postQuietly('working-copies/forget', { id, writer });
}

export async function pictureOfCopy(digest: string, name: string, type: string): Promise<File> {
	const { content } = await get<{ content: string }>(`working-copies/picture/${digest}`);
	const bytes = Uint8Array.from(atob(content), (sign) => sign.charCodeAt(0));
	return new File([bytes], name, { type });
}

const copyOf = (
	[, collection, slug, id]: FormPlace,
	{ pictures, ...work }: Work,
	writer: string
): WorkingCopy => ({
	...work,
	...{ id, collection, slug, writer },
	pictures: pictures.map(({ file: _, ...picture }) => picture),
});

const base64Of = (file: File): Promise<string> =>
	new Promise((done, fail) => {
		const reader = new FileReader();
		reader.onload = () => done(String(reader.result).replace(/^[^,]*,/, ''));
		reader.onerror = () => fail(reader.error);
		reader.readAsDataURL(file);
	});
