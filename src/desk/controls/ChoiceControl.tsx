/** One of a controlled list, or several. */
import { type ControlProps, listOf, useVerdict } from './control.ts';

type Option = { value: string; label: string };

export function ChoiceControl(props: ControlProps) {
	const { ref, forID, classNameWrapper, field, value, onChange, setActiveStyle, setInactiveStyle } = props;
	useVerdict(ref);
	const options = (field.get('options') as { toJS: () => Option[] }).toJS();
	if (field.get('multiple')) {
		const chosen = listOf(value);
		const toggle = (key: string) =>
			onChange(options.map((one) => one.value).filter((one) => chosen.includes(one) !== (one === key)));
		return (
			// A label names no group, and who is taken to one must be able to stand there.
			<fieldset
				id={forID}
				className={`${classNameWrapper} desk-boxes`}
				aria-label={String(field.get('label'))}
				tabIndex={-1}
			>
				{options.map(({ value: key, label }) => (
					<label key={key}>
						<input type="checkbox" checked={chosen.includes(key)} onChange={() => toggle(key)} /> {label}
					</label>
				))}
			</fieldset>
		);
	}
	return (
		<select
			id={forID}
			className={`${classNameWrapper} desk-input`}
			value={typeof value === 'string' ? value : ''}
			onChange={({ target }) => onChange(target.value === '' ? undefined : target.value)}
			onFocus={setActiveStyle}
			onBlur={setInactiveStyle}
		>
			<option value="">（没有选）</option>
			{options.map(({ value: key, label }) => (
				<option key={key} value={key}>
					{label}
				</option>
			))}
		</select>
	);
}
