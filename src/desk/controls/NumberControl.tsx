/** A number that no two entries may have, with the next one that nobody has. */
import { freeNumber } from '../../domain/check/others.ts';
import { useDeskFacts } from '../checks/desk-facts.ts';
import { draftOf } from '../checks/draft-of.ts';
import { useEntryInForm } from '../decap-state.ts';
import type { ControlProps } from './control.ts';
import { TextControl } from './TextControl.tsx';

export function NumberControl(props: ControlProps) {
	const { field, value, onChange } = props;
	const facts = useDeskFacts();
	const entry = useEntryInForm();
	const draft = entry && draftOf(entry);
	const free = draft && freeNumber(draft.collection, draft.data as Record<string, unknown>, facts);
	return (
		<>
			<TextControl {...props} />
			{free && value !== free && (!value || isTaken(draft, String(value), facts)) && (
				<p className="desk-row">
					<button type="button" className="desk-button" onClick={() => onChange(free)}>
						用下一个没用过的：{free}
					</button>
				</p>
			)}
			{free === '' && !value && field.get('name') === 'code' && (
				<p className="desk-quiet">选好“实践内容”，这里就给出下一个没用过的编号。</p>
			)}
		</>
	);
}

type Draft = NonNullable<ReturnType<typeof draftOf>>;

const isTaken = (
	{ collection, id }: Draft,
	number: string,
	{ others }: ReturnType<typeof useDeskFacts>
): boolean => (others?.numbers[collection as 'menu']?.[number] ?? []).some((owner) => owner.id !== id);
