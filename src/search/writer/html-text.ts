/** The text of an HTML file in the encoding that a browser would take: old pages of public bodies are in GBK. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5';

/** So far browsers look for what a page says of its own encoding, and a little further. */
const HEAD = 4096;
/** What Chinese pages are in that say nothing, or something that is not true. */
const USUAL = 'gb18030';

const MARKS: [bytes: number[], encoding: string][] = [
	[[0xef, 0xbb, 0xbf], 'utf-8'],
	[[0xff, 0xfe], 'utf-16le'],
	[[0xfe, 0xff], 'utf-16be'],
];

export function htmlText(bytes: Uint8Array): string {
	const [, marked] = MARKS.find(([mark]) => mark.every((byte, at) => bytes[at] === byte)) ?? [];
	if (marked !== undefined) return new TextDecoder(marked).decode(bytes);
	const said = declared(String.fromCharCode(...bytes.subarray(0, HEAD)));
	if (said !== undefined && said !== 'utf-8') return new TextDecoder(said).decode(bytes);
	return exact('utf-8', bytes) ?? exact(USUAL, bytes) ?? new TextDecoder().decode(bytes);
}

/** The text, unless some of the bytes are none of this encoding. */
function exact(encoding: string, bytes: Uint8Array): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

/** The encoding that the head of a page names, by its usual name. */
function declared(head: string): string | undefined {
	const labels = [/^\s*<\?xml[^>]*\bencoding\s*=\s*["']([^"']+)/i.exec(head)?.[1], ...metaLabels(head)];
	for (const label of labels) {
		const name = label === undefined ? undefined : nameOf(label);
		// Whoever could read so far does not read sixteen bits at a time.
		if (name !== undefined) return name.startsWith('utf-16') ? 'utf-8' : name;
	}
	return undefined;
}

function nameOf(label: string): string | undefined {
	try {
		return new TextDecoder(label.trim()).encoding;
	} catch {
		return undefined;
	}
}

function metaLabels(head: string): (string | undefined)[] {
	const labels: (string | undefined)[] = [];
	const walk = (node: DefaultTreeAdapterTypes.Node) => {
		if ('tagName' in node && node.tagName === 'meta') {
			const said = (name: string) => node.attrs.find((one) => one.name === name)?.value;
			const isType = said('http-equiv')?.toLowerCase() === 'content-type';
			labels.push(
				said('charset') ??
					(isType ? /charset\s*=\s*["']?([^\s;"']+)/i.exec(said('content') ?? '')?.[1] : undefined)
			);
		}
		if ('childNodes' in node) for (const child of node.childNodes) walk(child);
	};
	walk(parse(head));
	return labels;
}
