/** Two versions of one entry side by side: what differs, then both whole; nothing is lost, and who came first is told. */
import type { EntryVersions } from '../../domain/desk/answers.ts';
import { type ApiError, get } from '../api.ts';
import { showDialog } from '../show-dialog.tsx';
import { differences, type Named } from './differences.ts';

type Side = { title: string; text: string };

/** The texts that the office has of an entry; throws `Refused`. */
export const versionsOf = ({ collection, slug }: Named): Promise<EntryVersions> =>
	get<EntryVersions>(`versions?${new URLSearchParams({ collection, slug })}`);

/** What was not saved because somebody else had been faster; the office said which entry it was. */
export async function showVersions({ raw }: { raw: string }, { message, details }: ApiError): Promise<void> {
	const named = details as Named;
	const mine = { title: '您写的', text: raw };
	const { stored, fault } = await versionsOf(named).then(
		({ stored }) => ({ stored, fault: '' }),
		(error) => ({ stored: undefined, fault: String(error) })
	);
	showDialog((close) => (
		<>
			<h2>没有保存：别人先改过了</h2>
			<p>{message}</p>
			{fault && <p role="alert">看不到已保存的那一稿：{fault}</p>}
			{stored ? (
				<Comparison
					named={named}
					one={mine}
					other={{ title: `已保存的（${stored.by}）`, text: stored.text }}
				/>
			) : (
				<Whole {...mine} />
			)}
			<p>先复制您写的，再载入已保存的，把要改的地方补进去。</p>
			<div className="desk-row">
				<button type="button" className="desk-main" onClick={() => void navigator.clipboard.writeText(raw)}>
					复制我写的
				</button>
				<button type="button" className="desk-button" onClick={() => location.reload()}>
					载入已保存的
				</button>
				<button type="button" className="desk-button" onClick={close}>
					先不管，继续看
				</button>
			</div>
		</>
	));
}

export function Comparison({ named, one, other }: { named: Named; one: Side; other: Side }) {
	const different = differences(named, one.text, other.text);
	return (
		<>
			{different.length > 0 && (
				<div className="desk-scroll">
					<table>
						<thead>
							<tr>
								<th scope="col">不一样的地方</th>
								<th scope="col">{one.title}</th>
								<th scope="col">{other.title}</th>
							</tr>
						</thead>
						<tbody>
							{different.map((field) => (
								<tr key={field.label}>
									<th scope="row">{field.label}</th>
									<td>{field.one || '（没有）'}</td>
									<td>{field.other || '（没有）'}</td>
								</tr>
							))}
						</tbody>
					</table>
				</div>
			)}
			<details>
				<summary>全文对照</summary>
				<div className="desk-columns">
					<Whole {...one} />
					<Whole {...other} />
				</div>
			</details>
		</>
	);
}

const Whole = ({ title, text }: Side) => (
	<section>
		<h3>{title}</h3>
		<textarea readOnly rows={16} value={text} aria-label={title} />
	</section>
);
