/** The engine that draws: one for the whole run, because it keeps the shapes of the letters it has drawn. */
import { readFile } from 'node:fs/promises';
import { type MeasuredNode, type Node, Renderer, setGlyphCacheMaxBytes } from '@takumi-rs/core';
import { songPieces } from '../typefaces/song.ts';
import type { DrawnBox, VectorBox } from './tree.ts';

/** A tree, with the drawings it names. All its characters must be in the typeface: others would be drawn as boxes. */
export type DrawnPicture = { tree: DrawnBox; vectors: readonly VectorBox[]; width: number; height: number };

const FAMILY = 'Song';
// Chinese outlines fill the engine's own 8 MiB with a thousand characters, and are then made anew.
const GLYPH_CACHE = 48 * 1024 * 1024;

/** Bare pixels of a picture, four bytes each. */
export async function drawPicture(picture: DrawnPicture): Promise<Buffer> {
	const engine = await engineReady();
	return engine.render(picture.tree as Node, { ...optionsOf(picture), format: 'raw' });
}

/** Where everything of a picture comes to stand, in pixels. */
export async function measureLayout(picture: DrawnPicture): Promise<MeasuredNode> {
	const engine = await engineReady();
	return engine.measure(picture.tree as Node, optionsOf(picture));
}

const optionsOf = ({ width, height, vectors }: DrawnPicture) => ({
	width,
	height,
	lang: 'zh-Hans',
	fontFamilies: [FAMILY],
	images: vectors.map(({ name, svg }) => ({ src: name, data: Buffer.from(svg) })),
});

const engineReady = (): Promise<Renderer> => {
	ready ??= start();
	return ready;
};
let ready: Promise<Renderer> | undefined;

/**
 * The engine with the whole typeface, registered piece by piece in one order before anything is laid out. Where lines
 * end depends on which pieces are there and on their order: with pieces added as pictures need them, the same poster
 * came out in two ways. All of them take a third of a second.
 */
async function start(): Promise<Renderer> {
	setGlyphCacheMaxBytes(GLYPH_CACHE);
	const engine = new Renderer();
	for (const { file, ranges } of songPieces())
		await engine.registerFont({ name: FAMILY, data: await readFile(file), unicodeRange: ranges });
	return engine;
}
