/** What a camera reads off a picture. */
import decodeQR from 'qr/decode.js';
import sharp from 'sharp';

/** @throws when there is no code on it */
export async function readCode(picture: Buffer | string): Promise<string> {
	const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
	return decodeQR({ width: info.width, height: info.height, data }, { timeLimit: 10_000 });
}
