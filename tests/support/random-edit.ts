/**
 * What editors do to a content folder, at random: pieces of every kind are added, changed, given other names and taken
 * away, pictures come and go, settings and words change, a day passes.
 */
import { cpSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../src/domain/schemas/collections.ts';
import { addDays } from '../../src/platform/day.ts';

/** The same numbers for the same seed, each from 0 up to 1. */
export function numbersFrom(seed: number): () => number {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
	};
}

/** A moment and the folder as of then; `told` says what was done. */
export type Edited = { told: string; now: string };

/** @param now Beijing time before the edit */
export function edit(folder: string, now: string, next: () => number): Edited {
	const pick = <One>(some: readonly One[]): One => some[Math.floor(next() * some.length)]!;
	const done = (told: string) => ({ told, now });
	const collection = pick(COLLECTION_NAMES.filter((name) => entriesOf(folder, name).length > 0));
	const id = pick(entriesOf(folder, collection));
	const file = fileOf(folder, collection, id);
	const name = `${collection}/${id}`;
	const kinds: [weight: number, act: () => Edited][] = [
		[5, () => done(`${name}: ${changeText(file, pick, next)}`)],
		[3, () => done(`${name}: ${changeField(file, pick, next)}`)],
		[3, () => done(`${name}: copied as ${copyEntry(folder, collection, id, next)}`)],
		[2, () => done(`${name}: called ${renameEntry(folder, collection, id, next)}`)],
		[2, () => done(`${name}: deleted ${deleteEntry(folder, collection, id)}`)],
		[2, () => done(changeSite(folder, pick, next))],
		[1, () => done(changeLexicon(folder, next))],
		[2, () => done(changePicture(folder, pick))],
		[2, () => ({ told: 'midnight', now: `${addDays(now.slice(0, 10), pick([1, 1, 1, 7, 40]))} 00:00` })],
		[1, () => ({ told: 'an hour', now: `${now.slice(0, 10)} ${pick(['08:30', '12:00', '19:05'])}` })],
	];
	let at = next() * kinds.reduce((sum, [weight]) => sum + weight, 0);
	for (const [weight, act] of kinds) {
		at -= weight;
		if (at < 0) return act();
	}
	return done('nothing');
}

type Pick = <One>(some: readonly One[]) => One;

const entriesOf = (folder: string, name: CollectionName): string[] =>
	existsSync(join(folder, name))
		? readdirSync(join(folder, name))
				.filter((file) => !file.startsWith('.'))
				.map((file) => file.replace(/\.md$/, ''))
				.sort()
		: [];

const fileOf = (folder: string, name: CollectionName, id: string): string =>
	COLLECTIONS[name].shape === 'folder' ? join(folder, name, id, 'index.md') : join(folder, name, `${id}.md`);

const number = (next: () => number) => Math.floor(next() * 9000) + 1000;

function changeText(file: string, pick: Pick, next: () => number): string {
	const text = readFileSync(file, 'utf8');
	const words = pick([
		`\n今天又来了一批村民，大家一起把灯挂好。编号是灯${number(next)}。\n`,
		`\n## 后来的事${number(next)}\n\n大家都说好。\n`,
		'\n见[活动菜单](/menu/)，也见[排期](/schedule/)。\n',
		'\n- 一条\n- 又一条\n',
	]);
	writeFileSync(file, text + words);
	return 'a longer text';
}

const FIELDS: [RegExp, (next: () => number) => string][] = [
	[/^title: .*$/m, (next) => `title: 改过的题目${number(next)}`],
	[/^summary: .*$/m, (next) => `summary: 改过的一句话说明，说的是同一件事，编号${number(next)}。`],
	[
		/^published: \d{4}-\d{2}-\d{2}/m,
		(next) => `published: ${addDays('2026-10-01', Math.floor(next() * 80))}`,
	],
	[/^start: \d{4}-\d{2}-\d{2}/m, (next) => `start: ${addDays('2026-10-01', Math.floor(next() * 100))}`],
	[/^state: .*$/m, (next) => `state: ${next() < 0.5 ? 'cancelled' : 'confirmed'}`],
	[/^village: .*$/m, (next) => `village: ${next() < 0.5 ? '灯笼村' : '青竹村'}`],
	[/^strand: .*$/m, (next) => `strand: ${next() < 0.5 ? 'help' : 'enjoy'}`],
	[/^kind: .*$/m, (next) => `kind: ${next() < 0.5 ? 'report' : 'news'}`],
	[/^sample: true$/m, () => 'sample: false'],
	[/^order: .*$/m, (next) => `order: ${Math.floor(next() * 9) + 1}`],
	[/^people: .*$/m, (next) => `people: ${Math.floor(next() * 90) + 1}`],
	[/^draft: .*\n/m, () => ''],
	[/^---\n/, () => '---\ndraft: true\n'],
];

