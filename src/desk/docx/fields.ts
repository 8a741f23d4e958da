/** Fields of Word: what stands in their code is no text, and of some it is all that there is. */
import { codeWords } from './code-words.ts';
import { allOf, attributeOf, childOf, made, withText } from './xml.ts';

/** `code` is what was read since it began, of these parts; nothing once its result begins. */
type OpenField = { begin: Element; code: string | undefined; parts: Element[] };

export function readFields(page: Document): void {
	const open: OpenField[] = [];
	for (const run of allOf(page, 'r'))
		for (const part of [...run.children]) {
			if (part.localName === 'fldChar') {
				const type = attributeOf(part, 'fldCharType');
				const field = open.at(-1);
				if (type === 'begin') open.push({ begin: part, code: '', parts: [] });
				else if (type === 'separate' && field) {
					removeParts(field);
					field.code = undefined;
				} else if (type === 'end' && field) {
					removeParts(field);
					writeWords(open.pop()!, run, open);
				}
				continue;
			}
			const inner = open.findLast(({ code }) => code !== undefined);
			if (!inner || part.localName === 'rPr') continue;
			inner.code += part.textContent ?? '';
			// The code of a link or a box to tick is read elsewhere.
			if (part.localName !== 'instrText') inner.parts.push(part);
		}
}

/** Only once it is known that the code ends: a file that was cut may have lost where. */
function removeParts({ parts }: OpenField): void {
	for (const part of parts.splice(0)) part.remove();
}

/** Behind a field without a result, what it shows. */
function writeWords({ begin, code }: OpenField, end: Element, open: readonly OpenField[]): void {
	const words = code === undefined ? '' : codeWords(code, begin);
	if (words === '') return;
	const outer = open.findLast((one) => one.code !== undefined);
	if (outer) {
		outer.code += words;
		return;
	}
	const page = end.ownerDocument;
	const run = made(page, 'r');
	const setting = childOf(begin.parentElement ?? undefined, 'rPr');
	if (setting) run.append(setting.cloneNode(true));
	run.append(withText(made(page, 't'), words));
	end.after(run);
}
