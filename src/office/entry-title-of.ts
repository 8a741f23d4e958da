/** What an entry is called now: in its draft, else on the site. */
import type { Address } from './git/address.ts';
import { PUBLISHED_REF } from './git/repository.ts';
import { dataOf, type Office, titleOf } from './office.ts';

/** @throws when it lies nowhere any more */
export async function entryTitleOf(
	{ repository }: Pick<Office, 'repository'>,
	address: Address
): Promise<string> {
	const head = await repository.head(address.draft);
	const id =
		(head && (await repository.idAt(head, address.file))) ??
		(await repository.idAt(PUBLISHED_REF, address.file));
	if (id === undefined) throw new Error('no such entry');
	const text = await repository.text(id);
	const data = dataOf(text);
	if (address.collection !== 'sessions' || data['title']) return titleOf(address, text);
	// A session without a name of its own is called by its day and its dish.
	const dish = await repository.idAt(PUBLISHED_REF, `content/menu/${String(data['dish'])}.md`);
	const what = dish === undefined ? '' : dataOf(await repository.text(dish))['title'];
	return [String(data['start'] ?? '').slice(0, 10), what].filter(Boolean).join(' ') || titleOf(address, text);
}
