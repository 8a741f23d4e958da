/** Six digits of a phone, or a code on paper. */
type Props = {
	label?: string;
	/** It comes in the place of the fields in hand, and so into the hand. */
	takesFocus?: boolean;
};

const focus = (field: HTMLInputElement | null) => field?.focus();

export const CodeField = ({ label = '动态码（六位数字）', takesFocus = false }: Props) => (
	<label>
		{label}
		<input
			ref={takesFocus ? focus : undefined}
			name="code"
			autoComplete="one-time-code"
			autoCapitalize="none"
			spellCheck={false}
			required
		/>
	</label>
);
