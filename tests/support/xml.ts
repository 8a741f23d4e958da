/** Reads XML strictly, as feed readers and search engines do. */
// @ts-expect-error the package brings no types
import sax from 'sax';

/**
 * Texts of all elements with this name, in order.
 * @throws when the XML is not well-formed or uses a prefix it does not declare
 */
export function read(xml: string, name: string): string[] {
	const found: string[] = [];
	const open: string[] = [];
	const parser = sax.parser(true, { xmlns: true });
	parser.onerror = (error: Error) => {
		throw error;
	};
	parser.onopentag = (tag: { name: string }) => {
		open.push(tag.name);
		if (tag.name === name) found.push('');
	};
	parser.onclosetag = () => open.pop();
	parser.ontext = parser.oncdata = (text: string) => {
		if (open.at(-1) === name) found[found.length - 1] += text;
	};
	parser.write(xml).close();
	return found;
}

export type XmlElement = {
	name: string;
	/** Name of the element around it. */
	parent: string | undefined;
	attributes: Record<string, string>;
	/** Text directly inside. */
	text: string;
};

/** All elements, in order. Throws as `read` does. */
export function elements(xml: string): XmlElement[] {
	const found: XmlElement[] = [];
	const open: XmlElement[] = [];
	const parser = sax.parser(true, {});
	parser.onerror = (error: Error) => {
		throw error;
	};
	parser.onopentag = ({ name, attributes }: { name: string; attributes: Record<string, string> }) => {
		const element = { name, attributes, parent: open.at(-1)?.name, text: '' };
		open.push(element);
		found.push(element);
	};
	parser.ontext = (text: string) => {
		const inside = open.at(-1);
		if (inside !== undefined) inside.text += text;
	};
	parser.onclosetag = () => open.pop();
	parser.write(xml).close();
	return found;
}
