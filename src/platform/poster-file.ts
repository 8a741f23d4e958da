/** Where a poster lies on the site. Its name follows from what stands on it, so an address never changes its picture. */

/** Folder of the site that holds all posters. */
export const POSTER_FOLDER = 'posters';

/** Pixels of every poster: a phone held upright. */
export const POSTER_SIZE = { width: 1080, height: 1920 } as const;

/** A poster as a page shows it. */
export type PagePoster = { name: string; alt: string };

const FILE = /\/posters\/([0-9a-f]{12})\.png\b/g;

export const posterFile = (name: string) => `${name}.png`;

/** Site address of a poster, without base path: `/posters/a1b2c3d4e5f6.png`. */
export const posterAddress = (name: string) => `/${POSTER_FOLDER}/${posterFile(name)}`;

/** Names of the posters whose addresses stand in a text, such as a built page; a name may come twice. */
export const postersIn = (text: string): string[] => [...text.matchAll(FILE)].map(([, name]) => name!);
