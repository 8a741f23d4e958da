/** What a desk on Forgejo has besides: Decap's backend for it, and how words sound, which elsewhere the office knows. */
import { type ForgeApi, type ForgeDifference, type ForgeFile, orNothing } from './forge-api.ts';

export { ForgejoBackend as Backend } from 'decap-cms-backend-forgejo';
export { soundOf } from './sound.ts';

type Api = ForgeApi & {
	getFileSha: (path: string) => Promise<string>;
	request: (path: string, options?: { method?: string; body?: string }) => Promise<unknown>;
};
type Change = { operation: string; path: string; sha?: string | undefined };

export async function readPublished(api: ForgeApi, path: string): Promise<ForgeFile | undefined> {
	const id = await orNothing((api as Api).getFileSha(path));
	return id === undefined ? undefined : { id, text: await api.readFile(path, id) };
}

/** Decap says that a change was made to the newest blob. Here the one is named that was compared; Forgejo refuses any other. */
export function writeOnlyOver(given: ForgeApi, compared: ForgeDifference): void {
	const api = given as Api;
	const request = api.request.bind(api);
	api.request = (path, options = {}) => {
		if (options.method !== 'POST' || !path.endsWith('/contents')) return request(path, options);
		const sent = JSON.parse(options.body!) as { files: Change[] };
		const files = sent.files.map((change): Change => {
			const id = compared(change.path);
			if (id === undefined || change.operation !== 'update') return change;
			return { ...change, ...(id === null ? { operation: 'create', sha: undefined } : { sha: id }) };
		});
		return request(path, { ...options, body: JSON.stringify({ ...sent, files }) });
	};
}
