/**
 * What starts processes, on a machine that has no file handle left: `node no-handles-child.ts <case> <folder>`. Prints what
 * it is told then, and what once there are handles again. The folder holds a bare repository and a `worker.mjs`.
 */
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { gitAt } from '../../src/office/git/git.ts';
import { objectsOf } from '../../src/office/git/objects.ts';
import { refWriterOf } from '../../src/office/git/ref-writer.ts';
import { startPreview } from '../../src/preview/desk.ts';
import { runNode } from '../../src/publish/render/run-process.ts';
import { siteKeeper } from '../../src/publish/render/site-keeper.ts';
import { runOptions } from '../../src/reader/run-options.ts';

const [name = '', folder = ''] = process.argv.slice(2);
const git = gitAt(folder);
const objects = objectsOf(git);
const refs = refWriterOf(git);
const worker = join(folder, 'worker.mjs');
const keeper = siteKeeper(worker);
const preview = startPreview({ contentFolder: folder, cacheFolder: folder, worker });
const job = { options: runOptions(), outDir: join(folder, 'out') };
const draft = { collection: 'stories', id: 'a', data: {}, body: '' } as const;

const CASES: Record<string, () => Promise<unknown>> = {
	git: () => git.run(['count-objects']),
	objects: () => objects.identify('4b825dc642cb6eb9a060e54bf8d69288fbee4904'),
	refs: () => refs.write([`verify refs/heads/none\0${'0'.repeat(40)}\0`]),
	program: () => runNode(['-e', '0']),
	keeper: () => keeper.build(job, {}),
	preview: () => preview.page(draft),
};

const told = async () =>
	CASES[name]!().then(
		(answer) => `done ${JSON.stringify(answer)}`,
		(error: Error) => `refused ${error.message}`
	);

const held: number[] = [];
const fill = () => {
	try {
		for (;;) held.push(openSync('/dev/null', 'r'));
	} catch {
		// That is the last of them.
	}
};
fill();
const without = await told();
for (const handle of held) closeSync(handle);
console.log(JSON.stringify([without, await told()]));
process.exit();
