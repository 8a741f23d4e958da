/** Decap's proxy API, action by action. What Decap sends is checked here; what it means is decided elsewhere. */
import { z } from 'zod';
import { copyId } from '../../domain/desk/working-copy.ts';
import { entryLocation } from '../git/entry-location.ts';
import { PUBLISHED_REF } from '../git/repository.ts';
import { HttpError } from '../http/http-error.ts';
import { setState } from '../reviews/reviewing.ts';
import {
	type DecapAction,
	decapAction,
	entryParameter,
	nameParameter,
	noParameters,
} from './decap-action.ts';
import { NOTE_ACTIONS } from './decap-notes.ts';
import {
	describeDraft,
	draftFile,
	draftNames,
	entriesByFolder,
	locationById,
	pictureAnswer,
	picturesIn,
	publishedFile,
} from './reading.ts';
import { deleteDraft, deleteFiles } from './removing.ts';
import { saveEntry } from './saving.ts';

const text = z.string().max(1_000_000);
const file = z.object({ path: nameParameter, label: nameParameter.optional() });
const save = z.object({
	dataFiles: z
		.array(
			z.object({ slug: nameParameter, path: nameParameter, newPath: nameParameter.optional(), raw: text })
		)
		.length(1),
	assets: z
		.array(z.object({ path: nameParameter, content: z.base64(), encoding: z.literal('base64') }))
		.max(200)
		.default([]),
	options: z.object({ collectionName: nameParameter }),
	base: z.record(z.string(), z.string().nullable()).default({}),
	/** The working copy that is saved with it, and so is none any more. */
	copy: copyId.optional(),
	/** The last revision of that copy that is in it. */
	copyUpTo: z.number().int().nonnegative().optional(),
});

export const DECAP_ACTIONS: Record<string, DecapAction> = {
	info: decapAction(noParameters, async () => ({
		repo: 'content',
		publish_modes: ['editorial_workflow'],
		type: 'office',
	})),
	entriesByFolder: decapAction(
		z.object({ folder: nameParameter, depth: z.coerce.number(), heads: z.boolean().default(false) }),
		(office, _, { folder, depth, heads }) => entriesByFolder(office, folder, depth, heads)
	),
	entriesByFiles: decapAction(z.object({ files: z.array(file).max(100) }), (office, _, { files }) =>
		Promise.all(files.map(({ path, label }) => publishedFile(office, path, label)))
	),
	getEntry: decapAction(file, (office, _, { path }) => publishedFile(office, path)),
	unpublishedEntries: decapAction(noParameters, (office) => draftNames(office)),
	unpublishedEntry: decapAction(
		entryParameter.partial().extend({ id: nameParameter.optional() }),
		async (office, _, { id, collection, slug }) =>
			describeDraft(
				await office.drafts.get(id ? locationById(id) : entryLocation(collection ?? '', slug ?? ''))
			)
	),
	unpublishedEntryDataFile: decapAction(
		entryParameter.extend({ path: nameParameter }),
		async (office, _, { collection, slug, path }) =>
			draftFile(office, await office.drafts.get(entryLocation(collection, slug)), path)
	),
	unpublishedEntryMediaFile: decapAction(
		entryParameter.extend({ path: nameParameter }),
		async (office, _, { collection, slug, path }) =>
			pictureAnswer(office, (await office.drafts.get(entryLocation(collection, slug))).head, path)
	),
	deleteUnpublishedEntry: decapAction(
		entryParameter,
		async (office, user, { collection, slug }) => {
			await deleteDraft(office, user, entryLocation(collection, slug));
			return {};
		},
		'删除草稿'
	),
	persistEntry: decapAction(
		save,
		async (office, user, { dataFiles: [only], assets, options, base, copy, copyUpTo }) => {
			const { slug, path, newPath, raw } = only!;
			if (newPath !== undefined && newPath !== path)
				throw new HttpError(422, 'address-refused', '保存过的条目不能改名：请新建一条，再删去旧的');
			const pictures = assets.map(({ path: at, content }) => ({
				path: at,
				content: Buffer.from(content, 'base64'),
			}));
			const collection = options.collectionName;
			const sent = { collection, slug, path, text: raw, base: base[path] ?? null, pictures };
			const saved = await saveEntry(office, user, sent);
			if (copy !== undefined) office.workingCopies.saved(user.name, copy, copyUpTo);
			return saved;
		},
		'保存'
	),
	updateUnpublishedEntryStatus: decapAction(
		entryParameter.extend({ newStatus: z.enum(['draft', 'pending_review', 'pending_publish']) }),
		async (office, user, { collection, slug, newStatus }) =>
			describeDraft(await setState(office, user, entryLocation(collection, slug), newStatus)),
		({ newStatus }) => (newStatus === 'draft' ? '撤回送审' : '送审')
	),
	getMedia: decapAction(z.object({ mediaFolder: nameParameter }), (office, _, { mediaFolder }) =>
		picturesIn(office, mediaFolder)
	),
	getMediaFile: decapAction(file, (office, _, { path }) => pictureAnswer(office, PUBLISHED_REF, path)),
	persistMedia: decapAction(
		noParameters,
		async () => {
			throw new HttpError(
				403,
				'picture-alone',
				'照片要在稿件里上传，跟着稿件一起审核：请打开稿件，在“照片”里添加'
			);
		},
		'单独上传图片'
	),
	deleteFile: decapAction(file, (office, user, { path }) => deleteFiles(office, user, [path]), '删除'),
	deleteFiles: decapAction(
		z.object({ paths: z.array(nameParameter).min(1).max(100) }),
		(office, user, { paths }) => deleteFiles(office, user, paths),
		'删除'
	),
	getDeployPreview: decapAction(noParameters, async () => null),
	...NOTE_ACTIONS,
};
