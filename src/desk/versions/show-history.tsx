/** 历史: who made which version of an entry when, what was changed in it, and going back to it as a draft. */
import { useEffect, useState } from 'react';
import type { HistoryAnswer, HistoryVersion, VersionContent } from '../../domain/desk/answers.ts';
import { shownMoment } from '../../platform/typed-day.ts';
import { get, post } from '../api.ts';
import { lastPressed } from '../last-pressed.ts';
import { wordsByPicture } from '../photos/picture-words.ts';
import { showDialog } from '../show-dialog.tsx';
import { mayWrite } from '../signed-in.ts';
import { Changes } from './Changes.tsx';
import { fieldsOf, formFor, type Named } from './fields-of.ts';

export const showHistory = (named: Named): void =>
	void showDialog((close) => <History named={named} close={close} />);

function History({ named, close }: { named: Named; close: () => void }) {
	const [versions, setVersions] = useState<readonly HistoryVersion[]>();
	const [open, setOpen] = useState<{ version: HistoryVersion; content: VersionContent }>();
	const [said, setSaid] = useState('');
	const query = (more: Record<string, string> = {}) =>
		new URLSearchParams({ collection: named.collection, slug: named.slug, ...more }).toString();
	// biome-ignore lint/correctness/useExhaustiveDependencies: asked once, for the entry that it was opened for
	useEffect(() => {
		get<HistoryAnswer>(`history?${query()}`).then(
			(answer) => setVersions(answer.versions),
			(error) => setSaid(String(error))
		);
	}, []);
	const [looks] = useState(() => lastPressed<HistoryVersion>());
	const look = (version: HistoryVersion) =>
		looks.press(
			version,
			() => get<VersionContent>(`history/version?${query({ commit: version.commit })}`),
			(content) => {
				setSaid('');
				setOpen({ version, content });
			},
			(error) => setSaid(String(error))
		);
	const shut = () => {
		looks.forget();
		setOpen(undefined);
	};
	const goBack = ({ commit, at }: HistoryVersion) => {
		if (!window.confirm(`把 ${shownMoment(at)} 的这一版作为新的草稿。现在的版本还在历史里。确定吗？`)) return;
		post('history/back', { ...named, commit }).then(
			() => location.reload(),
			(error) => setSaid(String(error))
		);
	};
	return (
		<>
			<h2>历史</h2>
			<p role="alert">{said}</p>
			{versions === undefined && said === '' && <p>正在找……</p>}
			{versions?.length === 0 && <p>还没有保存过。</p>}
			<ol className="desk-pieces desk-history">
				{versions?.map((version, at) => (
					<li key={version.commit}>
						<b>{shownMoment(version.at)}</b>
						<span>
							{version.by}　{version.what}
						</span>
						{at === 0 && <span className="desk-tag">最新</span>}
						<span className="desk-row">
							<button
								type="button"
								className="desk-button"
								aria-expanded={open?.version === version}
								onClick={() => (open?.version === version ? shut() : void look(version))}
							>
								改了什么
							</button>
							{mayWrite() && at > 0 && (
								<button type="button" className="desk-button" onClick={() => goBack(version)}>
									退回到这一版
								</button>
							)}
						</span>
						{open?.version === version && <Version named={named} content={open.content} />}
					</li>
				))}
			</ol>
			<button type="button" className="desk-button" onClick={close}>
				关闭
			</button>
		</>
	);
}

function Version({ named, content }: { named: Named; content: VersionContent }) {
	const had = new Set(content.before.pictures.map(({ path, id }) => `${path} ${id}`));
	const has = new Set(content.pictures.map(({ path, id }) => `${path} ${id}`));
	const came = content.pictures.filter(({ path, id }) => !had.has(`${path} ${id}`));
	const went = content.before.pictures.filter(({ path, id }) => !has.has(`${path} ${id}`));
	return (
		<div className="desk-version">
			<Changes named={named} before={content.before.text} after={content.text} />
			{came.length > 0 && <p>加了照片：{told(named, content.text, came)}</p>}
			{went.length > 0 && <p>去掉照片：{told(named, content.before.text, went)}</p>}
		</div>
	);
}

/** Pictures by what is said of them in `text`. */
function told(named: Named, text: string | undefined, pictures: VersionContent['pictures']): string {
	const words = wordsByPicture(formFor(named), text === undefined ? {} : fieldsOf(named, text));
	const called = pictures.map(({ path }) => {
		const { caption, alt } = words.get(path.slice(path.lastIndexOf('/') + 1)) ?? {};
		return String(caption || alt || '还没有写说明的一张').replace(/。$/, '');
	});
	return called.join('；');
}
