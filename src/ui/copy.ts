/** Puts the words beside a copy button on the clipboard; where that is forbidden, marks them to be copied by hand. */

document.addEventListener('click', async ({ target }) => {
	const button = target instanceof Element ? target.closest<HTMLButtonElement>('[data-copy]') : null;
	const words = button?.previousElementSibling;
	if (!button || !words) return;
	const copied = await copy(words);
	// What is copied is named beside the word, for those who hear the button.
	const word = button.firstChild!;
	word.textContent = copied ? '已复制' : '请长按复制';
	setTimeout(() => {
		word.textContent = '复制';
	}, 4000);
});

async function copy(words: Element): Promise<boolean> {
	try {
		await navigator.clipboard.writeText(words.textContent);
		return true;
	} catch {
		// Sites without encryption have no clipboard; the old way still works in most browsers.
		getSelection()?.selectAllChildren(words);
		return document.execCommand('copy');
	}
}
