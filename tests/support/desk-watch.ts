/** Looks out for scripts that an entry's words managed to start, or to plant. */
import type { Frame, Page } from 'playwright-core';

export type Watch = {
	/** What ran; every payload of the tests calls `alert(1)`. */
	ran: string[];
	/** Elements on the page or in its frames that could run a payload. */
	planted: () => Promise<string[]>;
};

export function watch(page: Page): Watch {
	const ran: string[] = [];
	page.on('dialog', (dialog) => {
		if (dialog.type() === 'alert') ran.push(`${page.url()}: ${dialog.message()}`);
	});
	return { ran, planted: async () => (await Promise.all(page.frames().map(plantedIn))).flat() };
}

const plantedIn = (frame: Frame): Promise<string[]> =>
	// A frame may go while it is looked at: the one that follows is looked at in its turn.
	frame.evaluate(find).catch(() => []);

/** Runs in the browser. */
function find(): string[] {
	const leads = /^(?:href|src|action|formaction|data|xlink:href)$/i;
	const isArmed = ({ name, value }: Attr) =>
		/^on/i.test(name) ||
		(leads.test(name) && /^\s*(?:javascript:|data:text)/i.test(value.replace(/[\t\n\r]/g, '')));
	return [...document.querySelectorAll('*')]
		.filter(
			(element) =>
				[...element.attributes].some(isArmed) ||
				(element instanceof HTMLScriptElement &&
					/alert\(1\)/.test(element.text) &&
					!/json/.test(element.type))
		)
		.map((element) => element.outerHTML.slice(0, 200));
}
