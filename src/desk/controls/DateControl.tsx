/** A day or a moment in Beijing time, kept as the text that the site reads. */
import { type ControlProps, useVerdict } from './control.ts';
import { DateField, useTypedDate } from './DateField.tsx';

export function DateControl(props: ControlProps) {
	const { ref, forID, classNameWrapper, field, value, onChange, setActiveStyle, setInactiveStyle } = props;
	const date = useTypedDate({
		value: typeof value === 'string' ? value.replace('T', ' ') : '',
		isOnlyDay: field.get('widget') === 'day',
		change: onChange,
	});
	useVerdict(ref, () => date.fault && `“${date.typed}”不是日期，${date.fault}`);
	return (
		<DateField
			id={forID}
			date={date}
			className={classNameWrapper}
			mayBeEmpty={!field.get('required', true)}
			onFocus={setActiveStyle}
			onBlur={setInactiveStyle}
		/>
	);
}
