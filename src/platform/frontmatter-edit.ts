/** Sets fields in the front matter of a content file and leaves everything else as its writer had it. */
import { parseYaml } from './yaml-document.ts';

/** `text` must have sound front matter. */
export function withFields(text: string, fields: Record<string, unknown>): string {
	const found = /^(---[ \t]*\n)([\s\S]*?)(^---[ \t]*$)/m.exec(text);
	if (!found) throw new Error('a content file without front matter');
	const [whole, opening = '', source = '', closing = ''] = found;
	const { document } = parseYaml(source);
	for (const [key, value] of Object.entries(fields)) document.set(key, document.createNode(value));
	return opening + document.toString({ lineWidth: 0 }) + closing + text.slice(whole.length);
}
