/**
 * Decap's Markdown field keeps its own copy of the text and does not see when it is changed from outside. After a fix was
 * accepted it is made anew, so that what is seen is what will be saved.
 */
import { type ComponentType, type Ref, useEffect, useState } from 'react';

const MENDED = 'desk-field-mended';

/** Says that the field of this name was changed from outside. */
export const announceMended = (name: string): void => {
	window.dispatchEvent(new CustomEvent(MENDED, { detail: name }));
};

type FieldProps = { ref?: Ref<unknown>; field: { get: (key: string) => unknown } };

/** The same control, made anew whenever its field was changed from outside. */
export function remounting(Control: ComponentType<FieldProps>) {
	return function Remounting(props: FieldProps) {
		const [round, setRound] = useState(0);
		const name = props.field.get('name');
		useEffect(() => {
			const hear = (event: Event) => {
				if ((event as CustomEvent<string>).detail === name) setRound((before) => before + 1);
			};
			window.addEventListener(MENDED, hear);
			return () => window.removeEventListener(MENDED, hear);
		}, [name]);
		return <Control key={round} {...props} />;
	};
}
