/** What Decap hands a control, as far as ours use it. */
import { type Ref, useImperativeHandle } from 'react';

export type ControlProps = {
	ref?: Ref<unknown>;
	/** Id that the field's label points to. */
	forID: string;
	classNameWrapper: string;
	field: { get: (key: string, otherwise?: unknown) => unknown };
	value?: unknown;
	onChange: (value: unknown) => void;
	setActiveStyle: () => void;
	setInactiveStyle: () => void;
	query?: (id: string, collection: string, fields: string[], term: string) => Promise<unknown>;
};

/** An answer to Decap's question whether a field may be saved. */
const verdict = (message: string | undefined) =>
	message === undefined ? { error: false } : { error: { type: 'CUSTOM', message } };

/** Every control answers Decap whether its field may be saved; without a judge it may. */
export const useVerdict = (
	ref: Ref<unknown> | undefined,
	judge: () => string | undefined = () => undefined
) => useImperativeHandle(ref, () => ({ isValid: () => verdict(judge()) }));

/** Plain list of an Immutable one, or of nothing. */
export const listOf = (value: unknown): string[] => {
	const plain =
		value && typeof value === 'object' && 'toJS' in value ? (value as { toJS: () => unknown }).toJS() : value;
	return Array.isArray(plain) ? plain.map(String) : [];
};
