/** Elements in one expression, for a page that is too light for a library. Words are text, never mark-up. */
type Child = Node | string | false | undefined;
type Given<Tag extends keyof HTMLElementTagNameMap> = Partial<
	Omit<HTMLElementTagNameMap[Tag], 'style' | 'children'>
> & { [attribute: `aria-${string}`]: string };

export function element<Tag extends keyof HTMLElementTagNameMap>(
	tag: Tag,
	given: Given<Tag> = {},
	...children: Child[]
): HTMLElementTagNameMap[Tag] {
	const made = document.createElement(tag);
	for (const [key, value] of Object.entries(given))
		if (key.startsWith('aria-')) made.setAttribute(key, String(value));
		else Object.assign(made, { [key]: value });
	made.append(...children.filter((child): child is Node | string => Boolean(child)));
	return made;
}

export const button = (words: string, press: () => void, className = ''): HTMLButtonElement =>
	element('button', { type: 'button', className, textContent: words, onclick: press });

/** A label above its control. */
export const labelled = (words: string, control: HTMLElement, className = ''): HTMLLabelElement =>
	element('label', { className }, words, control);
