/** A dialog in front of the desk, outside of Decap's own pages. */
import { createRoot } from 'react-dom/client';

/**
 * Puts a dialog in front of the desk.
 * @param draw is handed the way to close it
 * @param closed told once it is, by whatever way
 * @returns the way to close it, for others
 */
export function showDialog(draw: (close: () => void) => React.ReactNode, closed?: () => void): () => void {
	const dialog = document.createElement('dialog');
	dialog.className = 'desk-dialog desk-versions';
	document.body.append(dialog);
	const root = createRoot(dialog);
	const close = () => dialog.close();
	// What it asks is asked of the page below: on another page its answer would go astray.
	const leave = (change: HashChangeEvent) => isLeft(change) && close();
	window.addEventListener('hashchange', leave);
	dialog.addEventListener('close', () => {
		window.removeEventListener('hashchange', leave);
		root.unmount();
		dialog.remove();
		closed?.();
	});
	root.render(draw(close));
	dialog.showModal();
	return close;
}

/** A new entry that was saved gets an address of its own; its page stays. */
function isLeft({ oldURL, newURL }: HashChangeEvent): boolean {
	const [, begun] = /#\/collections\/([^/?]+)\/new(?:\?.*)?$/.exec(oldURL) ?? [];
	return begun === undefined || !newURL.includes(`#/collections/${begun}/entries/`);
}
