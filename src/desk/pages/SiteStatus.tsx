/** What became of the site: on show whole or without some pieces, being built, or not built, and what to mend; where it was brought; whether it is copied. */

import type { SiteAnswer } from '../../domain/desk/answers.ts';
import { entryAddress } from '../entry-address.ts';
import { PublicSite } from './PublicSite.tsx';
import { useAnswer, useEvery } from './use-answer.ts';

/** So many at a time: who has mended them sees the next. */
const SHOWN = 5;

export function SiteStatus() {
	const { answer, again } = useAnswer<SiteAnswer>('status');
	useEvery(4000, again);
	const { state, label = '……', mend = [], edition, mirror } = answer ?? {};
	return (
		<div role="status">
			<p className={state === 'failed' || mend.length > 0 ? 'desk-over' : 'desk-quiet'}>网站：{label}</p>
			{mend.length > 0 && (
				<ul className="desk-mend">
					{mend.slice(0, SHOWN).map(({ file, field, message, entry }) => (
						<li key={`${file} ${field} ${message}`}>
							{entry ? <a href={entryAddress(entry)}>《{entry.title ?? file}》</a> : file}
							{field ? `【${field}】` : '：'}
							{message}
						</li>
					))}
				</ul>
			)}
			{mend.length > SHOWN && <p>还有 {mend.length - SHOWN} 处，改好这些再看。</p>}
			{edition && edition.state !== 'off' && <PublicSite edition={edition} again={again} />}
			{mirror && mirror.state !== 'off' && (
				<p className={mirror.state === 'failed' ? 'desk-over' : 'desk-quiet'}>备份：{mirror.label}</p>
			)}
		</div>
	);
}
