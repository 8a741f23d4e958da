/** The process in which drafts are rendered: whatever a draft does to it, the office goes on. See desk.ts. */
import { flushCompileCache } from 'node:module';
import type { Library } from '../domain/library.ts';
import { lend, libraryOf } from '../publish/render/lending.ts';
import { loadPages } from '../publish/render/page-app.ts';
import type { RenderBundle } from '../publish/render/render-bundle.ts';
import { siteFrame } from '../publish/render/site-frame.ts';
import { ContentMemory } from '../reader/memory.ts';
import { type OpenedContent, openContent } from '../reader/open.ts';
import { runOptions } from '../reader/run-options.ts';
import type { PreviewAnswer, PreviewTask } from './desk.ts';
import { draftPage, draftPoster, type PreviewSite, type RenderPage } from './render.ts';

// Before anything that takes time: an office that closes meanwhile is not answered any more.
process.on('disconnect', () => process.exit(0));
// Its pipe may be gone before that is noticed, and nobody is left to tell of it.
const say = (message: { id: number; result: PreviewAnswer }) =>
	process.send?.(message, undefined, undefined, () => undefined);

let lent: Library;
lend(libraryOf(() => lent));
const bundle: RenderBundle = JSON.parse(process.argv[2]!);
const pages = await loadPages(bundle);

const render: RenderPage = async (library, address) => {
	lent = library;
	const page = await pages.at(address);
	if (page === undefined) throw new Error('这类条目没有单独的网页，不用预览');
	return (await pages.render(page)).toString();
};

const memory = new ContentMemory();
let opened = open();
function open(): Promise<OpenedContent & PreviewSite> {
	const options = runOptions();
	const { contentFolder, cacheFolder, now } = options;
	const reading = openContent({ folder: contentFolder, cache: cacheFolder, now, memory });
	return reading.then((content) => ({ ...content, ...siteFrame(options), now }));
}

async function answer(task: PreviewTask): Promise<PreviewAnswer> {
	if (task.kind === 'refresh') {
		const fresh = open();
		await fresh;
		opened = fresh;
		return { done: true };
	}
	const content = await opened;
	if (task.kind === 'page') return { page: await draftPage(task.draft, content, render, content) };
	const png = await draftPoster(task.draft, content, content);
	return png ? { png: png.toString('base64') } : { error: '这类条目没有海报', code: 'no-poster' };
}

// One at a time: the templates read from a library that is lent to one page.
let turn: Promise<unknown> = Promise.resolve();
process.on('message', ({ id, task }: { id: number; task: PreviewTask }) => {
	turn = turn.then(async () => {
		const result = await answer(task).catch((error: Error): PreviewAnswer => {
			const said = /^\p{Script=Han}/u.test(error.message);
			// A sentence for the editor is no fault of the program.
			if (!said) console.error(error.stack);
			return {
				error: said ? error.message : '这篇稿子现在还画不出来，补齐内容后会自动再试',
				code: 'not-drawn',
			};
		});
		say({ id, result });
		// The office ends this process by killing it: the next one begins sooner.
		flushCompileCache();
	});
});
await opened;
say({ id: 0, result: { done: true } });
