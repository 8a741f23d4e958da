/** Changes the place of an item in one of Decap's lists; its own handle is for a mouse alone. */
import { MoveButtons } from './MoveButtons.tsx';

type Props = { at: number; count: number; move: (order: { oldIndex: number; newIndex: number }) => void };

export function ItemMoves({ at, count, move }: Props) {
	if (count < 2) return null;
	const to = (newIndex: number) =>
		newIndex >= 0 && newIndex < count ? () => move({ oldIndex: at, newIndex }) : undefined;
	return (
		<span className="desk-moves">
			<MoveButtons label={`第 ${at + 1} 条往前移`} word="往前" move={to(at - 1)} />
			<MoveButtons label={`第 ${at + 1} 条往后移`} word="往后" move={to(at + 1)} />
		</span>
	);
}
