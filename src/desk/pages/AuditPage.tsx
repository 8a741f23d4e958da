/** 操作记录: who did or tried what, when, from where; of one person, one piece or one kind where asked. */

import { useState } from 'react';
import type { AuditAnswer, AuditRow } from '../../domain/desk/answers.ts';
import { COLLECTIONS } from '../../domain/schemas/collections.ts';
import { kindLabel, SETTINGS_COLLECTION, SETTINGS_LABEL } from '../../domain/schemas/settings.ts';
import { shownMoment } from '../../platform/typed-day.ts';
import { entryAddress } from '../entry-address.ts';
import { useAnswer } from './use-answer.ts';

type Asked = { who: string; kind: string; entry: string; before: string };
const ALL: Asked = { who: '', kind: '', entry: '', before: '' };

export function AuditPage() {
	const [asked, setAsked] = useState(ALL);
	/** The title of the entry that is asked for, whether a line tells of it or not. */
	const [called, setCalled] = useState('');
	const ask = (more: Partial<Asked>) => setAsked({ ...asked, before: '', ...more });
	const query = new URLSearchParams(Object.entries(asked).filter(([, value]) => value !== ''));
	const { answer, fault } = useAnswer<AuditAnswer>(query.size > 0 ? `log?${query}` : 'log');
	return (
		<>
			{fault && <p role="alert">{fault}</p>}
			<p className="desk-row">
				<Choice label="谁" value={asked.who} choose={(who) => ask({ who })}>
					{answer?.people.map(({ name, title }) => [name, title] as const)}
				</Choice>
				<Choice label="哪一类" value={asked.kind} choose={(kind) => ask({ kind })}>
					{KINDS}
				</Choice>
				{asked.entry && (
					<button type="button" className="desk-button" onClick={() => ask({ entry: '' })}>
						只看《{called}》 ✕
					</button>
				)}
			</p>
			{answer?.lines.length === 0 && <p>没有这样的记录。</p>}
			<div className="desk-scroll">
				<table className="desk-log">
					<thead>
						<tr>
							<th scope="col">时间</th>
							<th scope="col">谁</th>
							<th scope="col">做了什么</th>
							<th scope="col">从哪里</th>
						</tr>
					</thead>
					<tbody>
						{answer?.lines.map((line) => (
							<tr key={line.id} className={line.refused ? 'desk-over' : ''}>
								<td>{shownMoment(line.at)}</td>
								<td>{line.title ?? line.name ?? '没有登录的人'}</td>
								<td>
									{line.refused ? `没有成：${reasonOf(line)}` : line.what}
									<Piece
										line={line}
										only={(title) => {
											setCalled(title);
											ask({ entry: keyOf(line) });
										}}
									/>
								</td>
								<td>{line.from}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			<p className="desk-row">
				{asked.before && (
					<button type="button" className="desk-button" onClick={() => ask({})}>
						回到最近的
					</button>
				)}
				{answer?.next && (
					<button type="button" className="desk-button" onClick={() => ask({ before: answer.next! })}>
						看更早的
					</button>
				)}
			</p>
		</>
	);
}

const KINDS: readonly (readonly [string, string])[] = [
	...Object.entries(COLLECTIONS).map(([key, { label }]) => [key, label] as const),
	[SETTINGS_COLLECTION, SETTINGS_LABEL],
	['refused', '没有成的'],
];

type ChoiceProps = {
	label: string;
	value: string;
	choose: (value: string) => void;
	children: readonly (readonly [string, string])[] | undefined;
};

const Choice = ({ label, value, choose, children = [] }: ChoiceProps) => (
	<select
		className="desk-button"
		aria-label={label}
		value={value}
		onChange={({ target }) => choose(target.value)}
	>
		<option value="">{label}：全部</option>
		{children.map(([key, words]) => (
			<option key={key} value={key}>
				{words}
			</option>
		))}
	</select>
);

/** The record also keeps, for whoever reads the file, what was asked of which address. */
const reasonOf = ({ what }: AuditRow) => what.replace(/^[A-Z]+ [^：]*：/, '');
const keyOf = ({ piece }: AuditRow): string => (piece ? `${piece.collection}/${piece.slug}` : '');

function Piece({ line: { piece }, only }: { line: AuditRow; only: (called: string) => void }) {
	if (!piece) return null;
	const { collection, called } = piece;
	return (
		<>
			{`　${kindLabel(collection)}　`}
			<a href={entryAddress(piece)}>{called}</a>{' '}
			<button type="button" className="desk-quiet desk-only" onClick={() => only(called)}>
				只看这一篇
			</button>
		</>
	);
}
