/** The address of a page or a document: chosen once, when it is begun; afterwards it is told. */
import { useEffect, useState } from 'react';
import { idFault, newId } from '../../domain/desk/new-id.ts';
import { COLLECTIONS, type CollectionName } from '../../domain/schemas/collections.ts';
import { nowAtDesk } from '../clock.ts';
import { useEntryInForm } from '../decap-state.ts';
import { nameOf } from '../entry-title.ts';
import { sound } from '../saving.ts';
import { takenIds } from '../taken-ids.ts';
import { type ControlProps, useVerdict } from './control.ts';

/** Sounds are asked of the office once the title rests. */
const REST = 500;

export function AddressControl({ ref, forID, classNameWrapper, value, onChange }: ControlProps) {
	const entry = useEntryInForm();
	const collection = String(entry?.get('collection') ?? 'pages') as CollectionName;
	const isNew = entry?.get('newRecord') === true;
	const title = String((entry?.get('data') as { get?: (key: string) => unknown })?.get?.('title') ?? '');
	const typed = typeof value === 'string' ? value : '';
	const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
	const [offered, setOffered] = useState('');
	useEffect(() => {
		if (isNew) void takenIds(collection).then(setTaken, () => undefined);
	}, [isNew, collection]);
	useEffect(() => {
		if (!isNew || title === '') return;
		let isWanted = true;
		const timer = setTimeout(() => {
			newId(collection, { title }, nowAtDesk().slice(0, 10), taken, { sound, nameOf }).then(
				(id) => isWanted && setOffered(id),
				() => undefined
			);
		}, REST);
		return () => {
			isWanted = false;
			clearTimeout(timer);
		};
	}, [isNew, title, taken, collection]);
	const fault = isNew && typed !== '' ? idFault({ collection, id: typed }, taken) : undefined;
	useVerdict(ref, () => fault);
	const shown = (id: string) => COLLECTIONS[collection].href(id);
	if (!isNew)
		return (
			<p id={forID} className="desk-quiet">
				{shown(String(entry?.get('slug') ?? ''))}　发出去的网址不改
			</p>
		);
	return (
		<>
			<input
				id={forID}
				className={`${classNameWrapper} desk-input`}
				value={typed}
				placeholder={offered}
				autoComplete="off"
				autoCapitalize="none"
				spellCheck={false}
				aria-invalid={fault !== undefined}
				aria-describedby={`${forID}-told`}
				onChange={({ target }) => onChange(target.value.trim().toLowerCase())}
			/>
			<p id={`${forID}-told`} className={fault ? 'desk-over' : 'desk-quiet'} aria-live="polite">
				{fault ?? told(typed || offered, typed !== '', shown)}
			</p>
		</>
	);
}

const told = (id: string, isTyped: boolean, shown: (id: string) => string): string =>
	id === ''
		? '写好标题，这里就给出网址；也可以自己写，定了不改'
		: `网址是 ${shown(id)}${isTyped ? '' : '；要短一点、好念一点，自己写一个'}，保存以后不改`;
