declare module 'libheif-js' {
	const libheif: unknown;
	export default libheif;
}
