/** 我们村: the village that was opened last stands first. Kept on this device only, under one key. */
import { chosenVillage, VILLAGE_KEY } from '../../ui/village-key.ts';

const list = document.querySelector<HTMLElement>('#villages')!;

function show(): void {
	const chosen = chosenVillage();
	const mine = [...list.children].find((one) => (one as HTMLElement).dataset['village'] === chosen);
	if (!mine) return;
	const first = list.cloneNode() as HTMLElement;
	first.id = 'my-village';
	first.classList.add('mine');
	first.append(mine);
	document.querySelector('#my-village')?.replaceWith(first);
	if (!first.isConnected) list.parentElement!.querySelector('h2')!.after(first);
}

list.parentElement!.addEventListener('click', ({ target }) => {
	const village = (target as Element).closest<HTMLElement>('[data-village]')?.dataset['village'];
	try {
		if (village) localStorage.setItem(VILLAGE_KEY, village);
	} catch {
		// Storage is forbidden in some private windows: then no village is remembered.
	}
});
show();

const note = document.createElement('p');
note.className = 'quiet';
note.textContent = '点过的村，下次打开排在最前面；只记在您这台设备里。';
list.after(note);
