/** What a phone is told that keeps the site on its home screen. */
import { ADDRESS, iconAddress } from '../../domain/pages/addresses.ts';
import type { Site } from '../../domain/schemas/site.ts';
import { THEME_COLOUR } from '../../ui/theme-colour.ts';

/** Sides of the icons, in pixels. */
export const ICON_SIZES = [180, 192, 512] as const;

/** @param at a site address as a link */
export const appManifest = (site: Site, at: (address: string) => string) => ({
	name: site.name,
	short_name: site.shortName,
	description: site.tagline,
	lang: 'zh-CN',
	id: at(ADDRESS.home),
	start_url: at(ADDRESS.home),
	scope: at(ADDRESS.home),
	// With a way back: no page of this site has one of its own.
	display: 'minimal-ui',
	theme_color: THEME_COLOUR.light,
	background_color: THEME_COLOUR.light,
	icons: ICON_SIZES.map((size) => ({
		src: at(iconAddress(size)),
		sizes: `${size}x${size}`,
		type: 'image/png',
		// The seal fills four fifths of it: whatever shape a phone cuts out, nothing of it is lost.
		purpose: 'any maskable',
	})),
});
