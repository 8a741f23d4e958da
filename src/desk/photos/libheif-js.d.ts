/** The address of the decoder's own file, laid beside the desk as it is. */
declare module 'libheif-js/libheif/libheif.js?url' {
	const address: string;
	export default address;
}
