import { expect, test } from 'vitest';
import { securityText } from '../../../src/domain/pages/security-contact.ts';
import { site } from '../../support/entries.ts';

const absolute = (address: string) => `https://example.cn${address}`;

test('without a contact there is no security.txt', () => {
	expect(securityText(site(), '2026-11-24', absolute)).toBeUndefined();
});

test('a contact is named with an end that lies within a year', () => {
	const text = securityText(site({ email: 'office@example.cn' }), '2026-11-24', absolute)!;
	expect(text).toContain('Contact: mailto:office@example.cn\n');
	expect(text).toContain('Expires: 2027-11-01T00:00:00+08:00\n');
	expect(text).toContain('Canonical: https://example.cn/.well-known/security.txt\n');
});

test('addresses that would not be whole are left out', () => {
	expect(
		securityText(site({ email: 'office@example.cn' }), '2026-11-24', (address) => address)
	).not.toContain('Canonical');
});
