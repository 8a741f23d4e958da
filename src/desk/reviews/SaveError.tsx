/** Why the office did not do what was asked: below the bar in full, however long, until somebody has read it. */
import type { Told } from './refused-save.ts';

type Props = { told: Told; close: () => void };

export function SaveError({ told: { said, entries = [] }, close }: Props) {
	if (said === '') return null;
	// Several reasons come as one sentence.
	const [first = '', ...more] = said.split('；');
	return (
		<div role="alert" className="desk-refusal">
			<div>
				<p>{first}</p>
				{more.length > 0 && (
					<ul>
						{more.map((reason) => (
							<li key={reason}>{reason}</li>
						))}
					</ul>
				)}
				{entries.map(({ collection, slug, title }) => (
					<p key={`${collection}/${slug}`}>
						<a href={`#/collections/${collection}/entries/${slug}`}>打开《{title}》</a>
					</p>
				))}
			</div>
			<button type="button" className="desk-button" onClick={close}>
				知道了
			</button>
		</div>
	);
}
