/** Decap's own backend for the forge, with what it says put into Chinese and its one dangerous answer taken away. */

import { EDITORIAL_WORKFLOW_ERROR } from 'decap-cms-lib-util';
import type { Forge } from '../../domain/schemas/forge.ts';
import { tellRefusedSave } from '../reviews/refused-save.ts';
import { seenVersions } from '../seen-versions.ts';
import { type ForgeApi, type ForgeBackend, orNothing } from './forge-api.ts';
import { forgeError } from './forge-error.ts';
import { dropHalfSaved } from './half-saved.ts';
import { Backend, readPublished, writeOnlyOver } from './no-forge.ts';
import { signInTo } from './SignInToForge.tsx';
import { type SecondWriter, type SentSave, secondWriterAt } from './second-writer.ts';

type Decap = new (
	config: object,
	options: object
) => ForgeBackend & {
	api: ForgeApi;
	authenticate(user: object): Promise<object>;
	persistEntry(sent: SentSave, options: { collectionName: string; unpublished?: boolean }): Promise<unknown>;
	authComponent(): unknown;
};

/** What the forge can refuse or fail to do, and what is said of it then. */
const DEEDS = {
	authenticate: '登录没有成功',
	persistEntry: '没有保存',
	deleteFiles: '没有删除',
	updateUnpublishedEntryStatus: '没有改成',
	publishUnpublishedEntry: '没有发布',
	deleteUnpublishedEntry: '没有删除',
	allEntriesByFolder: '没有读到',
	unpublishedEntries: '没有读到',
	unpublishedEntry: '没有读到',
	unpublishedEntryDataFile: '没有读到',
	getEntry: '没有读到',
} as const;

/**
 * The backend class for `forge`.
 * @param ready called with the backend when somebody has signed in
 */
export function backendOn(forge: Forge, ready: (backend: ForgeBackend) => void): unknown {
	const Decaps = Backend as unknown as Decap;
	return class extends Decaps {
		private readonly second: SecondWriter;

		constructor(config: object, options: object) {
			super(config, options);
			const looking = {
				published: (path: string) => readPublished(this.api, path),
				unpublishedEntry: (asked: { id: string } | { collection: string; slug: string }) =>
					super.unpublishedEntry(asked),
				peek: (...asked: Parameters<ForgeBackend['peek']>) => this.peek(...asked),
			};
			this.second = secondWriterAt(looking, seenVersions);
			const own = this as unknown as Record<string, (...given: unknown[]) => Promise<unknown>>;
			for (const [deed, failed] of Object.entries(DEEDS)) {
				const act = own[deed]!.bind(this);
				own[deed] = (...given) =>
					act(...given).catch((error: Error) => {
						// How Decap learns that there is no draft.
						throw error.name === EDITORIAL_WORKFLOW_ERROR ? error : forgeError(error, failed);
					});
			}
		}

		override authComponent() {
			return signInTo(forge);
		}

		override async authenticate(user: object) {
			const found = await super.authenticate(user);
			writeOnlyOver(this.api, this.second.compared);
			ready(this);
			return found;
		}

		// A fault of the line must not look like an empty entry: saved, it would take the place of the real one.
		override async getEntry(path: string) {
			const data = (await orNothing(this.api.readFile(path))) ?? '';
			this.second.saw(path, data);
			return { file: { path, id: null }, data };
		}

		override async unpublishedEntryDataFile(collection: string, slug: string, path: string, id: string) {
			const text = await this.peek(collection, slug, path, id);
			this.second.saw(path, text);
			return text;
		}

		override peek(collection: string, slug: string, path: string, id: string) {
			return super.unpublishedEntryDataFile(collection, slug, path, id);
		}

		override async persistEntry(sent: SentSave, options: { collectionName: string }) {
			const saving = async () => {
				const isBegun = await this.second.refuse(sent, options.collectionName);
				if (!isBegun) await dropHalfSaved(this.api, options.collectionName, sent.dataFiles[0]!.slug);
				// Decap goes by what it meant to do, also when a first save has failed.
				return super.persistEntry(sent, { ...options, unpublished: isBegun });
			};
			const saved = await saving().catch((error) => {
				const refusal = forgeError(error, DEEDS.persistEntry);
				tellRefusedSave(String(refusal));
				throw refusal;
			});
			for (const { path, raw } of sent.dataFiles) this.second.saw(path, raw);
			return saved;
		}
	};
}
