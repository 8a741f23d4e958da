import { existsSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createPhotoIntake } from '../../src/media/photos/intake.ts';
import { type Photo, photoFiles } from '../../src/platform/photo.ts';
import { phonePhoto, photoDesk, scene } from '../support/pictures.ts';

const { folder, cache, put, takenPhoto, copy } = photoDesk();
const listing = () =>
	readdirSync(cache).map(
		(name) => `${name} ${statSync(join(cache, name)).mtimeMs} ${statSync(join(cache, name)).ino}`
	);

test('a second run makes nothing', async () => {
	const file = await put('again.jpg', scene(700, 500).jpeg());
	const first = await takenPhoto(file);
	const before = listing();
	expect(await takenPhoto(file)).toEqual(first);
	expect(listing()).toEqual(before);
});

test('the same bytes under another name are the same photo, other bytes another', async () => {
	const [one, same, other] = [
		await takenPhoto(await put('one.jpg', scene(520, 400).jpeg())),
		await takenPhoto(await put('same.png', scene(520, 400).jpeg())),
		await takenPhoto(await put('other.jpg', scene(520, 401).jpeg())),
	];
	expect(same.hash).toBe(one.hash);
	expect(other.hash).not.toBe(one.hash);
});

test.each([
	['no manifest', (photo: Photo) => rmSync(join(cache, `${photo.hash}.json`))],
	['half a manifest', (photo: Photo) => writeFileSync(join(cache, `${photo.hash}.json`), '{"hash":')],
	['a missing copy', (photo: Photo) => rmSync(copy(photo, 480, 'webp'))],
	['an empty copy', (photo: Photo) => writeFileSync(copy(photo, 480, 'avif'), '')],
])('a photo with %s is made again, whole', async (_, breakIt) => {
	const file = await put('killed.jpg', scene(530, 400).jpeg());
	const photo = await takenPhoto(file);
	const whole = photoFiles(photo).map((name) => readFileSync(join(cache, name)));
	breakIt(photo);
	expect(await takenPhoto(file)).toEqual(photo);
	expect(photoFiles(photo).map((name) => readFileSync(join(cache, name)))).toEqual(whole);
	expect(JSON.parse(readFileSync(join(cache, `${photo.hash}.json`), 'utf8'))).toEqual(photo);
});

test('a small measure gives one copy for a phone, beside the whole set and under another name', async () => {
	const file = await put('quick.jpg', phonePhoto(1400, 1000));
	const taken = await createPhotoIntake({ folder: cache, copyQuality: 'small' }).take(file);
	const whole = await takenPhoto(file);
	expect(taken).toMatchObject({ photo: { width: 480, height: 672, widths: [480], jpegWidth: 480 } });
	expect(whole.widths).toEqual([960, 480]);
	expect('photo' in taken && taken.photo.hash).not.toBe(whole.hash);
});

test('one photo asked for three times at once is made once', async () => {
	const file = await put('wanted.jpg', scene(540, 400).jpeg());
	const { take } = createPhotoIntake({ folder: cache });
	const [first, second, third] = await Promise.all([take(file), take(file), take(file)]);
	expect(second).toBe(first);
	expect(third).toEqual(first);
});

test('no more than two photos are worked on at a time', async () => {
	const busy = join(folder, 'busy');
	const { take } = createPhotoIntake({ folder: busy });
	const files = await Promise.all(
		[1, 2, 3, 4, 5, 6].map((n) => put(`busy-${n}.jpg`, scene(1000, 700 + n).jpeg()))
	);
	let most = 0;
	const watch = setInterval(() => {
		const names = existsSync(busy) ? readdirSync(busy) : [];
		most = Math.max(most, names.filter((name) => name.startsWith('.')).length);
	}, 1);
	await Promise.all(files.map(take)).finally(() => clearInterval(watch));
	expect(most).toBe(2);
});

test('two intakes at once, each asked for everything three times, agree and leave nothing half-made', async () => {
	const files = await Promise.all([1, 2, 3].map((n) => put(`crowd-${n}.jpg`, scene(600 + n, 400).jpeg())));
	const intakes = [createPhotoIntake({ folder: cache }), createPhotoIntake({ folder: cache })];
	const taken = await Promise.all(
		intakes.flatMap(({ take }) => [...files, ...files, ...files].map((file) => take(file)))
	);
	const photos = taken.flatMap((one) => ('photo' in one ? [one.photo] : []));
	expect(photos).toHaveLength(18);
	expect(new Set(photos.map(({ hash }) => hash)).size).toBe(3);
	for (const name of photos.flatMap(photoFiles))
		await sharp(join(cache, name), { failOn: 'warning' }).stats();
	expect(readdirSync(cache).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('a file that nobody has touched is not read again, and one that was is, whatever its size and time say', async () => {
	const file = await put('still.png', scene(300, 200).png({ compressionLevel: 0 }));
	const other = await takenPhoto(await put('another.jpg', scene(310, 200).jpeg()));
	// Nothing is noted of a file that was written just now.
	vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 3000 });
	onTestFinished(() => void vi.useRealTimers());
	const notes = () => readdirSync(cache).filter((name) => name.startsWith('seen-'));
	const before = notes();
	const photo = await takenPhoto(file);
	const [note] = notes().filter((name) => !before.includes(name));
	expect(readFileSync(join(cache, note!), 'utf8')).toBe(photo.hash);
	// What the note says is believed, so the file was not looked into.
	writeFileSync(join(cache, note!), other.hash);
	expect(await takenPhoto(file)).toEqual(other);

	const { atime, mtime, size } = statSync(file);
	await put('still.png', scene(300, 200).negate({ alpha: false }).png({ compressionLevel: 0 }));
	utimesSync(file, atime, mtime);
	expect(statSync(file)).toMatchObject({ size, mtime });
	expect([photo.hash, other.hash]).not.toContain((await takenPhoto(file)).hash);
});
