/** What a desk on GitLab has besides: Decap's backend for it, and how words sound, which elsewhere the office knows. */
import { type ForgeApi, type ForgeDifference, type ForgeFile, orNothing } from './forge-api.ts';
import { changedOnForge } from './forge-error.ts';

export { GitLabBackend as Backend } from 'decap-cms-backend-gitlab';
export { soundOf } from './sound.ts';

type Asked = { method?: string; url: string; body?: string; params?: Record<string, string> };
type Api = ForgeApi & {
	repoURL: string;
	branch: string;
	request: (asked: Asked) => Promise<Response>;
	requestJSON: (asked: Asked | string) => Promise<unknown>;
};
type Change = { action: string; file_path: string; last_commit_id?: string };
type Commit = { branch: string; start_branch?: string; actions: Change[] };

const headOf = (api: Api, path: string, ref: string) =>
	api.request({
		method: 'HEAD',
		url: `${api.repoURL}/repository/files/${encodeURIComponent(path)}`,
		params: { ref },
	});

export async function readPublished(given: ForgeApi, path: string): Promise<ForgeFile | undefined> {
	const api = given as Api;
	const { headers } = await headOf(api, path, api.branch);
	// Read after its id and past Decap's store of texts by id: newer than its id, it is refused, never covered.
	const text = await orNothing(api.readFile(path));
	return text === undefined ? undefined : { id: headers.get('X-Gitlab-Blob-Id') ?? '', text };
}

/**
 * Decap names no version. Here the last commit of the file is named, if that left the blob that was compared; GitLab
 * refuses the change when there is a later one.
 */
export function writeOnlyOver(given: ForgeApi, compared: ForgeDifference): void {
	const api = given as Api;
	const { requestJSON } = api;
	const held = async (change: Change, ref: string): Promise<Change> => {
		const id = compared(change.file_path);
		if (id === undefined || change.action !== 'update') return change;
		if (id === null) return { ...change, action: 'create' };
		const { headers } = await headOf(api, change.file_path, ref);
		if (headers.get('X-Gitlab-Blob-Id') !== id) throw changedOnForge();
		const last = headers.get('X-Gitlab-Last-Commit-Id');
		return last === null ? change : { ...change, last_commit_id: last };
	};
	api.requestJSON = async (asked) => {
		if (typeof asked === 'string' || asked.method !== 'POST' || !asked.url.endsWith('/repository/commits'))
			return requestJSON(asked);
		const sent = JSON.parse(asked.body!) as Commit;
		const actions = await Promise.all(
			sent.actions.map((change) => held(change, sent.start_branch ?? sent.branch))
		);
		return requestJSON({ ...asked, body: JSON.stringify({ ...sent, actions }) });
	};
}
