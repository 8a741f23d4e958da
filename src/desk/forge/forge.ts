/** What the page tells of the forge that the desk stands on; nothing where the office's own server keeps the entries. */

import type { ForgeDesk } from '../../domain/desk/forge-desk.ts';
import type { Forge } from '../../domain/schemas/forge.ts';

/** Id of the element that holds it, as JSON. */
export const FORGE_DATA = 'forge-data';

let read: { desk: ForgeDesk | undefined } | undefined;

/** Asked at every stroke of a key, so it is read once. */
export function forgeOfPage(): ForgeDesk | undefined {
	if (!read) {
		const text = document.getElementById(FORGE_DATA)?.textContent;
		read = { desk: text ? (JSON.parse(text) as ForgeDesk) : undefined };
	}
	return read.desk;
}

/** Where the forge answers, and how one signs in there: by a code that the browser itself asked for (PKCE). */
export const FORGE_API = {
	forgejo: {
		root: '/api/v1',
		authorize: 'login/oauth/authorize',
		token: 'login/oauth/access_token',
		// As its tokens name them, labels among issues; version 16 does not look at them yet.
		scope: 'read:user write:repository write:issue',
	},
	gitlab: { root: '/api/v4', authorize: 'oauth/authorize', token: 'oauth/token', scope: 'api' },
} as const;

/** The forge as Decap's configuration names it. */
export const forgeBackend = ({ kind, address, project, branch, appId }: Forge) => ({
	name: kind,
	repo: project,
	branch,
	base_url: address,
	api_root: address + FORGE_API[kind].root,
	auth_type: 'pkce',
	app_id: appId,
	commit_messages: {
		create: '起稿 {{collection}}/{{slug}}',
		update: '修改 {{collection}}/{{slug}}',
		delete: '删除 {{collection}}/{{slug}}',
		uploadMedia: '上传 {{path}}',
		deleteMedia: '删除 {{path}}',
	},
});
