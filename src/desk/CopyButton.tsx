/** A button that puts words on the clipboard and says that it did. */
import { useState } from 'react';

type Props = { label: string; words: string };

export function CopyButton({ label, words }: Props) {
	const [said, setSaid] = useState('');
	return (
		<button
			type="button"
			className="desk-button"
			onClick={() =>
				void navigator.clipboard.writeText(words).then(
					() => setSaid('复制好了'),
					() => setSaid('浏览器不让复制')
				)
			}
		>
			<span aria-live="polite">{said || label}</span>
		</button>
	);
}
