/** How a link to this page looks in a chat: the title as far as it is shown, the first photo, the name of the site. */
import type { CSSProperties } from 'react';

import type { EntryDraft } from '../../domain/check/issue.ts';
import { WECHAT_TITLE } from '../../domain/schemas/field.ts';
import { widthOf } from '../../platform/text-width.ts';
import { MISSING } from '../../platform/unknown-words.ts';

type Props = { draft: EntryDraft; picture: string | undefined };

export function ShareCard({ draft, picture }: Props) {
	const { title, summary } = draft.data as { title?: string; summary?: string };
	return (
		<figure style={{ margin: 0, maxWidth: 320 }}>
			<div style={CARD}>
				<b style={{ gridColumn: '1 / -1', fontWeight: 400, fontSize: 16 }}>{cut(title ?? MISSING)}</b>
				<span style={{ color: '#6b6b6b', fontSize: 13, lineHeight: 1.5 }}>{summary?.slice(0, 40)}</span>
				{picture ? (
					<img src={picture} alt="" style={THUMBNAIL} />
				) : (
					<span style={{ ...THUMBNAIL, background: '#eee8da' }} />
				)}
			</div>
			<figcaption style={{ color: 'var(--desk-quiet)' }}>
				微信里看到的样子（标题只显示前 {WECHAT_TITLE} 个字）
			</figcaption>
		</figure>
	);
}

/** A title as a narrow screen cuts it. */
export function cut(title: string): string {
	if (widthOf(title) <= WECHAT_TITLE) return title;
	const characters = [...title];
	while (widthOf(characters.join('')) > WECHAT_TITLE) characters.pop();
	return `${characters.join('')}…`;
}

const CARD: CSSProperties = {
	display: 'grid',
	gridTemplateColumns: '1fr 48px',
	gap: '6px 10px',
	padding: 12,
	border: '1px solid #e0e0e0',
	borderRadius: 6,
	background: '#fff',
	color: '#1a1a1a',
};
const THUMBNAIL: CSSProperties = { width: 48, height: 48, objectFit: 'cover' };
