/** An entry's text without one of its pictures: neither the field nor the line that shows it is left. */
import { visit } from 'unist-util-visit';
import { mendedCharacters } from './characters.ts';
import { pictureFile } from './markdown/safe.ts';
import { parseMarkdown } from './markdown/tree.ts';
import { nameForm } from './picture-name.ts';
import { parseYaml } from './yaml-document.ts';
import { withData } from './yaml-edit.ts';

/** @param name file name beside the entry */
export function withoutPicture(text: string, name: string): string {
	const found = /^(---[ \t]*\n)([\s\S]*?)(^---[ \t]*$\n?)/m.exec(text);
	if (!found) return unshown(text, name);
	const [head, opening = '', source = '', closing = ''] = found;
	return opening + unnamed(source, name) + closing + unshown(text.slice(head.length), name);
}

/** Front matter without the fields that name it; what is no sound YAML is left, and only an old draft can be that. */
function unnamed(source: string, name: string): string {
	const { document } = parseYaml(source);
	if (document.errors.length > 0) return source;
	const data: unknown = document.toJS();
	const kept = without(data, name);
	return JSON.stringify(kept) === JSON.stringify(data)
		? source
		: withData(source, kept as Record<string, unknown>);
}

const isNamed = (src: unknown, name: string): boolean =>
	typeof src === 'string' && nameForm(src.replace(/^\.\//, '')) === nameForm(name);

/** The same data without the fields that show the picture, and without it in texts. */
function without(value: unknown, name: string): unknown {
	if (typeof value === 'string') return value.includes('![') ? unshown(value, name) : value;
	if (Array.isArray(value))
		return value
			.filter((one) => !isNamed((one as { src?: unknown } | null)?.src, name))
			.map((one) => without(one, name));
	if (typeof value !== 'object' || value === null) return value;
	return Object.fromEntries(
		Object.entries(value)
			.filter(([, one]) => !isNamed((one as { src?: unknown } | null)?.src, name))
			.map(([key, one]) => [key, without(one, name)])
	);
}

/** Markdown without the pictures of this name. */
function unshown(markdown: string, name: string): string {
	const places: [number, number][] = [];
	// Places of the tree count in the mended text, which may be shorter.
	const text = mendedCharacters(markdown);
	visit(parseMarkdown(text), 'image', ({ url, position }) => {
		const named = pictureFile(url);
		if (!('file' in named) || !isNamed(named.file, name) || !position) return;
		places.push([position.start.offset ?? 0, position.end.offset ?? 0]);
	});
	if (places.length === 0) return markdown;
	return places.toReversed().reduce((kept, [start, end]) => kept.slice(0, start) + kept.slice(end), text);
}
