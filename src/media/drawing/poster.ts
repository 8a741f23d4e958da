/** A poster as a picture: head with seal and ribbon, title, day and facts; at the foot the ridge and the code. */
import { SCAN } from '../../domain/posters/poster.ts';
import type { Poster } from '../../domain/posters/poster-words.ts';
import { POSTER_SIZE } from '../../platform/poster-file.ts';
import { type DrawnPicture, measureLayout } from './engine.ts';
import { qrCode, ridgeLine, sealStone } from './ornaments.ts';
import { PIGMENTS } from './pigments.ts';
import {
	breadth,
	calendarLeaf,
	factList,
	figureRow,
	type LetterSizes,
	paragraphBox,
	ribbon,
	sampleMark,
	watermark,
} from './poster-parts.ts';
import { columnBox, type DrawnBox, rowBox, textBox, type VectorBox, vectorBox } from './tree.ts';

/** Side of the code for cameras, its quiet zone included, at least. */
const QR_SIDE = 360;
const MARGIN = 72;
const WIDTH = POSTER_SIZE.width - 2 * MARGIN;
const RIDGE = 210;
const SEAL = 150;
const EDGE = 14;
/** The ribbon hangs down as far beside the head. */
const HEAD = 286;

const SIZES: LetterSizes[] = [
	{ text: 60, figure: 132, gap: 64 },
	{ text: 52, figure: 120, gap: 52 },
	{ text: 46, figure: 104, gap: 44 },
	{ text: 42, figure: 88, gap: 34 },
	{ text: 38, figure: 76, gap: 26 },
	{ text: 34, figure: 68, gap: 18 },
];

/**
 * The poster in the largest letters in which everything stands above the mountains. What does not fit even in the
 * smallest may cover them; the paragraph is left to the page before anything comes near the code.
 */
export async function posterPicture(poster: Poster): Promise<DrawnPicture> {
	for (const letters of SIZES) {
		const picture = pictureOf(poster, letters);
		// The far peaks may stand behind the last line.
		if ((await overlap(picture)) <= RIDGE / 3) return picture;
	}
	const smallest = SIZES.at(-1)!;
	const picture = pictureOf(poster, smallest);
	return (await overlap(picture)) <= RIDGE ? picture : pictureOf({ ...poster, words: undefined }, smallest);
}

/** Pixels by which what is told reaches below the upper edge of the foot. */
export async function overlap(picture: DrawnPicture): Promise<number> {
	const [body, foot] = (await measureLayout(picture)).children;
	return body!.height + foot!.height + EDGE - POSTER_SIZE.height;
}

function pictureOf(poster: Poster, letters: LetterSizes): DrawnPicture {
	const { title, kind, leaf, facts, figures, words, scan, seal, sample } = poster;
	const mountains = ridgeLine(POSTER_SIZE.width, RIDGE);
	const stone = sealStone(SEAL);
	const code = scan && qrCode(scan.url, QR_SIDE);
	const body = columnBox(
		{ flexShrink: 0, padding: `56px ${MARGIN}px 0`, gap: letters.gap },
		head(poster, stone),
		textBox(title, {
			fontSize: titleSize(title, letters),
			fontWeight: 700,
			lineHeight: 1.28,
			textWrap: 'balance',
		}),
		(leaf || facts.length > 0) &&
			rowBox({ gap: 48, alignItems: 'center' }, leaf && calendarLeaf(leaf), factList(facts, letters)),
		figures.length > 0 && figureRow(figures, letters, WIDTH),
		words !== undefined && paragraphBox(words, letters)
	);
	const tree = columnBox(
		{
			...POSTER_SIZE,
			position: 'relative',
			borderTop: `${EDGE}px solid ${PIGMENTS.cinnabar}`,
			backgroundColor: PIGMENTS['paper-1'],
			color: PIGMENTS['ink-1'],
			lineHeight: 1.55,
			wordBreak: 'keep-all',
			overflowWrap: 'anywhere',
		},
		body,
		foot(poster, mountains, code),
		seal && watermark(seal.character),
		ribbon(kind),
		sample && sampleMark()
	);
	return { tree, vectors: [mountains, stone, ...(code ? [code] : [])], ...POSTER_SIZE };
}

/** Short titles are shouted, long ones told. */
function titleSize(title: string, { text: size }: LetterSizes): number {
	const length = breadth(title);
	const lines = length <= 6 ? 1 : length <= 18 ? 2 : 3;
	return Math.max(size * 1.4, Math.min(160, (WIDTH * lines) / (length + (lines - 1) * 1.6)));
}

function head({ house, seal, code }: Poster, stone: VectorBox): DrawnBox {
	return columnBox(
		{ width: 760, minHeight: HEAD, gap: 36 },
		textBox(house, { fontSize: 34, fontWeight: 600, letterSpacing: 2, lineHeight: 1.4 }),
		seal &&
			rowBox(
				{ gap: 28, alignItems: 'center' },
				rowBox(
					{ position: 'relative', width: SEAL, height: SEAL, alignItems: 'center', justifyContent: 'center' },
					vectorBox(stone, { position: 'absolute', top: 0, left: 0, zIndex: -1 }),
					textBox(seal.character, {
						fontSize: 104,
						fontWeight: 700,
						lineHeight: 1,
						color: PIGMENTS['paper-0'],
					})
				),
				columnBox(
					{},
					code !== undefined &&
						textBox(code, { fontSize: 132, fontWeight: 800, lineHeight: 1, color: PIGMENTS.cinnabar }),
					textBox(seal.note, { fontSize: 36, letterSpacing: 3, color: PIGMENTS['ink-2'] })
				)
			)
	);
}

function foot({ how, scan }: Poster, mountains: VectorBox, code: VectorBox | undefined): DrawnBox {
	return columnBox(
		{ position: 'absolute', left: 0, bottom: 0, width: POSTER_SIZE.width, zIndex: -1 },
		vectorBox(mountains),
		rowBox(
			{ gap: 44, alignItems: 'center', padding: `8px ${MARGIN}px 56px`, backgroundColor: PIGMENTS.mist },
			code && rowBox({ flexShrink: 0, backgroundColor: PIGMENTS['paper-0'] }, vectorBox(code)),
			columnBox(
				{ flexGrow: 1, flexShrink: 1, gap: 10 },
				scan && textBox(SCAN, { fontSize: 54, fontWeight: 700, lineHeight: 1.35 }),
				scan && textBox(scan.promise, { fontSize: 40 }),
				...how.map((line) =>
					textBox(line, scan ? { fontSize: 36, color: PIGMENTS['ink-2'] } : { fontSize: 50, fontWeight: 600 })
				)
			)
		)
	);
}
