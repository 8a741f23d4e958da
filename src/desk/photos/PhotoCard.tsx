/** One photo in the form: its thumbnail, its words, its place in the row. */
import { type ComponentType, useId } from 'react';
import type { DecapField } from '../../platform/decap-field.ts';
import type { ControlProps } from '../controls/control.ts';
import { DateControl } from '../controls/DateControl.tsx';
import { FigureControl } from '../controls/FigureControl.tsx';
import { MoveButtons } from '../controls/MoveButtons.tsx';
import { TickControl } from '../controls/TickControl.tsx';
import type { PhotoDraft } from './photo-words.ts';

type Props = {
	photo: PhotoDraft;
	/** Its fields, as the schema has them. */
	parts: readonly DecapField[];
	/** Address of the picture, as the browser has it. */
	url: string;
	/** Shown above the card, e.g. `照片 2`. */
	name: string;
	change: (photo: PhotoDraft) => void;
	remove: () => void;
	/** Moves the photo by one place; absent where it cannot go further. */
	earlier?: (() => void) | undefined;
	later?: (() => void) | undefined;
};

export function PhotoCard({ photo, parts, url, name, change, remove, earlier, later }: Props) {
	const id = useId();
	return (
		<li className="photo-card">
			<figure>
				<img src={url} alt={String(photo['alt'] ?? '')} />
				<figcaption>{name}</figcaption>
			</figure>
			<div className="words">
				{parts
					.filter(({ widget }) => widget !== 'image' && widget !== 'hidden')
					.map((part) => (
						<div key={part.name} className={part.widget === 'choice' ? 'choice' : undefined}>
							<label htmlFor={id + part.name}>{part.label}</label>
							<Part
								part={part}
								id={id + part.name}
								value={photo[part.name] ?? part.default}
								change={(value) => change({ ...photo, [part.name]: value })}
							/>
						</div>
					))}
			</div>
			<p className="moves">
				{(earlier || later) && (
					<>
						<MoveButtons label={`${name} 往前移`} word="往前" move={earlier} />
						<MoveButtons label={`${name} 往后移`} word="往后" move={later} />
					</>
				)}
				<button type="button" onClick={remove} aria-label={`移除${name}`}>
					移除
				</button>
			</p>
		</li>
	);
}

/** More than this wants to be seen whole. */
const SHORT = 60;

type PartProps = { part: DecapField; id: string; value: unknown; change: (value: unknown) => void };

function Part({ part, id, value, change }: PartProps) {
	const { widget, hint, limit = 0, options = [] } = part;
	const Control = CONTROLS[widget];
	if (Control)
		return (
			<Control
				forID={id}
				classNameWrapper=""
				field={{ get: (key, otherwise) => part[key as keyof DecapField] ?? otherwise }}
				value={value}
				onChange={change}
				setActiveStyle={() => {}}
				setInactiveStyle={() => {}}
			/>
		);
	if (widget === 'choice')
		return (
			<select
				id={id}
				value={String(value ?? '')}
				onChange={({ target }) => change(target.value || undefined)}
			>
				<option value="">（没有选）</option>
				{options.map(({ value: key, label }) => (
					<option key={key} value={key}>
						{label}
					</option>
				))}
			</select>
		);
	const Words = widget === 'paragraph' || limit > SHORT ? 'textarea' : 'input';
	return (
		<Words
			id={id}
			value={String(value ?? '')}
			placeholder={hint}
			onChange={({ target }) => change(target.value.replaceAll('\n', ''))}
		/>
	);
}

const CONTROLS: Partial<Record<DecapField['widget'], ComponentType<ControlProps>>> = {
	tick: TickControl,
	figure: FigureControl,
	day: DateControl,
	moment: DateControl,
};
