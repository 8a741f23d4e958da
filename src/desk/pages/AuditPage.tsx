/** 操作记录: who did or tried what, when, from where. */

import { useState } from 'react';
import type { AuditAnswer, AuditLine } from '../../domain/desk/answers.ts';
import { COLLECTIONS, type CollectionName } from '../../domain/schemas/collections.ts';
import { useAnswer } from './use-answer.ts';

export function AuditPage() {
	const [before, setBefore] = useState('');
	const { answer, fault } = useAnswer<AuditAnswer>(
		before ? `log?before=${encodeURIComponent(before)}` : 'log'
	);
	return (
		<>
			<h1>操作记录</h1>
			{fault && <p role="alert">{fault}</p>}
			<div className="desk-scroll">
				<table>
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
								<td>{line.at}</td>
								<td>{line.title ?? line.name ?? '没有登录的人'}</td>
								<td>
									{line.refused ? `没有成：${reasonOf(line)}` : line.what}
									{line.entry && <Where entry={line.entry} />}
								</td>
								<td>{line.from}</td>
							</tr>
						))}
					</tbody>
				</table>
			</div>
			{answer?.next && (
				<button type="button" className="desk-button" onClick={() => setBefore(answer.next!)}>
					看更早的
				</button>
			)}
		</>
	);
}

/** The record also keeps, for whoever reads the file, what was asked of which address. */
const reasonOf = ({ what }: AuditLine) => what.replace(/^[A-Z]+ [^：]*：/, '');

function Where({ entry }: { entry: string }) {
	const [, collection, slug] = /^(?:content\/)?([^/]+)\/(.+?)(?:\.md)?$/.exec(entry) ?? [];
	const known = COLLECTIONS[collection as CollectionName];
	if (!known || slug === undefined) return null;
	return (
		<>
			{`　${known.label}　`}
			<a href={`#/collections/${collection}/entries/${slug}`}>{slug.replace(/\/index$/, '')}</a>
		</>
	);
}
