/**
 * Every commit made anew without what is to go: who, when, trailers and parents stay, ids change from the first one on that
 * had it. Git's own export and import do it, so that nothing but git is needed; refs move last, all in one step.
 */
import type { RefMove, Repository, TreeFile } from '../git/repository.ts';
import { cleansed, type Removal, withoutWords } from './removal.ts';

/** Where the new commits stand until all refs move to them. */
const ASIDE = 'refs/purge/';

/** Every file that any commit has or had, each text of it once. */
export async function filesOfHistory({
	git,
}: Pick<Repository, 'git'>): Promise<Pick<TreeFile, 'path' | 'id'>[]> {
	const { output } = await git.run([
		'log',
		'--all',
		'-m',
		'--raw',
		'-z',
		'--no-abbrev',
		'--no-renames',
		'--root',
		'--format=',
	]);
	const parts = output.toString().split('\0').filter(Boolean);
	const seen = new Map<string, Pick<TreeFile, 'path' | 'id'>>();
	for (let at = 0; at + 1 < parts.length; at += 2) {
		const id = parts[at]!.trim().split(' ')[3] ?? '';
		const path = parts[at + 1]!;
		if (!/^0+$/.test(id)) seen.set(`${path}\0${id}`, { path, id });
	}
	return [...seen.values()];
}

/** @throws `moved-meanwhile` when somebody wrote at the same time; nothing has changed then */
export async function rewriteHistory(repository: Repository, removal: Removal): Promise<void> {
	const { git } = repository;
	const before = (await repository.refs('refs/')).filter(({ ref }) => !ref.startsWith(ASIDE));
	await dropAside(repository);
	const exported = await git.run([
		'fast-export',
		'--all',
		'--no-data',
		'--signed-tags=strip',
		'--reencode=no',
	]);
	const input = await rewritten(repository, removal, exported.output);
	await git.run(['fast-import', '--force', '--quiet'], { input });
	const made = new Map(
		(await repository.refs(ASIDE)).map(({ ref, id }) => [`refs/${ref.slice(ASIDE.length)}`, id])
	);
	const moves = before.flatMap(({ ref, id }): RefMove[] => {
		const to = made.get(ref);
		if (to === undefined) throw new Error(`${ref} was not made anew`);
		return to === id ? [] : [{ ref, from: id, to }];
	});
	try {
		if (moves.length > 0) await repository.move(moves);
	} finally {
		await dropAside(repository);
	}
	await git.run(['reflog', 'expire', '--expire=now', '--all']);
	await git.run(['gc', '--prune=now', '--quiet']);
	repository.forget();
}

async function dropAside(repository: Repository): Promise<void> {
	const aside = await repository.refs(ASIDE);
	if (aside.length === 0) return;
	const rows = aside.map(({ ref }) => `delete ${ref}\n`).join('');
	await repository.git.run(['update-ref', '--stdin'], { input: rows });
}

const NEWLINE = 10;

/** The stream of git's export with other blobs, other words in messages, and every ref put aside. */
async function rewritten(repository: Repository, removal: Removal, stream: Buffer): Promise<Buffer> {
	const out: Buffer[] = [];
	const say = (line: string) => out.push(Buffer.from(`${line}\n`));
	const known = new Map<string, Promise<string | undefined>>();
	const blobOf = (path: string, id: string) => {
		const key = `${path}\0${id}`;
		const made = known.get(key) ?? newBlob(repository, removal, path, id);
		known.set(key, made);
		return made;
	};
	for (let at = 0; at < stream.length; ) {
		const end = stream.indexOf(NEWLINE, at);
		const line = stream.toString('utf8', at, end);
		at = end + 1;
		const [word, rest = ''] = split(line);
		if (word === 'data') {
			const size = Number(rest);
			const words = Buffer.from(withoutWords(removal, stream.toString('utf8', at, at + size)));
			say(`data ${words.length}`);
			out.push(words, Buffer.from('\n'));
			at += size;
			if (stream[at] === NEWLINE) at += 1;
		} else if (word === 'commit' || word === 'reset') say(`${word} ${ASIDE}${rest.slice('refs/'.length)}`);
		else if (word === 'M') {
			const [mode, id = '', ...name] = rest.split(' ');
			const path = pathOf(name.join(' '));
			const to = mode === '160000' ? id : await blobOf(path, id);
			say(to === undefined ? `D ${name.join(' ')}` : `M ${mode} ${to} ${name.join(' ')}`);
		} else say(line);
	}
	return Buffer.concat(out);
}

const split = (line: string): [string, string?] => {
	const cut = line.indexOf(' ');
	return cut < 0 ? [line] : [line.slice(0, cut), line.slice(cut + 1)];
};

/** Git quotes a path that has a quote or a control character in it. */
const pathOf = (name: string): string => (name.startsWith('"') ? (JSON.parse(name) as string) : name);

async function newBlob({ git, ...repository }: Repository, removal: Removal, path: string, id: string) {
	const next = await cleansed(repository, removal, { path, id });
	if (next === undefined || 'id' in next) return next?.id;
	const { output } = await git.run(['hash-object', '-w', '--stdin'], { input: next.text });
	return output.toString().trim();
}
