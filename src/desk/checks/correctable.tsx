/**
 * How an accepted fix reaches its field. Decap lets a field change only itself, and its Markdown field keeps a copy of the
 * text that nothing from outside can reach: so the field is told what to write, and made anew with it.
 */
import { type ComponentType, type Ref, useEffect, useState } from 'react';
import type { CorrectedText } from './correction-offers.ts';

const MENDED = 'desk-field-mended';

/** Tells the field in which the text stands what the text says now. */
export const tellField = (mended: CorrectedText): void => {
	window.dispatchEvent(new CustomEvent(MENDED, { detail: mended }));
};

/** What Decap gives a control, as far as this is about. */
export type FieldProps = {
	ref?: Ref<unknown>;
	field: { get: (key: string) => unknown };
	value?: unknown;
	onChange?: (value: unknown) => void;
	/** Fields that this one stands in; a fix is told to the outermost. */
	parentIds?: readonly string[];
};

/** The same control, but one that takes fixes. */
export function correctable<Props extends FieldProps>(Control: ComponentType<Props>) {
	return function Mendable(props: Props) {
		const [round, setRound] = useState(0);
		const { field, value, onChange, parentIds = [] } = props;
		useEffect(() => {
			const hear = (event: Event) => {
				const { path, text } = (event as CustomEvent<CorrectedText>).detail;
				const [name, ...rest] = path;
				if (parentIds.length > 0 || field.get('name') !== name) return;
				onChange?.(replaced(value, rest, text));
				setRound((before) => before + 1);
			};
			window.addEventListener(MENDED, hear);
			return () => window.removeEventListener(MENDED, hear);
		});
		return <Control key={round} {...props} />;
	};
}

type Immutable = { setIn: (path: readonly PropertyKey[], value: unknown) => unknown };

/** A copy of `value` in which `text` stands at `path`, in the same kind of collections. */
export function replaced(value: unknown, path: readonly PropertyKey[], text: string): unknown {
	const [step, ...rest] = path;
	if (step === undefined) return text;
	if (typeof value !== 'object' || value === null) return value;
	if ('setIn' in value) return (value as Immutable).setIn(path, text);
	if (Array.isArray(value)) return value.map((item, at) => (at === step ? replaced(item, rest, text) : item));
	return { ...value, [step]: replaced((value as Record<PropertyKey, unknown>)[step], rest, text) };
}
