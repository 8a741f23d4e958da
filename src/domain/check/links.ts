/** Links of a draft to its own site, judged as the built site will be: what leads nowhere is told before anything goes out. */
import { anchorsIn, linksIn } from '../../platform/markdown/links.ts';
import { COLLECTIONS } from '../schemas/collections.ts';
import { targetsOf } from './facts.ts';
import type { Check, Looked } from './issue.ts';
import { type Linkable, linkFault } from './own-links.ts';

export const linkRemarks: Check = (looked) => {
	const texts = looked.texts.filter(({ markdown }) => markdown);
	if (texts.length === 0) return [];
	const linkable = linkableBy(looked);
	return texts.flatMap(({ path, text: written }) => {
		const text = written.replaceAll('\r\n', '\n');
		const own = anchorsIn(text);
		return linksIn(text).flatMap(({ url, line }) => {
			const fault = linkFault(url, { ...linkable, own });
			if (!fault) return [];
			const { code, message } = fault;
			const level = code === 'link-form' ? 'save' : 'publish';
			return [{ code, level, path, message: `第 ${line} 行：${message}` }];
		});
	});
};

function linkableBy({ collection, id, fields, facts }: Looked): Omit<Linkable, 'own'> {
	const { links } = facts;
	const { published, sample, draft } = fields;
	const placesAt = (address: string) =>
		(sample === true ? links?.invented[address] : undefined) ?? links?.pages[address];
	return {
		targets: targetsOf(facts),
		...(links && { placesAt, base: links.base }),
		self: COLLECTIONS[collection].href(id),
		// What comes out later is looked at again as of its hour, with what will be there by then.
		ahead: draft === true || (typeof published === 'string' && published.slice(0, 10) > facts.today),
	};
}
