/** What pages tell browsers to allow, whichever server sends them. */
import { expect, test } from 'vitest';
import { metaPolicy, pagePolicy } from '../../src/publish/headers/policy.ts';

const INLINE = { scripts: ['sha256-abc='], styles: ['sha256-def='] };

test.each([
	['a header', pagePolicy(INLINE)],
	['the page itself', metaPolicy(INLINE)],
])('no text becomes a script or markup on a public page, as %s says', (_, policy) => {
	const parts = policy.split('; ');
	expect(parts).toContain("require-trusted-types-for 'script'");
	// One policy, for the address of the service worker, and none by default.
	expect(parts.filter((part) => part.startsWith('trusted-types'))).toEqual(['trusted-types worker']);
	expect(parts).toContain("default-src 'none'");
	expect(parts).toContain("script-src 'self' 'sha256-abc='");
	expect(policy).not.toMatch(/unsafe-|\*|https?:/);
});
