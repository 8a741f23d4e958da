import { appManifest } from '../features/offline/manifest.ts';
import { holdings } from '../library.ts';
import { at } from '../ui/at.ts';

export const GET = () =>
	new Response(JSON.stringify(appManifest(holdings.site, at)), {
		headers: { 'Content-Type': 'application/manifest+json; charset=utf-8' },
	});
