/** The buttons of the three reviews. What one may not do has no button; why not is told. */
import { useState } from 'react';
import type { Standing } from './ReviewBar.tsx';

type Props = {
	standing: Standing | undefined;
	hasChanged: boolean;
	act: (path: string, body: object, reload: boolean) => Promise<void>;
};

export function Acts({ standing, hasChanged, act }: Props) {
	const [note, setNote] = useState<string>();
	if (!standing) return null;
	const may = (what: Standing['may'][number]) => standing.may.includes(what) && !hasChanged;
	const pass = (step: 'first' | 'second') => act('review', { step, verdict: 'pass' }, true);
	const step = standing.may.includes('second') ? 'second' : 'first';
	return (
		<>
			{may('send') && (
				<button type="button" className="desk-main" onClick={() => void act('send', {}, true)}>
					送审
				</button>
			)}
			{may('first') && (
				<button type="button" className="desk-main" onClick={() => void pass('first')}>
					初审通过
				</button>
			)}
			{may('second') && (
				<button type="button" className="desk-main" onClick={() => void pass('second')}>
					复审通过
				</button>
			)}
			{may('publish') && (
				<button
					type="button"
					className="desk-main"
					onClick={() => {
						if (window.confirm('签发后就在网站上公开。确定签发吗？')) void act('publish', {}, true);
					}}
				>
					签发（发布）
				</button>
			)}
			{may('return') && (
				<button type="button" className="desk-button" onClick={() => setNote('')}>
					退回
				</button>
			)}
			<details className="desk-steps">
				<summary>三审情况</summary>
				{standing.note && <p>退回意见：{standing.note}</p>}
				<ul>
					{standing.steps.map(({ step: key, label, by, at }) => (
						<li key={key}>
							{label}：{by ? `${by} ${at ?? ''}` : '还没有做'}
						</li>
					))}
				</ul>
				{[...new Set(Object.values(standing.why ?? {}))].map((why) => (
					<p key={why}>{why}</p>
				))}
			</details>
			{note !== undefined && (
				<form
					className="desk-return"
					onSubmit={(event) => {
						event.preventDefault();
						void act('review', { step, verdict: 'return', note }, true);
					}}
				>
					<label>
						退回意见
						<textarea required value={note} onChange={({ target }) => setNote(target.value)} />
					</label>
					<button type="submit" className="desk-main">
						退回给作者
					</button>
					<button type="button" className="desk-button" onClick={() => setNote(undefined)}>
						不退了
					</button>
				</form>
			)}
		</>
	);
}
