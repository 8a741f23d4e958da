/** What stands above a field: its name, whether it may be left empty, and why it was refused. */
import { refusedWords, useRefused } from '../checks/refused-fields.ts';

type Field = { get: (key: string) => unknown };

/** Boxes to tick, lists of checks and texts to be read are not filled in. */
const NOT_FILLED = ['tick', 'readiness', 'copy-check', 'verbatim'];

export const fieldName = (field: Field) => <FieldName field={field} />;

function FieldName({ field }: { field: Field }) {
	const isOptional = field.get('required') === false && !NOT_FILLED.includes(String(field.get('widget')));
	return (
		<>
			{String(field.get('label') ?? field.get('name'))}
			{isOptional && <span>（选填）</span>}
			{/* Only a field of the form itself is in a part of it. */}
			{field.get('group') !== undefined && <Refused name={String(field.get('name'))} />}
		</>
	);
}

const Refused = ({ name }: { name: string }) =>
	useRefused()
		.filter(({ path }) => path[0] === name)
		.map((issue) => (
			<strong key={`${issue.code} ${issue.path.join('.')}`} className="field-refused">
				{refusedWords(issue)}
			</strong>
		));
