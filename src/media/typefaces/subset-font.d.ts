declare module 'subset-font' {
	/** A font with the shapes of `text` and no others. */
	export default function subsetFont(
		font: Uint8Array,
		text: string,
		options: {
			targetFormat: 'truetype';
			/** Axes of a variable font, set to one value. */
			variationAxes?: Record<string, number>;
			noHinting?: boolean;
			keepFeatures?: readonly string[];
		}
	): Promise<Buffer>;
}
