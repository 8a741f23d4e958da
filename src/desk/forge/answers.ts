/** What the desk asks an office for, answered where there is none: from the page, from the forge, or not at all. */

import type { DraftItem } from '../../domain/desk/answers.ts';
import type { ForgeDesk } from '../../domain/desk/forge-desk.ts';
import { DRAFT_STATES, type DraftState } from '../../domain/desk/review-flow.ts';
import { momentAt } from '../../platform/day.ts';
import { parseFrontmatter } from '../../platform/frontmatter.ts';
import { ApiError, type ApiTransport } from '../api.ts';
import type { ForgeBackend } from './forge-api.ts';
import { soundOf } from './no-forge.ts';

type Asked = { action: string; params: { path?: string } };

/** @param backend the one that somebody has signed in with, if any */
export function answersOf(
	{ facts, stale }: ForgeDesk,
	backend: () => ForgeBackend | undefined
): ApiTransport {
	return async (path, body) => {
		const [what = '', query = ''] = path.split('?');
		const forge = backend();
		if (what === 'facts') return facts;
		if (what === 'status') return { state: 'live', label: '改动发布后，由代码平台生成网站' };
		if (what === 'syllables')
			return { syllables: await soundOf(new URLSearchParams(query).get('words') ?? '') };
		if (forge && what === 'today') {
			const drafts = await piecesAt(forge);
			return { waiting: drafts.filter(({ status }) => status !== 'draft'), drafts, stale };
		}
		const { action, params = {} } = (body ?? {}) as Partial<Asked>;
		if (forge && action === 'unpublishedEntries') return forge.unpublishedEntries();
		if (forge && action === 'getEntry') return forge.getEntry(params.path ?? '');
		throw new ApiError('编辑台设在代码平台上，这一项请到平台上做', 404, 'on-the-forge');
	};
}

async function piecesAt(forge: ForgeBackend): Promise<DraftItem[]> {
	const ids = await forge.unpublishedEntries();
	return Promise.all(
		ids.map(async (id) => {
			const { collection, slug, status, updatedAt, pullRequestAuthor, diffs } = await forge.unpublishedEntry({
				id,
			});
			const file = diffs.find(({ path }) => path.endsWith('.md'));
			const text = file ? await forge.peek(collection, slug, file.path, file.id).catch(() => '') : '';
			const read = parseFrontmatter(text);
			return {
				...{ collection, slug, status: status as DraftState },
				...('parsed' in read && { data: read.parsed.data }),
				label: DRAFT_STATES[status as DraftState]?.label ?? status,
				author: pullRequestAuthor ?? '',
				updated: momentAt(Date.parse(updatedAt)),
			};
		})
	);
}
