/** Asks the office for the real page and the poster of a draft, with the pictures that only this browser has. */

import type { EntryDraft } from '../../domain/check/issue.ts';
import type { DrawnPage } from '../../domain/desk/answers.ts';
import { collectionForm } from '../../domain/schemas/collection-form.ts';
import { pictureLeaves } from '../../domain/schemas/form.ts';
import { pictureSources } from '../../platform/markdown/pictures.ts';
import { forgeOfPage } from '../forge/forge.ts';

/** Decap's way to a picture of the entry: something whose text is an address, perhaps still an empty one. */
export type GetAsset = (path: string) => unknown;

/** A picture as the browser has it. */
type Shown = { url: string; width: number; height: number };

/** Everything that the page is made of; the same words and pictures give the same text. */
export async function drawDraft(draft: EntryDraft, getAsset: GetAsset): Promise<string> {
	const photos: Record<string, Shown> = {};
	for (const name of draftPictures(draft)) {
		const url = String(getAsset(name) ?? '');
		const size = await sizeOf(url);
		if (size) photos[name] = { url, ...size };
	}
	return JSON.stringify({ ...draft, photos });
}

export function draftPictures({ collection, data, body }: EntryDraft): string[] {
	const named = pictureLeaves(collectionForm(collection), data);
	return [...new Set([...named.map(({ text }) => text), ...pictureSources(body).map(({ src }) => src)])];
}

/** What came back: the thing asked for, or a sentence that says why not; `isPassing` if it may come by and by. */
export type PreviewReply<Got> = { got: Got } | { error: string; isPassing?: boolean };

export const drawnPage = (request: string): Promise<PreviewReply<DrawnPage>> =>
	ask('/api/preview', request, (response) => response.json());

export const draftPosterImage = (request: string): Promise<PreviewReply<Blob>> =>
	ask('/api/preview/poster', request, (response) => response.blob());

/** What the office may be able to do by and by. */
const PASSING = ['preview-gone', 'preview-slow', 'preview-broken'];
const NOT_DRAWN =
	'编辑台设在代码平台上，没有服务器来画预览。送审以后，可以在平台的合并请求里看自动检查的结果';

async function ask<Got>(
	address: string,
	request: string,
	read: (response: Response) => Promise<Got>
): Promise<PreviewReply<Got>> {
	if (forgeOfPage()) return { error: NOT_DRAWN };
	try {
		const headers = { 'Content-Type': 'application/json', 'X-Desk': '1' };
		const response = await fetch(address, { method: 'POST', headers, body: request });
		if (response.ok) return { got: await read(response) };
		const { error = '预览暂时出不来', code = '' } = (await response.json()) as {
			error?: string;
			code?: string;
		};
		return { error, ...(PASSING.includes(code) && { isPassing: true }) };
	} catch {
		return {
			error: '连不上办公室的服务器，预览暂时出不来；稿子还在，连上后会自动再试',
			isPassing: true,
		};
	}
}

const sizes = new Map<string, { width: number; height: number }>();

async function sizeOf(url: string): Promise<{ width: number; height: number } | undefined> {
	if (!/^(?:blob:|data:image\/(?!svg))/.test(url)) return undefined;
	const known = sizes.get(url);
	if (known) return known;
	const image = new Image();
	image.src = url;
	try {
		await image.decode();
	} catch {
		return undefined;
	}
	const size = { width: image.naturalWidth, height: image.naturalHeight };
	sizes.set(url, size);
	return size;
}