function changeField(file: string, pick: Pick, next: () => number): string {
	const text = readFileSync(file, 'utf8');
	const [pattern, value] = pick(FIELDS.filter(([one]) => one.test(text)));
	const words = value(next);
	writeFileSync(file, text.replace(pattern, words));
	return JSON.stringify(words);
}

function copyEntry(folder: string, name: CollectionName, id: string, next: () => number): string {
	const copy = `copy-${number(next)}`;
	const isFolder = COLLECTIONS[name].shape === 'folder';
	const at = (one: string) => join(folder, name, isFolder ? one : `${one}.md`);
	cpSync(at(id), at(copy), { recursive: true });
	const file = fileOf(folder, name, copy);
	const text = readFileSync(file, 'utf8')
		.replace(/^title: .*$/m, `title: 又一件事${number(next)}`)
		.replace(/^code: (.).*$/m, (_, strand: string) => `code: ${strand}-${String(number(next)).slice(0, 2)}`)
		.replace(/^number: .*$/m, `number: "${number(next)}"`)
		.replace(/^start: \d{4}-\d{2}-\d{2}/m, `start: ${addDays('2026-10-01', Math.floor(next() * 100))}`)
		.replace(
			/^published: \d{4}-\d{2}-\d{2}/m,
			`published: ${addDays('2026-09-01', Math.floor(next() * 90))}`
		);
	writeFileSync(file, text);
	return copy;
}

function renameEntry(folder: string, name: CollectionName, id: string, next: () => number): string {
	const other = `other-${number(next)}`;
	const isFolder = COLLECTIONS[name].shape === 'folder';
	const at = (one: string) => join(folder, name, isFolder ? one : `${one}.md`);
	renameSync(at(id), at(other));
	const file = fileOf(folder, name, other);
	const text = readFileSync(file, 'utf8');
	if (!/^formerly:/m.test(text)) writeFileSync(file, text.replace(/^---\n/, `---\nformerly: [${id}]\n`));
	for (const every of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
		if (!/\.(?:md|yml)$/.test(every)) continue;
		const source = readFileSync(join(folder, every), 'utf8');
		const named = source.replaceAll(new RegExp(`(?<=[:,[/ ])${id}(?=[,\\]/\\n])`, 'g'), other);
		if (named !== source && join(folder, every) !== file) writeFileSync(join(folder, every), named);
	}
	return other;
}

function deleteEntry(folder: string, name: CollectionName, id: string): string {
	rmSync(COLLECTIONS[name].shape === 'folder' ? join(folder, name, id) : fileOf(folder, name, id), {
		recursive: true,
	});
	return '';
}

function changeSite(folder: string, pick: Pick, next: () => number): string {
	const file = join(folder, 'site.yml');
	const [pattern, words] = pick<[RegExp, string]>([
		[/^tagline: .*$/m, `tagline: 看活动、点服务${number(next)}`],
		[/^phone: .*$/m, `phone: 010-5555${number(next)}`],
		[/^description: .*$/m, `description: 这是测试用的虚构乡镇，第${number(next)}次改了说明，别的都照旧。`],
		[/^hours: .*\n/m, ''],
		[/^samples: .*$/m, `samples: ${next() < 0.7}`],
		[/^email: .*$/m, `email: office${number(next)}@example.cn`],
	]);
	writeFileSync(file, readFileSync(file, 'utf8').replace(pattern, words));
	return `site.yml: ${JSON.stringify(words)}`;
}

function changeLexicon(folder: string, next: () => number): string {
	const wrong = `错字${number(next)}`;
	writeFileSync(
		join(folder, 'lexicon.yml'),
		`words:\n  - wrong: ${wrong}\n    right: 正字\n    why: 测试用\n`
	);
	return `lexicon.yml: ${wrong}`;
}

const PICTURE = /\.(?:jpe?g|png|webp|avif)$/;

/** One picture takes the bytes of another, or is gone. */
function changePicture(folder: string, pick: Pick): string {
	const pictures = readdirSync(folder, { recursive: true, encoding: 'utf8' })
		.filter((file) => PICTURE.test(file))
		.sort();
	const [one, other] = [pick(pictures), pick(pictures)];
	if (one === undefined || other === undefined) return 'no picture';
	const bytes = readFileSync(join(folder, other));
	rmSync(join(folder, one));
	writeFileSync(join(folder, one), bytes);
	return `${one}: the picture of ${dirname(other)}`;
}
