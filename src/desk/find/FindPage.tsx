/** 查找: one field for all collections and all drafts; every line leads to its form. */
import { useEffect, useState } from 'react';
import type { FoundAnswer, FoundEntry } from '../../domain/desk/answers.ts';
import type { CollectionName } from '../../domain/schemas/collections.ts';
import { kindLabel, settingTitle } from '../../domain/schemas/settings.ts';
import { shownMoment } from '../../platform/typed-day.ts';
import { get } from '../api.ts';
import { entryAddress } from '../entry-address.ts';
import { entryTitle } from '../entry-title.ts';
import { Row } from '../look/EntryRow.tsx';

/** Typing is not interrupted: the list follows after a moment of rest. */
const REST = 250;

const asked = (): string => new URLSearchParams(location.hash.split('?')[1] ?? '').get('words') ?? '';

export function FindPage() {
	const [words, setWords] = useState(asked);
	const [answer, setAnswer] = useState<FoundAnswer & { of: string }>();
	const [fault, setFault] = useState('');
	useEffect(() => {
		const hear = () => setWords((before) => (asked() === before.trim() ? before : asked()));
		window.addEventListener('hashchange', hear);
		return () => window.removeEventListener('hashchange', hear);
	}, []);
	useEffect(() => {
		const of = words.trim();
		let isWanted = true;
		const timer = setTimeout(() => {
			// Whoever comes back from a form finds the list as it was.
			const here = of === '' ? '#/desk/find' : `#/desk/find?${new URLSearchParams({ words: of })}`;
			if (location.hash !== here) history.replaceState(history.state, '', here);
			get<FoundAnswer>(`find?${new URLSearchParams({ words: of })}`).then(
				(found) => {
					if (!isWanted) return;
					setAnswer({ ...found, of });
					setFault('');
				},
				(error) => isWanted && setFault(String(error))
			);
		}, REST);
		return () => {
			isWanted = false;
			clearTimeout(timer);
		};
	}, [words]);
	return (
		<>
			<input
				type="search"
				className="desk-input desk-find-words"
				aria-label="找什么"
				placeholder="标题、编号、站名、人名或正文"
				// biome-ignore lint/a11y/noAutofocus: there is nothing else to do on this page
				autoFocus
				value={words}
				onChange={({ target }) => setWords(target.value)}
			/>
			{fault && <p role="alert">{fault}</p>}
			<p role="status" className="desk-quiet">
				{told(words.trim(), answer)}
			</p>
			{answer?.of === '' && answer.found.length > 0 && <h2>最近写的</h2>}
			<ul className="desk-found-entries">
				{answer?.found.map((one) => (
					<li key={`${one.collection}/${one.slug}`}>
						<a href={entryAddress(one)}>
							<Row {...rowOf(one)} />
						</a>
					</li>
				))}
			</ul>
		</>
	);
}

function told(words: string, answer: (FoundAnswer & { of: string }) | undefined): string {
	if (words === '')
		return '各个栏目、网站资料和没有发布的草稿一起找。几个词用空格隔开，如“石坝 草稿”“帮-03”；拼音也认，如 yuanba、yb。';
	if (answer?.of !== words) return '正在找……';
	if (answer.total === 0)
		return `没有找到“${answer.of}”。少写几个字，或换一个说法；删掉的和撤下的，在“回收站”里。`;
	const more = answer.total - answer.found.length;
	return more > 0
		? `找到 ${answer.total} 条，先列最像的 ${answer.found.length} 条；再多写一个词，就少一些。`
		: `找到 ${answer.total} 条。`;
}

function rowOf({ collection, slug, data, draft, isPublished }: FoundEntry) {
	const fresh = draft && (isPublished ? `${draft.label}（网站上是上一版）` : draft.label);
	return {
		...{ collection, slug, data },
		called: settingTitle(collection, slug) ?? entryTitle(collection as CollectionName, data),
		kind: kindLabel(collection),
		...(fresh === undefined ? { settled: '已发布' } : { standing: fresh }),
		hands: draft && [draft.by, draft.updated && shownMoment(draft.updated)].filter(Boolean).join(' '),
	};
}
