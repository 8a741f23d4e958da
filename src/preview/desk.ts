/**
 * Renders drafts for the editors' desk in a process of its own, so that a draft that hangs or kills it costs one
 * preview and nothing else. The process is started when first asked and started again when it is gone.
 */
import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { EntryDraft } from '../domain/check/issue.ts';
import type { DrawnPage } from '../domain/desk/answers.ts';
import type { Moment } from '../platform/day.ts';
import { renderBundle } from '../publish/render/render-bundle.ts';
import { optionVariables, type RunOptions, runOptions } from '../reader/run-options.ts';
import type { DraftWithPhotos } from './render.ts';

/** `error` is a Chinese sentence for the editor. */
type PreviewError = { error: string; code: string };
export type PreviewTask =
	| { kind: 'page'; draft: DraftWithPhotos }
	| { kind: 'poster'; draft: EntryDraft }
	| { kind: 'refresh' };
export type PreviewAnswer = { page: DrawnPage } | { png: string } | { done: true } | PreviewError;

export type PreviewWorker = {
	/** The real page of a draft, without scripts. */
	page: (draft: DraftWithPhotos) => Promise<{ page: DrawnPage } | PreviewError>;
	/** The poster of a draft, PNG. */
	poster: (draft: EntryDraft) => Promise<{ png: Buffer } | PreviewError>;
	/** Reads the content folder again; until that is done, drafts are shown among the old entries. */
	refresh: () => Promise<void>;
	close: () => void;
};

/** The content folder has the published entries; the cache folder keeps photo copies and the bundle. */
export type PreviewOptions = Pick<RunOptions, 'contentFolder' | 'cacheFolder'> & {
	/** Beijing time that counts as now; the clock when not given. */
	now?: Moment;
	/** Milliseconds that one answer may take. */
	patience?: number;
	/** For tests: another worker. */
	worker?: string;
};

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));
const GONE: PreviewError = { error: '预览程序中断了，正在重新启动，过几秒会自动再画', code: 'preview-gone' };
const SLOW: PreviewError = {
	error: '这一页画得太久，先停下，过一会儿自动再画；稿子不受影响。一直画不出来的，请检查有没有特别长的内容',
	code: 'preview-slow',
};
const BROKEN: PreviewError = {
	error: '预览程序没有启动起来，请告诉管理员；稿子可以照常保存',
	code: 'preview-broken',
};

export function startPreview({
	patience = 8000,
	worker = WORKER,
	...options
}: PreviewOptions): PreviewWorker {
	const waiting = new Map<number, (answer: PreviewAnswer) => void>();
	let count = 0;
	let running: Promise<ChildProcess> | undefined;
	let current: ChildProcess | undefined;

	const start = async (): Promise<ChildProcess> => {
		const bundle =
			worker === WORKER
				? await renderBundle({ ...runOptions(), ...options }, { isLowPriority: true })
				: undefined;
		const child = fork(worker, [JSON.stringify(bundle ?? {})], {
			env: { ...process.env, ...optionVariables(options) },
			execArgv: ['--max-old-space-size=768'],
		});
		const gone = () => {
			// Only of the process that is in use: a closed one has nobody waiting.
			if (current !== child) return;
			running = undefined;
			for (const answer of waiting.values()) answer(GONE);
			waiting.clear();
		};
		child.on('message', ({ id, result }: { id: number; result: PreviewAnswer }) => {
			waiting.get(id)?.(result);
			waiting.delete(id);
		});
		await new Promise<void>((ready, fail) => {
			// One that the system does not start tells so; so may one that has been ready, and then nobody waits for it here.
			child.on('error', fail);
			child.once('message', () => ready());
			child.once('exit', () => fail(new Error('the worker ended before it was ready')));
		});
		child.once('exit', gone);
		current = child;
		return child;
	};

	const ask = async (task: PreviewTask): Promise<PreviewAnswer> => {
		running ??= start();
		const asked = running;
		const child = await asked.catch((error: Error) => {
			console.error(error.message);
			if (running === asked) running = undefined;
		});
		if (!child) return BROKEN;
		const id = ++count;
		const answered = new Promise<PreviewAnswer>((answer) => waiting.set(id, answer));
		const timer = setTimeout(() => {
			waiting.get(id)?.(SLOW);
			waiting.delete(id);
			// What hangs in one draft would hang the next.
			child.kill('SIGKILL');
		}, patience);
		child.send({ id, task }, (error) => error && waiting.get(id)?.(GONE));
		return answered.finally(() => clearTimeout(timer));
	};

	return {
		page: (draft) => ask({ kind: 'page', draft }) as Promise<{ page: DrawnPage } | PreviewError>,
		poster: async (draft) => {
			const answer = await ask({ kind: 'poster', draft });
			return 'png' in answer ? { png: Buffer.from(answer.png, 'base64') } : (answer as PreviewError);
		},
		refresh: async () => {
			if (running) await ask({ kind: 'refresh' });
		},
		close: () => {
			void running?.then(
				(child) => child.kill(),
				() => undefined
			);
			running = undefined;
			current = undefined;
		},
	};
}
