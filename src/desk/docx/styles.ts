/** Styles of a document of Word: each may go on from another. */
import { allOf, attributeOf, childOf } from './xml.ts';

export type Styles = {
	/** What `look` finds in a style or in those that it goes on from. */
	find: <Found>(id: string | undefined, look: (style: Element) => Found | undefined) => Found | undefined;
};

export function stylesOf(xml: Document | undefined): Styles {
	const byId = new Map(
		(xml ? allOf(xml, 'style') : []).map((style) => [attributeOf(style, 'styleId'), style])
	);
	return {
		find: (id, look) => {
			const seen = new Set<Element>();
			for (let style = byId.get(id); style && !seen.has(style); ) {
				seen.add(style);
				const found = look(style);
				if (found !== undefined) return found;
				style = byId.get(attributeOf(childOf(style, 'basedOn')));
			}
			return undefined;
		},
	};
}
