/** Six digits of a phone, or a code on paper. */
type Props = { label?: string };

export const CodeField = ({ label = '动态码（六位数字）' }: Props) => (
	<label>
		{label}
		<input name="code" autoComplete="one-time-code" autoCapitalize="none" spellCheck={false} required />
	</label>
);
