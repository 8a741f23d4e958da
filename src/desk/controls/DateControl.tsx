/** A day or a moment in Beijing time, kept as the text that the site reads; the browser's zone has no say. */
import { nowAtDesk } from '../clock.ts';
import { type ControlProps, useVerdict } from './control.ts';

export function DateControl({
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
	const isDay = field.get('widget') === 'day';
	const text = typeof value === 'string' ? value : '';
	const now = () => (isDay ? nowAtDesk().slice(0, 10) : nowAtDesk());
	return (
		<div className="desk-row">
			<input
				id={forID}
				className={`${classNameWrapper} desk-input`}
				type={isDay ? 'date' : 'datetime-local'}
				value={text.replace(' ', 'T')}
				onChange={({ target }) => onChange(target.value === '' ? undefined : momentText(target.value))}
				onFocus={setActiveStyle}
				onBlur={setInactiveStyle}
			/>
			<button type="button" className="desk-button" onClick={() => onChange(now())}>
				{isDay ? '今天' : '现在'}
			</button>
			{text !== '' && !field.get('required', true) && (
				<button type="button" className="desk-button" onClick={() => onChange(undefined)}>
					清除
				</button>
			)}
		</div>
	);
}

/** Some browsers add seconds. */
const momentText = (picked: string) => picked.replace('T', ' ').slice(0, 16);
