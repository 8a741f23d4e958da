/** security.txt (RFC 9116): where to report a weakness of the site. Without a contact there is no such file. */
import { addMonths, type Day, monthOf } from '../../platform/day.ts';
import type { Site } from '../schemas/site.ts';
import { ADDRESS } from './addresses.ts';

/**
 * The file's text, or nothing while the site names no e-mail address.
 * @param absolute puts the host before a site address
 */
export function securityText(
	site: Site,
	today: Day,
	absolute: (address: string) => string
): string | undefined {
	if (site.email === undefined) return undefined;
	const lines = [
		`Contact: mailto:${site.email}`,
		// Within the year the standard asks for, and the same text all month.
		`Expires: ${addMonths(monthOf(today), 12)}-01T00:00:00+08:00`,
		'Preferred-Languages: zh',
	];
	const self = absolute('/.well-known/security.txt');
	// The standard wants whole addresses here; without a host there are none.
	if (!self.startsWith('/')) lines.push(`Canonical: ${self}`, `Policy: ${absolute(ADDRESS.privacy)}`);
	return `${lines.join('\n')}\n`;
}
