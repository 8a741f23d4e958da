import { afterAll, expect, test, vi } from 'vitest';

const root = vi.hoisted(() => ({ render: vi.fn(), unmount: vi.fn() }));
vi.mock('react-dom/client', () => ({ createRoot: () => root }));
// Whatever other tests have loaded was loaded without it.
vi.resetModules();
afterAll(() => vi.resetModules());
const { showDialog } = await import('../../src/desk/show-dialog.tsx');

/** A page that bears one dialog. */
function page() {
	const dialog = Object.assign(new EventTarget(), {
		isShown: false,
		showModal: () => {
			dialog.isShown = true;
		},
		close: () => {
			dialog.isShown = false;
			dialog.dispatchEvent(new Event('close'));
		},
		remove: () => undefined,
	});
	vi.stubGlobal('window', new EventTarget());
	vi.stubGlobal('document', { createElement: () => dialog, body: { append: () => undefined } });
	return dialog;
}
const goTo = (oldURL: string, newURL: string) =>
	window.dispatchEvent(Object.assign(new Event('hashchange'), { oldURL, newURL }));
const AT = 'https://desk.example/admin/#/collections/stories';

test('a dialog ends with the page that it stands before, and once', () => {
	const dialog = page();
	const closed = vi.fn();
	showDialog(() => '历史', closed);
	expect(dialog.isShown).toBe(true);
	goTo(`${AT}/entries/a/index`, AT);
	expect(dialog.isShown).toBe(false);
	goTo(AT, `${AT}/entries/b/index`);
	expect(closed).toHaveBeenCalledOnce();
	vi.unstubAllGlobals();
});

test('a dialog stays when the new entry below it was saved and got its address, and goes with any other', () => {
	const dialog = page();
	showDialog(() => '脚注');
	goTo(`${AT}/new?session=a`, `${AT}/entries/b/index`);
	expect(dialog.isShown).toBe(true);
	goTo(`${AT}/new`, 'https://desk.example/admin/#/collections/menu/entries/a');
	expect(dialog.isShown).toBe(false);
	vi.unstubAllGlobals();
});
