/** What browsers are told to allow on the pages that this server sends. */

const COMMON = ["base-uri 'none'", "object-src 'none'"];

/**
 * The desk runs its own scripts and nothing else. Styles may stand inline: Decap's are made at run time. Its preview is
 * a frame of our own that runs no script.
 */
export const DESK_POLICY = [
	"default-src 'none'",
	"script-src 'self'",
	"style-src 'self' 'unsafe-inline'",
	"img-src 'self' blob: data:",
	"connect-src 'self' blob:",
	"font-src 'self' data:",
	"frame-src 'self' blob:",
	"worker-src 'self' blob:",
	"form-action 'self'",
	"frame-ancestors 'none'",
	...COMMON,
].join('; ');

/**
 * Public pages stand on the same origin as the desk, so nothing that an editor wrote may ever run there: only scripts
 * from files, and those inline ones that the page without any editor's words has too.
 */
export const sitePolicy = (scripts: readonly string[]): string =>
	[
		"default-src 'none'",
		`script-src 'self' ${["'wasm-unsafe-eval'", ...scripts].join(' ')}`,
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data:",
		"connect-src 'self'",
		"font-src 'self'",
		"manifest-src 'self'",
		"worker-src 'self' blob:",
		"form-action 'self'",
		"frame-ancestors 'self'",
		...COMMON,
	].join('; ');

export const COMMON_HEADERS: Record<string, string> = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};
