/**
 * Parts of a text that the rich editor keeps as they are written, to the last blank, and shows in a way of its own: Decap's
 * reader of Markdown is told of them as editor components, whose data is their own text.
 */

export type PictureText = { image: string; alt: string; title: string };

type Whole = { text: string };
const whole = ([text]: RegExpExecArray): Whole => ({ text });
const asIs = ({ text }: Whole): string => text;

/** Head, marks and rows, each line beginning with its upright line; other ways of writing one are left to the reader. */
const TABLE =
	/^ {0,3}\|[^\n]*\n {0,3}\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*(?:\n {0,3}\|[^\n]*)*/;
/** Its lines, up to an empty one or to the next footnote. */
const FOOTNOTE = /^\[\^[^\]\s]+\]:[^\n]*(?:\n(?!\[\^)[^\n]+)*/;
const FOOTNOTE_MARK = /^\[\^[^\]\s]+\]/;
const PICTURE = /^!\[([^\]]*)\]\((.*?)(\s"([^"]*)")?\)/;

const quoted = (title: string) => ` "${title.replaceAll('"', '\\"')}"`;

/** As Decap’s editor components are declared; its reader and its writer ask for them at `stand-ins/text-parts.ts`. */
export const WHOLE_PARTS = [
	{ id: 'table', label: '表格', pattern: TABLE, fromBlock: whole, toBlock: asIs },
	{ id: 'footnote', label: '脚注', pattern: FOOTNOTE, fromBlock: whole, toBlock: asIs },
	{
		id: 'footnoteMark',
		label: '脚注号',
		type: 'inline',
		pattern: FOOTNOTE_MARK,
		fromInline: whole,
		toInline: asIs,
	},
	{
		id: 'picture',
		label: '插图',
		pattern: PICTURE,
		fromBlock: ([, alt = '', image = '', , title = '']: RegExpExecArray): PictureText => ({
			image,
			alt,
			title,
		}),
		toBlock: ({ image, alt, title }: PictureText) => `![${alt}](${image}${title ? quoted(title) : ''})`,
	},
] as const;

export type WholePart = (typeof WHOLE_PARTS)[number]['id'];
