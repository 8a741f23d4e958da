/**
 * One plain TrueType font with the characters of one text, made from the pieces of the typefaces that a reader never
 * loads: what a PDF carries. The same text gives the same bytes.
 */
import { readFile } from 'node:fs/promises';
import { Font, type FontEditor } from 'fonteditor-core';
import subset from 'subset-font';
import { type FontPiece, fontPieces, piecesFor } from './pieces.ts';
import { songPieces } from './song.ts';

/** A typeface, in a weight where it has several; what it lacks is taken from the next of its list. */
type Source = { pieces: () => readonly FontPiece[]; weight?: number };

const song = (weight: number): Source => ({ pieces: songPieces, weight });
const hei: Source = { pieces: () => fontPieces('@fontsource-variable/noto-sans-sc/wght.css'), weight: 500 };
const kai: Source = { pieces: () => fontPieces('lxgw-wenkai-lite-webfont/lxgwwenkailite-regular.css') };

/**
 * What stands for the typefaces of official documents, which are not free: no free 仿宋 and no free 小标宋 can be had,
 * so Song in two weights stands for both.
 */
const EMBEDDED = {
	text: [song(400)],
	title: [song(700)],
	hei: [hei, song(700)],
	kai: [kai, song(400)],
} satisfies Record<string, Source[]>;
export type EmbeddedFace = keyof typeof EMBEDDED;

/**
 * @param text every character that the font must have a shape for
 * @throws when no source has one of them
 */
export async function embeddedFont(face: EmbeddedFace, text: string): Promise<Buffer> {
	let missing = text;
	let whole: FontEditor.Font | undefined;
	for (const { pieces, weight } of EMBEDDED[face]) {
		for (const [piece, characters] of piecesFor(pieces(), missing)) {
			const font = await cut(piece, characters, weight);
			const points = new Set([...characters].map((character) => character.codePointAt(0)!));
			const shapes = font.get().glyf.filter(({ unicode }) => unicode?.some((point) => points.has(point)));
			const found = new Set(shapes.flatMap(({ unicode }) => unicode));
			// The first piece gives the frame: its measures, and the box for what is missing.
			if (whole) whole.get().glyf.push(...shapes);
			else {
				whole = font;
				const { glyf } = font.get();
				font.set({ ...font.get(), glyf: [glyf[0]!, ...shapes] });
			}
			missing = [...missing].filter((character) => !found.has(character.codePointAt(0)!)).join('');
		}
	}
	if (whole === undefined || missing !== '')
		throw new Error(`no typeface has a shape for ${JSON.stringify(missing)}`);
	return Buffer.from(whole.write({ type: 'ttf', toBuffer: true }) as Buffer);
}

async function cut(
	{ file }: FontPiece,
	characters: string,
	weight: number | undefined
): Promise<FontEditor.Font> {
	const bytes = await subset(await readFile(file), characters, {
		targetFormat: 'truetype',
		...(weight !== undefined && { variationAxes: { wght: weight } }),
		noHinting: true,
		keepFeatures: [],
	});
	return Font.create(bytes, { type: 'ttf' });
}
