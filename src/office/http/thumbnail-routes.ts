/** Small pictures for the lists of the desk: of the draft where there is one, else of what is published. */
import { Hono } from 'hono';
import { openPhoto } from '../../media/photos/opening.ts';
import { entryLocation, pictureName } from '../git/entry-location.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import type { AppContext } from './app-context.ts';
import type { RequestEnv } from './guard.ts';
import { HttpError } from './http-error.ts';

const SIZE = { width: 144, height: 108 };
/** As many as a few lists show. */
const KEPT = 400;

export function thumbnailRoutes({ office }: AppContext): Hono<RequestEnv> {
	const routes = new Hono<RequestEnv>();
	const made = new Map<string, Promise<Uint8Array<ArrayBuffer> | undefined>>();
	const thumbnailOf = (id: string, read: () => Promise<Buffer>) => {
		const known = made.get(id);
		if (known) return known;
		if (made.size > KEPT) made.clear();
		const making = read().then(small);
		made.set(id, making);
		making.catch(() => made.delete(id));
		return making;
	};
	routes.get('/thumbnail', async (context) => {
		const { collection = '', slug = '', name = '' } = context.req.query();
		const location = entryLocation(collection, slug);
		const path = `${location.folder}/${name}`;
		pictureName(location, path);
		const { repository } = office;
		const id =
			(await repository.idAt(location.draft, path).catch(() => undefined)) ??
			(await repository.idAt(PUBLISHED_REF, path));
		if (id === undefined) throw new HttpError(404, 'file-missing', `找不到图片“${name}”`);
		const bytes = await thumbnailOf(id, async () => (await repository.objects.read(id))!.data);
		if (!bytes) throw new HttpError(404, 'file-missing', `图片“${name}”打不开`);
		return context.body(bytes, 200, { 'Content-Type': 'image/webp' });
	});
	return routes;
}

async function small(bytes: Buffer): Promise<Uint8Array<ArrayBuffer> | undefined> {
	const opened = await openPhoto(bytes, (upright) =>
		upright
			.resize({ ...SIZE, fit: 'cover' })
			.webp({ quality: 70 })
			.toBuffer()
	);
	return 'refusal' in opened ? undefined : new Uint8Array(opened.made);
}
