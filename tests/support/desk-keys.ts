/** The desk without a mouse. */
import type { Page } from 'playwright-core';

export type Stop = { name: string; tag: string; type: string; visible: boolean };

/** Most stops that lie between two things one wants to do one after the other. */
const MOST = 160;

/**
 * Presses Tab until the focus is on something of this name.
 * @returns the stops on the way at which nobody sees where the focus is
 */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<string[]> {
	const unseen: string[] = [];
	const passed: string[] = [];
	for (let at = 0; at < MOST; at += 1) {
		await page.keyboard.press(key);
		const stop = await focused(page);
		passed.push(stop.name);
		if (!stop.visible) unseen.push(`${stop.tag} ${stop.name}`);
		if (name.test(stop.name)) return unseen;
	}
	throw new Error(`no way by ${key} to ${name}; passed ${passed.join(' | ')}`);
}

/** What has the focus, by the name under which a screen reader tells it. */
export const focused = (page: Page): Promise<Stop> => page.evaluate(look);

/** Runs in the browser. */
function look(): Stop {
	const element = document.activeElement as HTMLElement;
	const words = (one: Element | null | undefined) => one?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
	const labels = 'labels' in element ? [...(element as HTMLInputElement).labels!].map(words).join(' ') : '';
	// A pane that scrolls can have the focus too; all it holds is not its name.
	const isPane = /^(?:DIV|MAIN|BODY|SELECT)$/.test(element.tagName) && !element.hasAttribute('role');
	const told = ['aria-label', 'title', 'placeholder'].map((name) => element.getAttribute(name));
	const name = [told[0], labels, told[1], isPane ? '' : words(element), told[2]].find((one) => one);
	const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
	const hasRing = (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) > 0) || boxShadow !== 'none';
	const box = element.getBoundingClientRect();
	return {
		name: name ?? '',
		tag: element.tagName.toLowerCase(),
		type: element.getAttribute('type') ?? '',
		// Inside a frame, and on the parts of a date, the browser draws its own ring.
		visible:
			element.tagName === 'IFRAME' ||
			/^date/.test(element.getAttribute('type') ?? '') ||
			element === document.body ||
			(hasRing && box.width > 0 && box.height > 0),
	};
}
