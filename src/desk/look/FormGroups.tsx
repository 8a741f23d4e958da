/** The fields of a form in short parts, and what is seldom needed folded away below them. */
import { type ReactElement, type ReactNode, useEffect, useState } from 'react';
import { FIELD_GROUPS } from '../../domain/schemas/field-groups.ts';
import { mayWrite } from '../signed-in.ts';

type Field = { get: (key: string) => unknown };
/** Decap's element of one field; errors go by an id that begins with the field's name. */
type FieldElement = ReactElement<{ field: Field; fieldsErrors?: { keySeq: () => Iterable<string> } }>;

export function FormGroups({ children }: { children: Iterable<FieldElement> }) {
	const fields = [...children];
	const seldom = fields.filter((one) => one.props.field.get('seldom'));
	const own = (group: string | undefined) =>
		fields.filter((one) => one.props.field.get('group') === group && !one.props.field.get('seldom'));
	return (
		// A key of somebody who may not write would change the form, and what waits for them would be gone.
		<div data-desk="form" inert={!mayWrite()}>
			{Object.entries(FIELD_GROUPS).map(([group, { label }]) => (
				<Group key={group} label={label} fields={own(group)} />
			))}
			<Seldom fields={seldom} />
			{own(undefined)}
		</div>
	);
}

const Group = ({ label, fields }: { label: string; fields: FieldElement[] }) =>
	fields.length === 0 ? null : (
		<section className="form-group">
			<h2>{label}</h2>
			{fields}
		</section>
	);

function Seldom({ fields }: { fields: FieldElement[] }) {
	const [isOpen, setOpen] = useState(false);
	const faulty = fields.some((one) => hasError(one));
	useEffect(() => {
		if (faulty) setOpen(true);
	}, [faulty]);
	if (fields.length === 0) return null;
	const names: ReactNode = fields.map((one) => String(one.props.field.get('label'))).join('、');
	return (
		<details
			className="form-group form-more"
			open={isOpen}
			onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
		>
			<summary>
				更多 <small>{names}</small>
			</summary>
			{fields}
		</details>
	);
}

const hasError = ({ props: { field, fieldsErrors } }: FieldElement): boolean =>
	[...(fieldsErrors?.keySeq() ?? [])].some((id) => id.startsWith(`${field.get('name')}-field-`));
