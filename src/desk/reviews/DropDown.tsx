/** A button that opens a card below it, which Esc, or a press elsewhere, closes again. */
import { type ReactNode, useRef } from 'react';
import { useDismiss } from './use-dismiss.ts';

export function DropDown({ label, children }: { label: string; children: ReactNode }) {
	const box = useRef<HTMLDetailsElement>(null);
	useDismiss((event) => {
		const details = box.current;
		if (!details?.open || (event.type !== 'keydown' && details.contains(event.target as Node))) return;
		details.open = false;
		if (event.type === 'keydown') details.querySelector('summary')?.focus();
	});
	return (
		<details ref={box} className="desk-steps">
			<summary className="desk-button">{label}</summary>
			{children}
		</details>
	);
}
