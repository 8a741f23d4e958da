/** 回收站: drafts and entries that were taken away, each of which can come back as a draft. */
import type { BinAnswer } from '../../domain/desk/answers.ts';
import { kindLabel } from '../../domain/schemas/settings.ts';
import { shownMoment } from '../../platform/typed-day.ts';
import { post } from '../api.ts';
import { useAnswer } from './use-answer.ts';

export function BinPage() {
	const { answer, fault, again, setFault } = useAnswer<BinAnswer>('bin');
	const restore = (id: string) =>
		post('bin/restore', { id })
			.then(again)
			.catch((error) => setFault(String(error)));
	return (
		<>
			<p>
				删掉的草稿和撤下的内容都在这里，恢复后成为草稿。有人要求撤下姓名、照片的，用
				<a href="#/desk/purge">撤下并清除</a>（签发人、管理员）。
			</p>
			{fault && <p role="alert">{fault}</p>}
			{answer?.items.length === 0 && <p>回收站是空的。</p>}
			<ul className="desk-pieces">
				{answer?.items.map(({ id, collection, kind, title, at, by }) => (
					<li key={id}>
						<b>{title}</b>
						<span className="desk-tag">{kind === 'draft' ? '删掉的草稿' : '撤下的内容'}</span>
						<span className="desk-quiet">
							{kindLabel(collection)}　{by}　{shownMoment(at)}
						</span>
						<button type="button" className="desk-button" onClick={() => void restore(id)}>
							恢复为草稿
						</button>
					</li>
				))}
			</ul>
		</>
	);
}
