/** Who else has the entry open: told to the office every little while, and told here. */
import { postQuietly } from '../api.ts';
import { shownValue } from '../shown-value.ts';

/** Milliseconds from one telling to the next. */
const REST = 25_000;
const others = shownValue<readonly string[]>([]);

/** One after the other: the office takes what arrives last for what is so. */
let before: Promise<void> = Promise.resolve();
function inTurn(send: () => Promise<void>): void {
	before = before.then(send);
}

function set(next: readonly string[]): void {
	if (next.join() !== others.now().join()) others.set(next);
}

/** @returns how to end it */
export function tellEditing(collection: string, slug: string): () => void {
	set([]);
	// What was never saved is open in one place alone.
	if (slug === '') return () => undefined;
	let isOpen = true;
	let isWaiting = false;
	const send = () =>
		postQuietly<{ others: string[] }>('editing', { collection, slug, isOpen }, !isOpen).then(
			(answer) => {
				if (isOpen) set(answer.others);
			},
			() => undefined
		);
	const tell = () => {
		if (isWaiting) return;
		isWaiting = true;
		inTurn(async () => {
			isWaiting = false;
			if (isOpen) await send();
		});
	};
	tell();
	const timer = setInterval(tell, REST);
	const end = (last: (send: () => Promise<void>) => void) => {
		if (!isOpen) return;
		isOpen = false;
		clearInterval(timer);
		window.removeEventListener('pagehide', leave);
		set([]);
		last(send);
	};
	// Of a page that ends nothing can wait.
	const leave = () => end((now) => void now());
	window.addEventListener('pagehide', leave);
	return () => end(inTurn);
}

/** What the others are called. */
export const useOthersEditing = others.useValue;
