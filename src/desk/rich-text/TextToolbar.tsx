/** Buttons above a text, in words: what one puts into it, and whether it is shown set out or by its marks. */
import type { ReactNode } from 'react';

export type TextKey = { word: string; hint?: string; isOn?: boolean; press: () => void };

type Props = {
	keys: readonly TextKey[];
	/** How the text is shown now, and the way to the other; absent where there is no choice. */
	view?: { isMarks: boolean; change: () => void };
	children?: ReactNode;
};

export function TextToolbar({ keys, view, children }: Props) {
	return (
		<div className="text-toolbar" role="toolbar" aria-label="正文的按钮">
			{keys.map(({ word, hint, isOn, press }) => (
				<button
					key={word}
					type="button"
					title={hint}
					aria-pressed={isOn}
					// The cursor stays in the text.
					onMouseDown={(event) => event.preventDefault()}
					onClick={press}
				>
					{word}
				</button>
			))}
			{view && (
				<button
					type="button"
					role="switch"
					aria-checked={view.isMarks}
					className="text-view"
					onClick={view.change}
				>
					看记号
				</button>
			)}
			{children}
		</div>
	);
}
