/**
 * What every server says about the site, once for all of them: Caddy, nginx, `_headers`, the office, and a `<meta>` in
 * each page for servers that say nothing.
 */

/** Hashes of inline scripts and styles, as a policy writes them without its quotes: `sha256-…`. */
export type Inline = { scripts: readonly string[]; styles: readonly string[] };

const quoted = (hashes: readonly string[]) => hashes.map((hash) => `'${hash}'`);

/** What a page may do, said where a page can say it itself. */
const ownPolicy = ({ scripts, styles }: Inline): string[] => [
	"default-src 'none'",
	["script-src 'self'", ...quoted(scripts)].join(' '),
	["style-src 'self'", ...quoted(styles)].join(' '),
	"img-src 'self' data:",
	"connect-src 'self'",
	"font-src 'self'",
	"manifest-src 'self'",
	"worker-src 'self'",
	"form-action 'self'",
	"base-uri 'none'",
	"object-src 'none'",
	"require-trusted-types-for 'script'",
	// The one that vouches for the address of the service worker.
	'trusted-types worker',
];

/** `Content-Security-Policy` of pages. */
export const pagePolicy = (inline: Inline): string =>
	[...ownPolicy(inline), "frame-ancestors 'self'"].join('; ');

/** The same as far as a `<meta>` may say it: it cannot speak of frames around it. */
export const metaPolicy = (inline: Inline): string => ownPolicy(inline).join('; ');

/** What only a header can say of a page, for servers that do not know its hashes: the page's own `<meta>` says the rest. */
export const FRAME_POLICY =
	"frame-ancestors 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; script-src-attr 'none'";

/**
 * `Content-Security-Policy` of everything that is no page: opened by itself, it may do nothing. The service worker is
 * such a file and fetches pages of this site; in every other file nothing runs that could fetch.
 */
export const FILE_POLICY =
	"default-src 'none'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

/** A desk on a forge says itself, in its page, what it may do: it knows its forge. */
export const DESK_FRAME_POLICY = "frame-ancestors 'none'";

/** Said with every answer. */
export const COMMON_HEADERS: Record<string, string> = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'same-origin',
	'Cross-Origin-Opener-Policy': 'same-origin',
	'Cross-Origin-Resource-Policy': 'same-origin',
	'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
};

/** Said where the connection is encrypted: browsers do not come unencrypted any more for two years. */
export const STRICT_TRANSPORT = { 'Strict-Transport-Security': 'max-age=63072000; includeSubDomains' };
