/** The site's ornaments as drawings: the carved seal, the ridge, the code for cameras. */
import { qrSvgPath } from '../../platform/qr.ts';
import { PIGMENTS } from './pigments.ts';
import type { VectorBox } from './tree.ts';

const svg = (name: string, width: number, height: number, viewBox: string, inside: string): VectorBox => ({
	name,
	width,
	height,
	svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${viewBox}" preserveAspectRatio="none">${inside}</svg>`,
});

/** 白文: a stone edge, uneven and chipped as a knife leaves it. The character is set upon it. */
export const sealStone = (side: number): VectorBox =>
	svg(
		`seal-${side}`,
		side,
		side,
		'3 3 53 54',
		`<path fill="${PIGMENTS.cinnabar}" fill-rule="evenodd" d="M4 6l7-1.7 10 .6 3-.9 12 .5 8-.8 6 .9 6-.2 1 8-.7 10 .9 5-.5 11 .8 9-.8 8-4 1-9-.4-5 1-10-.6-10 .7-8-1-6 .3-.6-9 .6-7-1-9 .7-11-.4-8zM19 4l2 2.2 2-2.7zM57 37l-3 1 2.5 2zM9 57l1.5-2 1.5 2z"/>`
	);

/** Mountains in three tints, far to near, filled to the foot. */
export const ridgeLine = (width: number, height: number): VectorBox =>
	svg(
		'ridge',
		width,
		height,
		'420 8 1080 112',
		[
			[
				0.4,
				'M0 74c110-4 140-40 230-42s120 28 220 24 130-42 240-44 150 40 250 38 110-48 230-50 130 46 240 44 150-36 250-38 120 34 230 30 310-20 510-20v104H0z',
			],
			[
				0.65,
				'M0 92c70 2 80-26 110-28l110-4c30 0 24 24 60 28 90 10 150 8 210-4 34-6 30-34 62-36l120-2c34 0 28 30 64 36 100 14 300 14 390-8 30-8 28-26 60-28l110-4c30 0 24 30 60 36 110 14 240 4 290-6 40-8 34-24 64-24l110-2c50 0 80 30 580 28v60H0z',
			],
			[1, 'M0 108c160-14 280-10 420-4s250-16 390-16 240 16 380 14 260-20 400-18 410 20 810 6v34H0z'],
		]
			.map(([opacity, path]) => `<path fill="${PIGMENTS.mist}" fill-opacity="${opacity}" d="${path}"/>`)
			.join('')
	);

/** At least `side` pixels wide, quiet zone included, and whole pixels to the module, so that every edge is sharp. */
export function qrCode(text: string, side: number): VectorBox {
	const { size, path } = qrSvgPath(text);
	const pixels = Math.ceil(side / size) * size;
	return svg(
		`qr-${text}`,
		pixels,
		pixels,
		`0 0 ${size} ${size}`,
		`<path fill="${PIGMENTS['paper-0']}" d="M0 0h${size}v${size}H0z"/><path fill="${PIGMENTS['ink-1']}" shape-rendering="crispEdges" d="${path}"/>`
	);
}
