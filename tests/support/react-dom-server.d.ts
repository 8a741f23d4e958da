/** React's way to write a part down as HTML, as far as the tests use it. */
declare module 'react-dom/server' {
	export function renderToStaticMarkup(part: import('react').ReactNode): string;
}
