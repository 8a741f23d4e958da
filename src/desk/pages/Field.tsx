/** A label above its control, and a word of help below. */
import { type ReactNode, useId } from 'react';

type Props = { label: string; hint?: string; children: (id: string) => ReactNode };

export function Field({ label, hint, children }: Props) {
	const id = useId();
	return (
		<div className="desk-field">
			<label htmlFor={id}>{label}</label>
			{children(id)}
			{hint && <small className="desk-quiet">{hint}</small>}
		</div>
	);
}
