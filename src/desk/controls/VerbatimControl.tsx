/** The text of an official document: to be read, not changed. */
import { type ControlProps, useVerdict } from './control.ts';

export function VerbatimControl({ ref, forID, classNameWrapper, value }: ControlProps) {
	useVerdict(ref);
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
