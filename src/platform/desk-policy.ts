/** Styles that the desk's parts put into its page themselves. */
const STYLES = [
	// An empty one: emotion, which Decap is dressed with, fills it rule by rule, and no policy forbids that.
	'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=',
	// The sheet of Decap's notifications, react-toastify's. Another version of it has another hash: the desk's tests tell.
	'sha256-4qb+qTjZ8vb8co1YZpMNDeX7tJSzzRBt6uIroh6K5K8=',
];

/**
 * What browsers are told to allow on the page of the editing desk. It runs its own scripts and nothing else. Its
 * preview is a frame of our own that runs no script.
 * @param origins where the desk may send entries, besides where it came from
 */
export const deskPolicy = (origins: readonly string[] = []): string =>
	[
		"default-src 'none'",
		"script-src 'self'",
		["style-src 'self'", ...STYLES.map((hash) => `'${hash}'`)].join(' '),
		"img-src 'self' blob: data:",
		["connect-src 'self' blob:", ...origins].join(' '),
		"font-src 'self' data:",
		"frame-src 'self' blob:",
		"worker-src 'self'",
		"form-action 'self'",
		"base-uri 'none'",
		"object-src 'none'",
	].join('; ');
