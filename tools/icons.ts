/** Draws the site's seal for home screens, `public/icon-*.png`: to be run when the seal changes. */
import { readFileSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { ICON_SIZES } from '../src/domain/pages/addresses.ts';

const SEAL = 'public/favicon.svg';
/** Paper by day, as the site has it. */
const GROUND = /light: '(#\w+)'/.exec(readFileSync('src/ui/theme-colour.ts', 'utf8'))![1]!;
/** Of the side: what phones cut off is outside of it. */
const SHARE = 0.72;

/** @param size side in pixels */
export async function sealIcon(size: number): Promise<Buffer> {
	const inner = Math.round(size * SHARE);
	const seal = await sharp(await readFile(SEAL), { density: (72 * inner) / 60 })
		.resize(inner, inner)
		.png()
		.toBuffer();
	return sharp({ create: { width: size, height: size, channels: 3, background: GROUND } })
		.composite([{ input: seal }])
		.png({ palette: true, compressionLevel: 9 })
		.toBuffer();
}

if (process.argv[1] === fileURLToPath(import.meta.url))
	for (const size of ICON_SIZES) await writeFile(`public/icon-${size}.png`, await sealIcon(size));
