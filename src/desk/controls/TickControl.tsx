/** A box to tick. */
import { type ControlProps, useVerdict } from './control.ts';

export function TickControl({
	ref,
	forID,
	field,
	value,
	onChange,
	setActiveStyle,
	setInactiveStyle,
}: ControlProps) {
	useVerdict(ref);
	return (
		<div className="desk-tick">
			<input
				id={forID}
				type="checkbox"
				checked={value === true}
				onChange={({ target }) => onChange(target.checked)}
				onFocus={setActiveStyle}
				onBlur={setInactiveStyle}
			/>
			<span aria-hidden="true">{value === true ? '是' : '否'}</span>
			<span className="desk-hidden">{String(field.get('label'))}</span>
		</div>
	);
}
