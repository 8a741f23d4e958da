/** Packed copies of texts, so that no server packs the same page for every reader. */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { isPackable, type PACKED } from '../headers/file-kinds.ts';

/** A packet of the network carries so much: packing less wins nothing. */
const SMALLEST = 1000;

type Packer = (bytes: Buffer) => Promise<Buffer>;

/** Levels beyond these take many times as long for a hundredth of the size. */
const PACKERS: Record<keyof typeof PACKED, Packer> = {
	'.br': (bytes) =>
		promisify(brotliCompress)(bytes, {
			params: {
				[constants.BROTLI_PARAM_QUALITY]: 6,
				[constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
				[constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
				// A window that holds the file is enough: clearing the usual one of 4 MB takes longer than packing a page.
				[constants.BROTLI_PARAM_LGWIN]: Math.min(22, Math.max(16, Math.ceil(Math.log2(bytes.length + 16)))),
			},
		}),
	'.gz': (bytes) => promisify(gzip)(bytes, { level: 6 }),
};

/** Ends of the names of the copies that a file may have, and how each is made; one may come out larger than the file. */
export const packedCopies = (path: string, bytes: Buffer): [end: string, pack: () => Promise<Buffer>][] =>
	isPackable(path) && bytes.length >= SMALLEST
		? Object.entries(PACKERS).map(([end, pack]) => [end, () => pack(bytes)])
		: [];
