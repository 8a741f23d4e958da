/** The work plan as a built site shows it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Its characters without space, and without what the site adds to it: links, notes, plain sentences, evidence. */
export const planOf = (folder: string): string => {
	const html = readFileSync(join(folder, 'plan/index.html'), 'utf8');
	return html
		.slice(html.search(/<div class="official\b/), html.indexOf('</main>'))
		.replace(
			/<a class="clause-link\b.*?<\/a>|<small class="editor-note\b.*?<\/small>|<p class="clause-plain\b.*?<\/p>|<p class="clause-evidence\b.*?<\/p>|<div class="print-only\b.*?<\/div>/gs,
			''
		)
		.replace(/<[^>]+>/g, '')
		.replace(/&#34;|&quot;/g, '"')
		.replace(/&amp;/g, '&')
		.replace(/\s/g, '');
};
