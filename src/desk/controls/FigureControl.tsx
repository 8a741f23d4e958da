/** A number; empty is unknown, not zero. */
import { type ControlProps, useVerdict } from './control.ts';

export function FigureControl({
	ref,
	forID,
	classNameWrapper,
	field,
	value,
	onChange,
	setActiveStyle,
	setInactiveStyle,
}: ControlProps) {
	const [min, max] = [field.get('min') as number | undefined, field.get('max') as number | undefined];
	useVerdict(ref, () => {
		if (typeof value !== 'number') return undefined;
		if (field.get('value_type') === 'int' && !Number.isInteger(value)) return '要写整数';
		const isOutside = (min !== undefined && value < min) || (max !== undefined && value > max);
		return isOutside ? `要在 ${min ?? '……'} 到 ${max ?? '……'} 之间` : undefined;
	});
	return (
		<input
			id={forID}
			className={`${classNameWrapper} desk-input desk-figure`}
			type="number"
			inputMode="decimal"
			min={min}
			max={max}
			step={field.get('value_type') === 'int' ? 1 : 'any'}
			value={typeof value === 'number' ? value : ''}
			onChange={({ target }) => onChange(target.value === '' ? undefined : Number(target.value))}
			onFocus={setActiveStyle}
			onBlur={setInactiveStyle}
		/>
	);
}
