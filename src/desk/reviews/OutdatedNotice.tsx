/** A draft that was begun before somebody published another version: both are looked at, then one is taken. */
import { post } from '../api.ts';
import { showDialog } from '../show-dialog.tsx';
import type { Named } from './differences.ts';
import { Comparison, versionsOf } from './show-versions.tsx';

type Props = Named & { refuse: (said: string) => void };

export const OutdatedNotice = ({ collection, slug, refuse }: Props) => (
	<button
		type="button"
		className="desk-button desk-over"
		onClick={() => void compare({ collection, slug }, refuse).catch((error) => refuse(String(error)))}
	>
		网站上又改过，对照两个版本
	</button>
);

async function compare(named: Named, refuse: Props['refuse']): Promise<void> {
	const { draft, published } = await versionsOf(named);
	const settle = () =>
		post('settle', { ...named, seen: published?.id ?? null }).then(
			() => location.reload(),
			(error) => refuse(String(error))
		);
	showDialog((close) => (
		<>
			<h2>这份草稿写着的时候，网站上又发布过一次</h2>
			<Comparison
				named={named}
				one={{ title: '这份草稿', text: draft?.text ?? '' }}
				other={{
					title: `网站上的${published?.by ? `（${published.by}）` : ''}`,
					text: published?.text ?? '',
				}}
			/>
			<p className="desk-for-editors">
				网站上改得对的地方，请先补进草稿、保存，再点“以这一稿为准”。以后发布的就是这份草稿，审核要重新做。
			</p>
			<p className="desk-for-others">以哪一稿为准，由编辑来定：请告诉写这篇的人，定了以后重新送审。</p>
			<div className="desk-row">
				<button
					type="button"
					className="desk-main desk-for-editors"
					onClick={() => {
						close();
						void settle();
					}}
				>
					以这一稿为准
				</button>
				<button type="button" className="desk-button" onClick={close}>
					先不定
				</button>
			</div>
		</>
	));
}
