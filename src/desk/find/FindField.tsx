/** Where one writes what one looks for; beside the lists it leads to the page of all that was found. */
import { useState } from 'react';
import { forgeOfPage } from '../forge/forge.ts';

/** On a forge nobody searches for the desk: Decap looks through its lists. */
const findLink = (words: string): string =>
	forgeOfPage() ? `#/search/${encodeURIComponent(words)}` : `#/desk/find?${new URLSearchParams({ words })}`;

export function FindField() {
	const [words, setWords] = useState('');
	return (
		<form
			className="desk-find"
			role="search"
			onSubmit={(event) => {
				event.preventDefault();
				if (words.trim() !== '') location.hash = findLink(words.trim());
			}}
		>
			<input
				type="search"
				className="desk-input"
				aria-label="查找"
				placeholder="查找：各个栏目和草稿"
				value={words}
				onChange={({ target }) => setWords(target.value)}
			/>
		</form>
	);
}
