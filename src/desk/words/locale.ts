/** Decap in Chinese: what its own translation lacks is supplied, what it says clumsily is said plainly. */
import { zh_Hans } from 'decap-cms-locales';
import { MENDED, SUPPLIED } from './chinese.ts';

type Words = { [key: string]: string | Words };

export const chinese: Words = [SUPPLIED, MENDED].reduce<Words>(merged, zh_Hans as Words);

function merged(words: Words, more: Words): Words {
	const all = { ...words };
	for (const [key, value] of Object.entries(more)) {
		const known = all[key];
		all[key] = typeof value === 'object' && typeof known === 'object' ? merged(known, value) : value;
	}
	return all;
}
