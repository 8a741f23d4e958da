/** Puts the reader's display choices on the page and remembers them on this device. */
import { DISPLAY_KEY } from './display-boot.ts';

const DEFAULTS = { theme: 'auto', contrast: 'standard', text: 'standard' };
type Choices = typeof DEFAULTS;
const ELDER = { contrast: 'more', text: 'largest' };
const { dataset } = document.documentElement;
const buttons = document.querySelectorAll<HTMLButtonElement>('.display-settings button');

const chosen = (): Choices => ({ ...DEFAULTS, ...dataset });
const isElder = () => dataset['contrast'] === ELDER.contrast && dataset['text'] === ELDER.text;

function choose(choices: Partial<Choices>): void {
	Object.assign(dataset, choices);
	if (isElder()) dataset['elder'] = '';
	else delete dataset['elder'];
	const { theme, contrast, text } = chosen();
	try {
		localStorage.setItem(DISPLAY_KEY, JSON.stringify({ theme, contrast, text }));
	} catch {
		// Storage is forbidden in some private windows; the choice then lasts for this page.
	}
	show();
}

function show(): void {
	const now: Record<string, string> = chosen();
	for (const button of buttons) {
		const { key, value } = button.dataset;
		button.setAttribute('aria-pressed', String(key ? now[key] === value : isElder()));
	}
}

for (const button of buttons)
	button.addEventListener('click', () => {
		const { key, value } = button.dataset;
		if (key) choose({ [key]: value });
		else choose(isElder() ? { ...DEFAULTS, theme: chosen().theme } : ELDER);
	});
show();
