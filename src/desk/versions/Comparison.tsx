/** Two versions side by side, word by word; where both are wanted, each piece is taken from one or the other. */
import { wordRuns } from '../../platform/word-diff.ts';
import { Marked } from './Marked.tsx';
import type { Choice, Piece } from './pieces.ts';

type Props = {
	pieces: readonly Piece[];
	titles: readonly [mine: string, theirs: string];
	/** Without it nothing can be chosen. */
	choosing?:
		| { choices: ReadonlyMap<string, Choice>; choose: (key: string, choice: Choice) => void }
		| undefined;
};

const SAID = {
	mine: '只有左边改了',
	theirs: '只有右边改了',
	both: '两边都改了，请选',
} as const;

export function Comparison({ pieces, titles, choosing }: Props) {
	if (pieces.length === 0) return <p>两个版本一样。</p>;
	return (
		<div className="desk-scroll">
			<table className="desk-compare">
				<thead>
					<tr>
						<th scope="col">不一样的地方</th>
						{titles.map((title) => (
							<th scope="col" key={title}>
								{title}
							</th>
						))}
						{choosing && <th scope="col">用哪个</th>}
					</tr>
				</thead>
				<tbody>
					{pieces.map((piece) => {
						const [mine, theirs] = wordRuns(piece.mine, piece.theirs);
						const chosen = choosing?.choices.get(piece.key) ?? piece.usual;
						return (
							<tr key={piece.key} className={choosing && piece.by === 'both' ? 'desk-undecided' : ''}>
								<th scope="row">{piece.label}</th>
								<td data-title={titles[0]} className={choosing && chosen === 'theirs' ? 'desk-left-out' : ''}>
									<Marked runs={mine} as="mark" />
								</td>
								<td data-title={titles[1]} className={choosing && chosen === 'mine' ? 'desk-left-out' : ''}>
									<Marked runs={theirs} as="mark" />
								</td>
								{choosing && (
									<td>
										<select
											className="desk-input"
											aria-label={`${piece.label}用哪个`}
											value={chosen}
											onChange={({ target }) => choosing.choose(piece.key, target.value as Choice)}
										>
											<option value="mine">用左边的</option>
											<option value="theirs">用右边的</option>
											{piece.mayHaveBoth && <option value="both">两段都要</option>}
										</select>
										<span className="desk-quiet">{SAID[piece.by]}</span>
									</td>
								)}
							</tr>
						);
					})}
				</tbody>
			</table>
		</div>
	);
}
