/** Where it was found, and the two ways to take it away: from all that is there now, and from the history too. */
import { useState } from 'react';
import type { PurgePlace, Whereabouts } from '../../domain/desk/answers.ts';
import { entryAddress } from '../entry-address.ts';

const KINDS: Record<PurgePlace['kind'], string> = {
	site: '网站上',
	draft: '草稿',
	bin: '回收站',
	note: '批注',
	other: '网站的上一稿',
};
/** Typed by whoever means it: nobody presses this by mistake. */
const WORD = '清除历史';

type Props = { found: Whereabouts; isBusy: boolean; act: (fromHistory: boolean) => void };

export function PurgeList({ found, isBusy, act }: Props) {
	const { places, verbatim, stuck, versions, records, copies, releases } = found;
	const [typed, setTyped] = useState('');
	const roles = document.documentElement.dataset['roles']?.split(' ') ?? [];
	const isNowhere = places.length + versions + records + copies + verbatim.length + stuck.length === 0;
	return (
		<section className="desk-card" aria-live="polite">
			<h2>找到的地方</h2>
			{isNowhere && <p>没有找到。内容、草稿、回收站、批注和历史里都没有。</p>}
			<ul className="desk-mend">
				{places.map(({ kind, title, name, collection, slug }) => (
					<li key={`${kind} ${name}`}>
						<span className="desk-tag">{KINDS[kind]}</span>
						{collection && slug ? <a href={entryAddress({ collection, slug })}>{title}</a> : title}{' '}
						<span className="desk-quiet">{name}</span>
					</li>
				))}
				{copies > 0 && <li>各人没有存完的稿子 {copies} 份（整份删去）</li>}
				{records > 0 && <li>{records} 个月的操作记录</li>}
			</ul>
			{stuck.length > 0 && <p role="alert">文件的名称里就有这些字，要先撤下这一条：{stuck.join('、')}</p>}
			{verbatim.length > 0 && (
				<p>
					公文原文照登，不会改：{verbatim.join('、')}
					。要撤下公文里的人，请先问发文机关，撤下整份公文以后再来清除。
				</p>
			)}
			{places.length + copies + records > 0 && (
				<>
					<p>
						按下以后：上面这些地方都换掉；网页、订阅、资料包、海报、搜索跟着重做；公开网站以前的各版（现在留着{' '}
						{releases} 版）、照片的副本和缓存都清掉，退不回去。审核过的草稿要重新审。
					</p>
					<p className="desk-row">
						<button
							type="button"
							className="desk-main"
							disabled={isBusy || !roles.includes('publisher') || stuck.length > 0}
							onClick={() => act(false)}
						>
							撤下并清除
						</button>
						{!roles.includes('publisher') && <span className="desk-quiet">要由签发人来做</span>}
					</p>
				</>
			)}
			{places.length + copies + records === 0 && versions > 0 && (
				<>
					<p>
						网站和草稿里已经没有了；历史（改以前的样子）里还有 {versions}{' '}
						处。从历史里清除会重写内容库和镜像，不能撤销；已经做好的备份文件里还有，要另外处理。
					</p>
					<p className="desk-row">
						<label>
							真要清除，请写“{WORD}”
							<input className="desk-input" value={typed} onChange={({ target }) => setTyped(target.value)} />
						</label>
						<button
							type="button"
							className="desk-button"
							disabled={isBusy || typed !== WORD || !roles.includes('administrator')}
							onClick={() => act(true)}
						>
							从历史和镜像里清除
						</button>
						{!roles.includes('administrator') && <span className="desk-quiet">要由管理员来做</span>}
					</p>
				</>
			)}
		</section>
	);
}
