/** The engine that draws: one for the whole run, because it keeps the shapes of the letters it has drawn. */
import { readFile } from 'node:fs/promises';
import { type MeasuredNode, type Node, Renderer, setGlyphCacheMaxBytes } from '@takumi-rs/core';
import { type FontPiece, piecesFor } from './font.ts';
import { type Element, textsIn, type Vector } from './tree.ts';

/** A tree, with the drawings it names. All its characters must be in the typeface: others would be drawn as boxes. */
export type Picture = { tree: Element; vectors: readonly Vector[]; width: number; height: number };

const FAMILY = 'Song';
// Chinese outlines fill the engine's own 8 MiB with a thousand characters, and are then made anew.
const GLYPH_CACHE = 48 * 1024 * 1024;

/** Bare pixels of a picture, four bytes each. */
export async function draw(picture: Picture): Promise<Buffer> {
	const engine = await readyFor(picture);
	return engine.render(picture.tree as Node, { ...optionsOf(picture), format: 'raw' });
}

/** Where everything of a picture comes to stand, in pixels. */
export async function layOut(picture: Picture): Promise<MeasuredNode> {
	const engine = await readyFor(picture);
	return engine.measure(picture.tree as Node, optionsOf(picture));
}

const optionsOf = ({ width, height, vectors }: Picture) => ({
	width,
	height,
	lang: 'zh-Hans',
	fontFamilies: [FAMILY],
	images: vectors.map(({ name, svg }) => ({ src: name, data: Buffer.from(svg) })),
});

let renderer: Renderer | undefined;
async function readyFor({ tree }: Picture): Promise<Renderer> {
	if (!renderer) {
		setGlyphCacheMaxBytes(GLYPH_CACHE);
		renderer = new Renderer();
	}
	const engine = renderer;
	await Promise.all(piecesFor(textsIn(tree).join('')).map((piece) => register(engine, piece)));
	return engine;
}

const registered = new Map<string, Promise<unknown>>();
function register(engine: Renderer, { file, ranges }: FontPiece): Promise<unknown> {
	const running =
		registered.get(file) ??
		readFile(file).then((data) => engine.registerFont({ name: FAMILY, data, unicodeRange: ranges }));
	registered.set(file, running);
	return running;
}
