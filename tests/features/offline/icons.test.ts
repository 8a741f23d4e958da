import sharp from 'sharp';
import { expect, test } from 'vitest';
import { ICON_SIZES } from '../../../src/domain/pages/addresses.ts';
import { sealIcon } from '../../../tools/icons.ts';

const pixels = (picture: string | Buffer) =>
	sharp(picture).removeAlpha().raw().toBuffer({ resolveWithObject: true });

test.each(ICON_SIZES)('the icon of %d pixels shows the seal as it is now', async (size) => {
	const [kept, drawn] = await Promise.all([pixels(`public/icon-${size}.png`), pixels(await sealIcon(size))]);
	expect(kept.info).toMatchObject({ width: size, height: size });
	const apart = kept.data.filter((value, at) => Math.abs(value - drawn.data[at]!) > 24).length;
	expect(apart / kept.data.length).toBeLessThan(0.01);
});
