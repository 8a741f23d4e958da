/** As much of mammoth and its zip reader as is used here; both are CommonJS. */
declare module 'mammoth' {
	export type DocxImage = {
		contentType: string;
		altText?: string;
		readAsArrayBuffer: () => Promise<ArrayBuffer>;
	};
	const mammoth: {
		convertToHtml: (
			/** Bytes in a browser; a buffer in Node. */
			input: { arrayBuffer: ArrayBuffer } | { buffer: Uint8Array },
			options: object
		) => Promise<{ value: string; messages: { type: string; message: string }[] }>;
		images: {
			imgElement: (read: (image: DocxImage) => Promise<Record<string, string>>) => unknown;
		};
	};
	export default mammoth;
}
declare module 'jszip' {
	type Packed = {
		name: string;
		dir: boolean;
		_data?: { uncompressedSize?: number };
		async: (type: 'string') => Promise<string>;
	};
	export type Zip = {
		files: Record<string, Packed>;
		file: (name: string, content: string) => void;
		generateAsync: (options: { type: 'arraybuffer'; compression: 'DEFLATE' }) => Promise<ArrayBuffer>;
	};
	const JSZip: { loadAsync: (bytes: ArrayBuffer) => Promise<Zip> };
	export default JSZip;
}
