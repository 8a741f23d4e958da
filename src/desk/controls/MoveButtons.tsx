/** Moves something in a row by one place, with a key or a finger. */
type Props = {
	label: string;
	word: string;
	/** Absent where it cannot go further. */
	move: (() => void) | undefined;
};

/** Stays where it is at either end of the row, so that whoever moves by keyboard keeps hold of it. */
export function MoveButtons({ label, word, move }: Props) {
	return (
		<button
			type="button"
			aria-label={label}
			aria-disabled={!move}
			onClick={({ currentTarget }) => {
				move?.();
				// What was moved was taken out and put in again, and the browser forgot where one was.
				requestAnimationFrame(() => currentTarget.focus());
			}}
		>
			{word}
		</button>
	);
}
