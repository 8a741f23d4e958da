/** Why the office did not do what was asked: below the bar in full, however long, until somebody has read it. */
type Props = { said: string; close: () => void };

export function SaveError({ said, close }: Props) {
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
			</div>
			<button type="button" className="desk-button" onClick={close}>
				知道了
			</button>
		</div>
	);
}
