/**
 * Decodes Apple's HEIC beside the page, so that the form stays alive. The decoder is the build of libheif in plain
 * JavaScript: the desk's content security policy allows neither `eval` nor WebAssembly.
 */
import libheif from 'libheif-js';

type Image = {
	get_width: () => number;
	get_height: () => number;
	display: (into: ImageData, done: (filled: ImageData | null) => void) => void;
};
type Libheif = { HeifDecoder: new () => { decode: (bytes: Uint8Array) => Image[] } };

// Answers with the upright pixels, or with nothing for a file that cannot be read.
self.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
	try {
		const { HeifDecoder } = libheif as Libheif;
		const [image] = new HeifDecoder().decode(new Uint8Array(data));
		if (image === undefined) throw new Error('no picture inside');
		const pixels = new ImageData(image.get_width(), image.get_height());
		image.display(pixels, (filled) => self.postMessage(filled ?? undefined));
	} catch {
		self.postMessage(undefined);
	}
};
