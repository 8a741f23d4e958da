/** Decap's proxy backend as the office speaks it: signed in by a cookie, and every save says which version it changes. */
import { ProxyBackend } from 'decap-cms-backend-proxy';
import type { User } from '../domain/desk/account.ts';
import type { SignedInAnswer } from '../domain/desk/answers.ts';
import { ApiError, get, post } from './api.ts';
import { type Asset, knowPictures, newPictures } from './known-pictures.ts';
import { afterSignIn } from './opening.ts';
import { tellRefusedSave } from './reviews/refused-save.ts';
import { seenVersions } from './seen-versions.ts';
import { SignIn } from './sign-in/SignIn.tsx';
import { setSignedIn } from './signed-in.ts';
import { sendLeft } from './unsaved/left-work.ts';
import { formOnPage } from './unsaved/open-form.ts';
import { wantsTexts } from './whole-texts.ts';

type File = { path: string; id?: string | null };
type Params = {
	path?: string;
	dataFiles?: { path: string; raw: string; slug: string }[];
	assets?: Asset[];
	[key: string]: unknown;
};

export class OfficeBackend extends ProxyBackend {
	authComponent() {
		return SignIn;
	}

	async authenticate(): Promise<User & { login: string }> {
		const { user, mustSetUp } = await get<SignedInAnswer>('me');
		// Reloaded before the password was changed: back to the sign-in page, which asks for a new one.
		if (user.mustChangePassword) throw new ApiError('请先换成自己的密码', 403, 'password-change-needed');
		if (mustSetUp) throw new ApiError('请先开两步验证', 403, 'second-factor-required');
		setSignedIn(user);
		await afterSignIn();
		void sendLeft(user.name);
		return { ...user, login: user.title };
	}

	restoreUser() {
		return this.authenticate();
	}

	logout() {
		return post('sign-out').catch(() => undefined);
	}

	/** All entries of a kind. Lists need only what stands above the text; whoever looks for words needs the whole. */
	async allEntriesByFolder(folder: string, extension: string, depth: number) {
		const params = { folder, extension, depth, heads: !wantsTexts() };
		return this.request({ action: 'entriesByFolder', params });
	}

	override async request({ action, params }: { action: string; params: Params }): Promise<unknown> {
		// Pictures lie beside entries; there is no store of all pictures to be asked for.
		if (
			action === 'getMedia' &&
			!/^content\/[^/]+\/[^/]+/.test(String(params['mediaFolder']).replace('content/media', ''))
		)
			return [];
		if (action === 'persistEntry') return save(params);
		const answer = await post<Record<string, unknown>>('decap', { action, params });
		if (action === 'getEntry') {
			const { path, id } = answer['file'] as File;
			seenVersions.set(path, id ?? null);
		}
		if (action === 'unpublishedEntryDataFile' && params.path)
			seenVersions.set(params.path, (answer['id'] as string) ?? null);
		if (/MediaFile$/.test(action)) await knowPictures([answer as Asset]);
		return answer;
	}
}

/** Sends what the office does not have yet, and says which version it changes: the office refuses to change any other. */
async function save(params: Params): Promise<{ ids: Record<string, string> }> {
	const files = params.dataFiles ?? [];
	const assets = await newPictures(params.assets ?? []);
	const base = Object.fromEntries(files.map(({ path }) => [path, seenVersions.get(path) ?? null]));
	const sent = { action: 'persistEntry', params: { ...params, assets, base, ...formOnPage()?.ending } };
	const saved = await post<{ ids: Record<string, string> }>('decap', sent).catch((error: ApiError) => {
		const [file] = files;
		if (error.code === 'changed-meanwhile' && file)
			void import('./versions/late.ts')
				.then(({ showVersions }) => showVersions(file, error))
				.catch(() => tellRefusedSave(error.message));
		else tellRefusedSave(error);
		throw error;
	});
	await knowPictures(assets);
	for (const [path, id] of Object.entries(saved.ids)) seenVersions.set(path, id);
	return saved;
}
