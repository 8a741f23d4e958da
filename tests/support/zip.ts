/** Reads the files of a zip archive by its central directory. */
import { inflateRawSync } from 'node:zlib';

/** The files of an archive that holds texts alone. */
export const readZip = (bytes: ArrayBuffer): Map<string, string> =>
	new Map([...unzip(Buffer.from(bytes))].map(([name, file]) => [name, file.toString('utf8')]));

export function unzip(zip: Buffer): Map<string, Buffer> {
	const files = new Map<string, Buffer>();
	const tail = zip.lastIndexOf('PK\x05\x06', undefined, 'latin1');
	let at = zip.readUInt32LE(tail + 16);
	for (let left = zip.readUInt16LE(tail + 10); left > 0; left--) {
		const method = zip.readUInt16LE(at + 10);
		const size = zip.readUInt32LE(at + 20);
		const nameLength = zip.readUInt16LE(at + 28);
		const name = zip.toString('utf8', at + 46, at + 46 + nameLength);
		const local = zip.readUInt32LE(at + 42);
		const start = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
		const data = zip.subarray(start, start + size);
		files.set(name, method === 0 ? data : inflateRawSync(data));
		at += 46 + nameLength + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
	}
	return files;
}
