/**
 * Keeps the form as it is while it is being saved. What is typed meanwhile would look saved and be replaced a moment
 * later by what was sent.
 * @returns how to let go
 */
export function holdForm(): () => void {
	const focused = document.activeElement;
	const forms = [...document.querySelectorAll<HTMLElement>('[data-desk=form]:not([inert])')];
	for (const form of forms) form.inert = true;
	return () => {
		for (const form of forms) form.inert = false;
		if (focused instanceof HTMLElement && document.activeElement === document.body) focused.focus();
	};
}
