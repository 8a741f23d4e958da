/** The site's seal as a picture, for home screens. */
import { readFile } from 'node:fs/promises';
import sharp from 'sharp';

const SEAL = 'public/favicon.svg';
/** Of the side: what phones cut off is outside of it. */
const SHARE = 0.72;

/**
 * @param size side in pixels
 * @param ground colour behind the seal
 */
export async function sealIcon(size: number, ground: string): Promise<Buffer> {
	const inner = Math.round(size * SHARE);
	const seal = await sharp(await readFile(SEAL), { density: (72 * inner) / 60 })
		.resize(inner, inner)
		.png()
		.toBuffer();
	return sharp({ create: { width: size, height: size, channels: 3, background: ground } })
		.composite([{ input: seal }])
		.png({ palette: true, compressionLevel: 9 })
		.toBuffer();
}
