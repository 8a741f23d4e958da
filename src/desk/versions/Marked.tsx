/** A text in which the words that another does not have are marked. */
import type { Run } from '../../platform/word-diff.ts';

type Props = { runs: readonly Run[]; as: 'del' | 'ins' | 'mark' };

export const Marked = ({ runs, as: Mark }: Props) =>
	runs.length === 0 ? (
		<span className="desk-quiet">（没有）</span>
	) : (
		runs.map(({ text, isSame }, at) =>
			// biome-ignore lint/suspicious/noArrayIndexKey: runs have nothing else, and never move
			isSame ? <span key={at}>{text}</span> : <Mark key={at}>{text}</Mark>
		)
	);
