/**
 * What browsers are told to allow on the page of the editing desk. It runs its own scripts and nothing else. Styles may
 * stand inline: Decap's are made at run time. Its preview is a frame of our own that runs no script.
 * @param origins where the desk may send entries, besides where it came from
 */
export const deskPolicy = (origins: readonly string[] = []): string =>
	[
		"default-src 'none'",
		"script-src 'self'",
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' blob: data:",
		["connect-src 'self' blob:", ...origins].join(' '),
		"font-src 'self' data:",
		"frame-src 'self' blob:",
		"worker-src 'self'",
		"form-action 'self'",
		"base-uri 'none'",
		"object-src 'none'",
	].join('; ');
