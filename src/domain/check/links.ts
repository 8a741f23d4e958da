/** Links of an entry to its own site, judged as the built site will be: what leads nowhere is told before anything goes out. */
import { anchorsIn, linksIn } from '../../platform/markdown/links.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import { SETTINGS_COLLECTION } from '../schemas/settings.ts';
import { type Facts, targetsOf } from './facts.ts';
import type { EntryDraft, EntryIssue, SettingDraft } from './issue.ts';
import { type Linkable, linkFault } from './own-links.ts';

/** What is wrong with the links of one Markdown text, each with its line. */
export function linkIssues(text: string, linkable: Omit<Linkable, 'own'>) {
	const links = linksIn(text);
	const own = links.length > 0 ? anchorsIn(text) : [];
	return links.flatMap(({ url, line }): Omit<EntryIssue, 'path'>[] => {
		const fault = linkFault(url, { ...linkable, own });
		if (!fault) return [];
		return [{ ...fault, level: fault.code === 'link-form' ? 'save' : 'publish', inFolder: 'error', line }];
	});
}

/** What the links of an entry may lead to, as far as the facts say. */
export function linkableBy(
	{ collection, id }: Pick<EntryDraft | SettingDraft, 'collection' | 'id'>,
	{ published, sample, draft }: Record<string, unknown>,
	facts: Facts
): Omit<Linkable, 'own'> {
	const { links } = facts;
	const placesAt = (address: string) =>
		(sample === true ? links?.invented[address] : undefined) ?? links?.pages[address];
	return {
		targets: targetsOf(facts),
		...(links && { placesAt, base: links.base }),
		...(collection !== SETTINGS_COLLECTION && { self: COLLECTIONS[collection].href(id) }),
		// What comes out later is looked at again as of its hour, with what will be there by then.
		ahead: draft === true || (typeof published === 'string' && published.slice(0, 10) > facts.today),
	};
}
