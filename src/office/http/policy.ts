/** What browsers are told to allow on the pages that this server sends. */
import { deskPolicy } from '../../platform/desk-policy.ts';

export const DESK_POLICY = [deskPolicy(), "frame-ancestors 'none'"].join('; ');

/**
 * Public pages stand on the same origin as the desk, so nothing that an editor wrote may ever run there: only scripts
 * from files, and those inline ones that the page without any editor's words has too.
 */
export const sitePolicy = (scripts: readonly string[]): string =>
	[
		"default-src 'none'",
		['script-src', "'self'", ...scripts].join(' '),
		"style-src 'self' 'unsafe-inline'",
		"img-src 'self' data:",
		"connect-src 'self'",
		"font-src 'self'",
		"manifest-src 'self'",
		"worker-src 'none'",
		"frame-src 'none'",
		"form-action 'self'",
		"frame-ancestors 'self'",
		"base-uri 'none'",
		"object-src 'none'",
		// No script of the site makes markup or scripts out of text; from now on none can.
		"require-trusted-types-for 'script'",
		"trusted-types 'none'",
	].join('; ');

export { COMMON_HEADERS } from '../../publish/headers/policy.ts';
