/** Puts the reader's display choices on the page and remembers them on this device. */
import { DISPLAY_KEY } from './display-boot.ts';

type Choices = Partial<Record<'theme' | 'contrast' | 'text', string>>;
const ELDER: Choices = { contrast: 'more', text: 'largest' };
const root = document.documentElement;
const buttons = [...document.querySelectorAll<HTMLButtonElement>('.display-settings button')];

const chosen = (): Choices => ({
	...(root.dataset['theme'] && { theme: root.dataset['theme'] }),
	...(root.dataset['contrast'] && { contrast: root.dataset['contrast'] }),
	...(root.dataset['text'] && { text: root.dataset['text'] }),
});
const isElder = () => Object.entries(ELDER).every(([key, value]) => root.dataset[key] === value);

function choose(choices: Choices): void {
	for (const key of ['theme', 'contrast', 'text'] as const) {
		const value = choices[key];
		if (value) root.dataset[key] = value;
		else delete root.dataset[key];
	}
	try {
		localStorage.setItem(DISPLAY_KEY, JSON.stringify(chosen()));
	} catch {
		// Storage is forbidden in some private windows; the choice then lasts for this page.
	}
	show();
}

function show(): void {
	for (const button of buttons) {
		const { key, value } = button.dataset;
		const pressed = key ? (root.dataset[key] ?? '') === value : isElder();
		button.setAttribute('aria-pressed', String(pressed));
	}
}

for (const button of buttons)
	button.addEventListener('click', () => {
		const { key, value } = button.dataset;
		if (key) choose({ ...chosen(), [key]: value });
		else choose(isElder() ? {} : { ...chosen(), ...ELDER });
	});
show();
