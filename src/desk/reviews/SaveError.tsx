/** Why the office did not do what was asked: below the bar in full, however long, until somebody has read it. */
import { issueWords } from '../../domain/check/issue.ts';
import { goToField } from '../checks/go-to-field.ts';
import { useRefused } from '../checks/refused-fields.ts';
import { OpenEntries } from '../OpenEntries.tsx';
import { reasonsOf, type Told } from './refused-save.ts';

type Props = { told: Told; close: () => void };

export function SaveError(props: Props) {
	if (props.told.said === '') return null;
	return props.told.issues ? <Refused {...props} /> : <Sentences {...props} />;
}

/** Fields that are put right go from the list, and the list with the last of them. */
function Refused({ told: { said }, close }: Props) {
	const issues = useRefused();
	if (issues.length === 0) return null;
	return (
		<div role="alert" className="desk-refusal">
			<div>
				<p>{/^[^。：]*[。：]/.exec(said)?.[0]}</p>
				<ul>
					{issues.slice(0, 3).map((issue) => (
						<li key={`${issue.code} ${issue.path.join('.')} ${issue.message}`}>
							<button type="button" className="desk-link" onClick={() => goToField(issue.label)}>
								{issue.label}
							</button>
							：{issueWords(issue)}
						</li>
					))}
				</ul>
				{issues.length > 3 && <p>另有 {issues.length - 3} 处，都标在各栏上面。</p>}
			</div>
			<button type="button" className="desk-button" onClick={close}>
				知道了
			</button>
		</div>
	);
}

function Sentences({ told: { said, entries = [] }, close }: Props) {
	const [first = '', ...more] = reasonsOf(said);
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
				<OpenEntries entries={entries} />
			</div>
			<button type="button" className="desk-button" onClick={close}>
				知道了
			</button>
		</div>
	);
}
