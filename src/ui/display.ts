/** Puts the reader's display choices on the page and remembers them on this device. */
import { DISPLAY_KEY, ELDER_ID } from './display-boot.ts';

const DEFAULTS = { theme: 'auto', contrast: 'standard', text: 'standard' };
type Choices = typeof DEFAULTS;
const ELDER = { contrast: 'more', text: 'largest' };
const { dataset } = document.documentElement;
const settings = document.querySelector<HTMLDetailsElement>('.display-settings')!;

const GROUPS: Record<keyof Choices, { label: string; choices: Record<string, string> }> = {
	theme: { label: '底色', choices: { auto: '自动', light: '浅色', dark: '深色' } },
	contrast: { label: '对比', choices: { standard: '标准', more: '加强' } },
	text: { label: '字号', choices: { standard: '标准', large: '大', largest: '特大' } },
};
const buttons: HTMLButtonElement[] = [];
for (const [key, { label, choices }] of Object.entries(GROUPS)) {
	const group = document.createElement('div');
	group.className = 'choices';
	group.role = 'group';
	group.ariaLabel = label;
	group.append(label);
	for (const [value, word] of Object.entries(choices)) {
		const button = document.createElement('button');
		button.type = 'button';
		button.className = 'button';
		button.textContent = word;
		Object.assign(button.dataset, { key, value });
		group.append(button);
		buttons.push(button);
	}
	settings.lastElementChild!.append(group);
}

const chosen = (): Choices => ({ ...DEFAULTS, ...dataset });

function choose(choices: Partial<Choices>): void {
	Object.assign(dataset, choices);
	const { theme, contrast, text } = chosen();
	if (contrast === ELDER.contrast && text === ELDER.text) dataset['elder'] = '';
	else delete dataset['elder'];
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
		button.setAttribute('aria-pressed', String(now[key!] === value));
	}
}

for (const button of buttons)
	button.addEventListener('click', () => choose({ [button.dataset['key']!]: button.dataset['value'] }));

// The links to and from elder mode work by themselves; with a script the choice is kept and the page stays where it is.
document.addEventListener('click', (event) => {
	const link = (event.target as Element).closest<HTMLElement>('[data-mode]');
	if (!link) return;
	event.preventDefault();
	const { theme } = chosen();
	choose(link.dataset['mode'] === 'elder' ? ELDER : { ...DEFAULTS, theme });
	// What was pressed is gone from the page: the way back has the focus, or the fold that it lies in.
	const back = document.querySelector<HTMLElement>(`[data-mode]:not([data-mode='${link.dataset['mode']}'])`);
	back?.focus();
	if (document.activeElement !== back) settings.querySelector('summary')!.focus();
});

// A page that a browser kept in memory stands there as it was left: what was chosen on another since holds here too.
addEventListener('pageshow', ({ persisted }) => {
	if (!persisted) return;
	try {
		choose(JSON.parse(localStorage.getItem(DISPLAY_KEY) ?? '{}'));
	} catch {
		// Where storage is forbidden every page stands for itself.
	}
});

addEventListener('hashchange', () => {
	if (location.hash === `#${ELDER_ID}`) choose(ELDER);
});

settings.addEventListener('keydown', ({ key }) => {
	if (key !== 'Escape' || !settings.open) return;
	settings.open = false;
	settings.querySelector('summary')!.focus();
});
show();
