/** One line or several, with a count of what is left. */
import { type ControlProps, useVerdict } from './control.ts';

export function TextControl({
	ref,
	forID,
	classNameWrapper,
	field,
	value,
	onChange,
	setActiveStyle,
	setInactiveStyle,
}: ControlProps) {
	useVerdict(ref);
	const text = typeof value === 'string' ? value : '';
	const limit = field.get('limit') as number | undefined;
	const given = {
		id: forID,
		className: `${classNameWrapper} desk-input`,
		value: text,
		'aria-describedby': limit === undefined ? undefined : `${forID}-count`,
		onChange: ({ target }: { target: { value: string } }) => onChange(target.value),
		onFocus: setActiveStyle,
		onBlur: setInactiveStyle,
	};
	return (
		<>
			{field.get('widget') === 'paragraph' ? (
				<textarea rows={3} {...given} />
			) : (
				<input type="text" {...given} />
			)}
			{limit !== undefined && (
				<p
					id={`${forID}-count`}
					className={text.trim().length > limit ? 'desk-count desk-over' : 'desk-count'}
				>
					{text.trim().length} / {limit} 字
				</p>
			)}
		</>
	);
}
