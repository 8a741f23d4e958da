/** Entries of another kind, or clauses of the plan: found by words, picked by name. */
import { useEffect, useState } from 'react';
import type { Facts } from '../../domain/check/facts.ts';
import type { CollectionName } from '../../domain/schemas/collections.ts';
import { useDeskFacts } from '../checks/desk-facts.ts';
import { filter } from '../stand-ins/search.ts';
import { type ControlProps, listOf, useVerdict } from './control.ts';

type Choice = { id: string; name: string };
type Hits = { payload?: { hits?: { slug: string; data: { deskTitle?: string } }[] } };

const MOST = 8;

export function EntriesControl({
	ref,
	forID,
	classNameWrapper,
	field,
	value,
	onChange,
	query,
}: ControlProps) {
	useVerdict(ref);
	const collection = String(field.get('collection'));
	const isMany = field.get('multiple') === true;
	const chosen = isMany ? listOf(value) : typeof value === 'string' && value !== '' ? [value] : [];
	const { choices, askAgain } = useChoices(collection, forID, query);
	const [words, setWords] = useState('');
	const { targets } = useDeskFacts();
	const nameOf = (id: string) => {
		const known = choices?.find((one) => one.id === id)?.name;
		if (known !== undefined || choices === undefined) return known ?? '……';
		return targets[collection as CollectionName]?.includes(id) ? '还没有发布的一条' : '已经没有了的一条';
	};
	// One is enough where one is asked for.
	const isOpen = isMany || chosen.length === 0;
	const rest = (choices ?? []).filter(({ id }) => !chosen.includes(id));
	const found = filter(words, rest, { extract: ({ id, name }) => `${name} ${id}` }).map(
		({ original }) => original
	);
	const set = (ids: string[]) => {
		onChange(isMany ? ids : ids.at(-1));
		// The button that was pressed goes away; the next thing to do is here.
		document.getElementById(forID)?.focus();
	};
	return (
		<div className={`${classNameWrapper} desk-entries`}>
			<ul>
				{chosen.map((id) => (
					<li key={id}>
						{nameOf(id)}
						<button
							type="button"
							className="desk-button"
							aria-label={`移除 ${nameOf(id)}`}
							onClick={() => set(chosen.filter((one) => one !== id))}
						>
							移除
						</button>
					</li>
				))}
			</ul>
			<input
				id={forID}
				className="desk-input"
				type="search"
				value={words}
				placeholder={isOpen ? '输入几个字查找' : '换一个：输入几个字查找'}
				onChange={({ target }) => setWords(target.value)}
			/>
			{askAgain && (
				<p className="desk-row" role="status">
					名单没有取到，可能是网断了。
					<button type="button" className="desk-button" onClick={askAgain}>
						再取一次
					</button>
				</p>
			)}
			{choices && (words !== '' || (isOpen && rest.length <= MOST)) && (
				<ul className="desk-found">
					{found.slice(0, MOST).map(({ id, name }) => (
						<li key={id}>
							<button
								type="button"
								className="desk-button"
								onClick={() => {
									set([...chosen, id]);
									setWords('');
								}}
							>
								＋ {name}
							</button>
						</li>
					))}
					{words !== '' && found.length === 0 && <li>没有找到。只能选已经发布的条目</li>}
					{found.length > MOST && <li>还有 {found.length - MOST} 个，请再多写几个字</li>}
				</ul>
			)}
		</div>
	);
}

/** `2.4.3　二（四）3 开展“四点半课堂”`, in the order of the plan. */
const clauseChoices = ({ targets, clauseNames = {} }: Facts): Choice[] =>
	(targets.clauses ?? []).map((id) => ({ id, name: [id, clauseNames[id]].filter(Boolean).join('　') }));

type Choices = {
	/** Absent until they are known. */
	choices?: Choice[] | undefined;
	/** There when they could not be fetched. */
	askAgain?: (() => void) | undefined;
};

function useChoices(collection: string, id: string, query: ControlProps['query']): Choices {
	const [choices, setChoices] = useState<Choice[]>();
	const [isMissing, setMissing] = useState(false);
	const [tries, setTries] = useState(0);
	const facts = useDeskFacts();
	const isOfPlan = collection === 'clauses';
	// biome-ignore lint/correctness/useExhaustiveDependencies: other facts tell that something was published meanwhile
	useEffect(() => {
		if (isOfPlan) return;
		let isOpen = true;
		// Decap gives the answer of the same words for a while, though it was none: blanks are looked for by nobody.
		void query?.(id, collection, ['deskTitle'], ' '.repeat(tries)).then((answer) => {
			// Decap answers without any when its question failed.
			const { hits } = (answer as Hits).payload ?? {};
			if (!isOpen) return;
			setMissing(hits === undefined);
			if (hits)
				setChoices(
					hits.map(({ slug, data }) => ({
						id: slug.replace(/\/index$/, ''),
						name: data.deskTitle ?? slug,
					}))
				);
		});
		return () => {
			isOpen = false;
		};
	}, [collection, isOfPlan, id, query, facts.targets, tries]);
	// The office may still be reading the plan when a form opens.
	if (isOfPlan) return { choices: clauseChoices(facts) };
	return { choices, askAgain: isMissing ? () => setTries(tries + 1) : undefined };
}
