/** The text of an official document: to be read, not changed. */
import type { ControlProps } from './control.ts';

export function VerbatimControl({ forID, classNameWrapper, value }: ControlProps) {
	return (
		<textarea
			id={forID}
			className={`${classNameWrapper} desk-input`}
			rows={14}
			readOnly
			value={String(value ?? '')}
		/>
	);
}
