/** Decap's proxy API, action by action. What Decap sends is checked here; what it means is decided elsewhere. */
import { z } from 'zod';
import { addressOf } from './address.ts';
import { type Action, action, entry, name, none } from './decap-action.ts';
import { NOTE_ACTIONS } from './decap-notes.ts';
import { publish } from './publishing.ts';
import {
	addressById,
	describeDraft,
	draftFile,
	draftNames,
	entriesByFolder,
	pictureFile,
	picturesIn,
	publishedFile,
} from './reading.ts';
import { Refusal } from './refusal.ts';
import { deleteDraft, deleteFiles } from './removing.ts';
import { MAIN } from './repository.ts';
import { setState } from './reviewing.ts';
import { saveEntry } from './saving.ts';

const text = z.string().max(1_000_000);
const file = z.object({ path: name, label: name.optional() });
const save = z.object({
	dataFiles: z.array(z.object({ slug: name, path: name, newPath: name.optional(), raw: text })).length(1),
	assets: z
		.array(z.object({ path: name, content: z.base64(), encoding: z.literal('base64') }))
		.max(200)
		.default([]),
	options: z.object({ collectionName: name }),
	base: z.record(z.string(), z.string().nullable()).default({}),
});

export const ACTIONS: Record<string, Action> = {
	info: action(none, async () => ({
		repo: 'content',
		publish_modes: ['editorial_workflow'],
		type: 'office',
	})),
	entriesByFolder: action(
		z.object({ folder: name, depth: z.coerce.number(), heads: z.boolean().default(false) }),
		(office, _, { folder, depth, heads }) => entriesByFolder(office, folder, depth, heads)
	),
	entriesByFiles: action(z.object({ files: z.array(file).max(100) }), (office, _, { files }) =>
		Promise.all(files.map(({ path, label }) => publishedFile(office, path, label)))
	),
	getEntry: action(file, (office, _, { path }) => publishedFile(office, path)),
	unpublishedEntries: action(none, (office) => draftNames(office)),
	unpublishedEntry: action(
		entry.partial().extend({ id: name.optional() }),
		async (office, _, { id, collection, slug }) =>
			describeDraft(await office.drafts.get(id ? addressById(id) : addressOf(collection ?? '', slug ?? '')))
	),
	unpublishedEntryDataFile: action(
		entry.extend({ path: name }),
		async (office, _, { collection, slug, path }) =>
			draftFile(office, await office.drafts.get(addressOf(collection, slug)), path)
	),
	unpublishedEntryMediaFile: action(
		entry.extend({ path: name }),
		async (office, _, { collection, slug, path }) =>
			pictureFile(office, (await office.drafts.get(addressOf(collection, slug))).head, path)
	),
	deleteUnpublishedEntry: action(
		entry,
		async (office, user, { collection, slug }) => {
			await deleteDraft(office, user, addressOf(collection, slug));
			return {};
		},
		'删除草稿'
	),
	persistEntry: action(
		save,
		(office, user, { dataFiles: [only], assets, options, base }) => {
			const { slug, path, newPath, raw } = only!;
			if (newPath !== undefined && newPath !== path)
				throw new Refusal(422, 'address-refused', '保存过的条目不能改名：请新建一条，再删去旧的');
			const pictures = assets.map(({ path: at, content }) => ({
				path: at,
				content: Buffer.from(content, 'base64'),
			}));
			const collection = options.collectionName;
			return saveEntry(office, user, {
				collection,
				slug,
				path,
				text: raw,
				base: base[path] ?? null,
				pictures,
			});
		},
		'保存'
	),
	updateUnpublishedEntryStatus: action(
		entry.extend({ newStatus: z.enum(['draft', 'pending_review', 'pending_publish']) }),
		async (office, user, { collection, slug, newStatus }) =>
			describeDraft(await setState(office, user, addressOf(collection, slug), newStatus)),
		'改状态'
	),
	publishUnpublishedEntry: action(
		entry.extend({ publishAt: name.optional() }),
		(office, user, { collection, slug, publishAt }) =>
			publish(office, user, addressOf(collection, slug), publishAt),
		'签发'
	),
	getMedia: action(z.object({ mediaFolder: name }), (office, _, { mediaFolder }) =>
		picturesIn(office, mediaFolder)
	),
	getMediaFile: action(file, (office, _, { path }) => pictureFile(office, MAIN, path)),
	persistMedia: action(
		none,
		async () => {
			throw new Refusal(
				403,
				'picture-alone',
				'照片要在稿件里上传，跟着稿件一起审核：请打开稿件，在“照片”里添加'
			);
		},
		'单独上传图片'
	),
	deleteFile: action(file, (office, user, { path }) => deleteFiles(office, user, [path]), '删除'),
	deleteFiles: action(
		z.object({ paths: z.array(name).min(1).max(100) }),
		(office, user, { paths }) => deleteFiles(office, user, paths),
		'删除'
	),
	getDeployPreview: action(none, async () => null),
	...NOTE_ACTIONS,
};
