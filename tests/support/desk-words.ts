/** Words that somebody at the desk sees or hears and that are not Chinese. */
import type { Frame, Page } from 'playwright-core';

/** Addresses and names of files and entries, and what Chinese readers write in Latin letters themselves. */
const ALLOWED = [
	/https?:\/\/\S+|[\w-]+@[\w.-]+/g,
	/\/[a-z][\w-]*(?:\/[\w-]+)*\//g,
	/[^\s：，。（）]+\.(?:jpe?g|png|webp|heic|md)\b/gi,
	/\b\d{4}-\d\d-\d\d-[a-z0-9-]+/g,
	/\b(?:RSS|HEIC|JPE?G|PNG|WebP|SVG|TIFF|MB|PDF|ICP|JavaScript|Ctrl\+Enter|RRULE)\b|ICP/g,
	// What the programs are called from which a text comes, and the one that gives codes for signing in.
	/\bWord\b|\bWPS\b|\bAuthenticator\b|\.docx?\b|\.wps\b/g,
	// The rule of a repeating session is written as calendars write it.
	/\bFREQ=[\w=;]+/g,
];
const LATIN = /[A-Za-z][A-Za-z'’-]+/g;

/**
 * Every text on the page and in the frames of the desk's own, with the sentence that it stands in.
 * @param known words of the test's own: names of accounts, what was typed
 */
export async function foreignWords(page: Page, known: readonly string[] = []): Promise<string[]> {
	const texts = (await Promise.all(page.frames().map(textsOf))).flat();
	const strange = texts.filter((text) => {
		const words = ALLOWED.reduce((left, allowed) => left.replace(allowed, ' '), text).match(LATIN) ?? [];
		return words.some((word) => !known.includes(word));
	});
	return [...new Set(strange)];
}

const textsOf = (frame: Frame): Promise<string[]> =>
	// A frame may go while it is read: what follows it is read next time.
	frame.evaluate(collect).catch(() => []);

/** Runs in the browser. */
function collect(): string[] {
	const found = [document.title];
	const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
	for (let node = walker.nextNode(); node; node = walker.nextNode()) {
		const parent = node.parentElement;
		if (!parent || parent.closest('script, style, noscript, template')) continue;
		if (parent.checkVisibility({ visibilityProperty: true }) || parent.closest('option, [role=status]'))
			found.push(node.textContent ?? '');
	}
	for (const element of document.querySelectorAll('*')) {
		for (const name of [
			'aria-label',
			'title',
			'placeholder',
			'alt',
			'aria-description',
			'aria-roledescription',
		])
			found.push(element.getAttribute(name) ?? '');
		if (element instanceof HTMLInputElement && /^(?:button|submit|reset)$/.test(element.type))
			found.push(element.value);
	}
	return found.map((text) => text.replace(/\s+/g, ' ').trim()).filter(Boolean);
}
