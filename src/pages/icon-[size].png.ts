import type { APIRoute, GetStaticPaths } from 'astro';
import { ICON_SIZES } from '../features/offline/manifest.ts';
import { sealIcon } from '../library.ts';
import { THEME_COLOUR } from '../ui/theme-colour.ts';

export const getStaticPaths = (() =>
	ICON_SIZES.map((size) => ({ params: { size: String(size) }, props: { size } }))) satisfies GetStaticPaths;

export const GET: APIRoute<{ size: number }> = async ({ props: { size } }) =>
	new Response(new Uint8Array(await sealIcon(size, THEME_COLOUR.light)), {
		headers: { 'Content-Type': 'image/png' },
	});
