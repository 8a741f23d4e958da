/** What became of one version in the next: words that went and words that came, piece by piece. */
import { wordRuns } from '../../platform/word-diff.ts';
import { fieldsOf, type Named } from './fields-of.ts';
import { Marked } from './Marked.tsx';
import { piecesOf } from './pieces.ts';

/** @param before nothing where there was none */
type Props = { named: Named; before: string | undefined; after: string | undefined };

export function Changes({ named, before, after }: Props) {
	if (after === undefined) return <p>这一版是删除。</p>;
	if (before === undefined) return <p>这是第一版。</p>;
	const [old, now] = [fieldsOf(named, before), fieldsOf(named, after)];
	const { pieces } = piecesOf(named, { base: old, mine: now, theirs: old });
	if (pieces.length === 0) return <p>文字没有改。</p>;
	return (
		<dl className="desk-changes">
			{pieces.map(({ key, label, mine, theirs }) => {
				const [went, came] = wordRuns(theirs, mine);
				return (
					<div key={key}>
						<dt>{label}</dt>
						<dd>
							{theirs === '' ? (
								<ins>{mine}</ins>
							) : mine === '' ? (
								<del>{theirs}</del>
							) : (
								<>
									<p className="desk-was">
										<Marked runs={went} as="del" />
									</p>
									<p>
										<Marked runs={came} as="ins" />
									</p>
								</>
							)}
						</dd>
					</div>
				);
			})}
		</dl>
	);
}
