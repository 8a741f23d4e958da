/** The numbers and bullets that Word sets before paragraphs: they stand nowhere in the text. */
import { numeral } from '../paste/numerals.ts';
import type { Styles } from './styles.ts';
import { allOf, attributeOf, childOf, childrenOf } from './xml.ts';

/** `level` counts from 1, as Word's own pages count. */
export type ListMark = { mark: string; level: number };

/**
 * What stands before each paragraph; asked in their order, since it counts.
 * @param xml the part that describes the lists
 */
export function marksOf(
	xml: Document | undefined,
	styles: Styles
): (paragraph: Element) => ListMark | undefined {
	if (!xml) return () => undefined;
	const lists = new Map(allOf(xml, 'abstractNum').map((list) => [attributeOf(list, 'abstractNumId'), list]));
	const uses = new Map(allOf(xml, 'num').map((use) => [attributeOf(use, 'numId'), use]));
	/** Where each list stands, level by level. */
	const counts = new Map<Element, number[]>();
	const begun = new Set<Element>();

	const listOf = (use: Element, hops = 0): Element | undefined => {
		const list = lists.get(attributeOf(childOf(use, 'abstractNumId')));
		const link = attributeOf(childOf(list, 'numStyleLink'));
		if (link === undefined || hops > 4) return list;
		const linked = uses.get(
			styles.find(link, (style) => attributeOf(childOf(style, 'pPr', 'numPr', 'numId')))
		);
		return linked ? listOf(linked, hops + 1) : list;
	};
	const ofLevel = (parent: Element | undefined, name: string, level: number) =>
		childrenOf(parent, name).find((one) => attributeOf(one, 'ilvl') === String(level));

	return (paragraph) => {
		const properties = childOf(paragraph, 'pPr');
		const style = attributeOf(childOf(properties, 'pStyle'));
		const own = childOf(properties, 'numPr');
		const ofStyle = <Found>(...path: string[]) =>
			styles.find(style, (one) => attributeOf(childOf(one, 'pPr', 'numPr', ...path)) as Found | undefined);
		const use = uses.get(attributeOf(childOf(own, 'numId')) ?? ofStyle<string>('numId'));
		const list = use && listOf(use);
		if (!use || !list) return undefined;
		const byStyle = childrenOf(list, 'lvl').find((one) => attributeOf(childOf(one, 'pStyle')) === style);
		const level = Number(
			attributeOf(childOf(own, 'ilvl')) ??
				ofStyle<string>('ilvl') ??
				(style ? attributeOf(byStyle, 'ilvl') : undefined) ??
				0
		);
		const levelOf = (at: number) =>
			childOf(ofLevel(use, 'lvlOverride', at), 'lvl') ?? ofLevel(list, 'lvl', at);
		const startOf = (at: number) => Number(attributeOf(childOf(levelOf(at), 'start')) ?? 1);
		// Where a list that goes on with another says that it begins anew.
		const anew = begun.has(use)
			? undefined
			: attributeOf(childOf(ofLevel(use, 'lvlOverride', level), 'startOverride'));
		begun.add(use);
		const before = counts.get(list) ?? [];
		const last = before[level];
		const count = Array.from({ length: level }, (_, above) => before[above] ?? startOf(above));
		count.push(anew === undefined ? (last === undefined ? startOf(level) : last + 1) : Number(anew));
		counts.set(list, count);

		const shape = levelOf(level);
		const format = (at: number) => attributeOf(childOf(levelOf(at), 'numFmt')) ?? 'decimal';
		if (format(level) === 'bullet') return { mark: '•', level: level + 1 };
		const isLegal = childOf(shape, 'isLgl') !== undefined;
		const mark = (attributeOf(childOf(shape, 'lvlText')) ?? '').replace(/%(\d)/g, (_, digit: string) => {
			const at = Number(digit) - 1;
			return numeral(count[at] ?? startOf(at), isLegal ? 'decimal' : format(at));
		});
		return mark.trim() === '' ? undefined : { mark: mark.trim(), level: level + 1 };
	};
}
