/**
 * Decodes Apple's HEIC beside the page, so that the form stays alive. The decoder is the build of libheif in plain
 * JavaScript: the desk's content security policy allows neither `eval` nor WebAssembly. It is under the LGPL and stays
 * the file that its authors made, so that anyone can put another in its place.
 */

type Image = {
	get_width: () => number;
	get_height: () => number;
	display: (into: ImageData, done: (filled: ImageData | null) => void) => void;
};
/** What the page sends: the address of the decoder, and the whole file. */
export type HeicTask = { decoder: string; bytes: ArrayBuffer };

declare function importScripts(address: string): void;
/** What the decoder's file defines. */
declare const libheif: () => { HeifDecoder: new () => { decode: (bytes: Uint8Array) => Image[] } };

// Answers with the upright pixels, or with nothing for a file that cannot be read.
self.onmessage = ({ data }: MessageEvent<HeicTask>) => {
	try {
		importScripts(data.decoder);
		const { HeifDecoder } = libheif();
		const [image] = new HeifDecoder().decode(new Uint8Array(data.bytes));
		if (image === undefined) throw new Error('no picture inside');
		const pixels = new ImageData(image.get_width(), image.get_height());
		image.display(pixels, (filled) => self.postMessage(filled ?? undefined));
	} catch {
		self.postMessage(undefined);
	}
};
