/** The mark of a collection: one character in a seal, so that no two look alike. */
import type { CollectionName } from '../../domain/schemas/collections.ts';
import type { ContentKind } from '../../domain/schemas/settings.ts';

const CHARACTERS: Record<ContentKind, string> = {
	stories: '稿',
	sessions: '场',
	menu: '单',
	requests: '点',
	practices: '做',
	coverage: '媒',
	stations: '站',
	teams: '队',
	programmes: '目',
	documents: '文',
	pages: '页',
	settings: '网',
};

export const CollectionSeal = ({ collection }: { collection: string }) => (
	<span className="collection-seal" aria-hidden="true">
		{CHARACTERS[collection as CollectionName] ?? '稿'}
	</span>
);
