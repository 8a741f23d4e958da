/**
 * `npm run bench publish [-- --sizes 100,1000,10000] [-- --times 10]`: what a clean release of that many made-up stories
 * costs, and how long a changed story takes until readers see it, beside Hugo's bare pages of the same texts where Hugo
 * can be had. Time and memory are those of all processes.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import sharp from 'sharp';
import { removeSync } from '../../src/files/file-system.ts';
import { WrongUsage } from '../../src/platform/wrong-usage.ts';
import { ensureHugo } from '../debian/hugo.ts';
import { hugoCost } from './hugo.ts';
import { type Cost, costOf, watched } from './process-tree.ts';
import { type Parts, type ReleasePlace, releasePlace } from './release-place.ts';
import { type MadeStory, madeContent, storyFile } from './stories.ts';

const { values } = parseArgs({
	allowPositionals: true,
	options: {
		sizes: { type: 'string', default: '100,1000,10000' },
		times: { type: 'string', default: '10' },
	},
});
const sizes = values.sizes.split(',').map(Number);
const times = Number(values.times);
if (![...sizes, times].every((number) => Number.isInteger(number) && number > 0)) throw new WrongUsage();

const NOW = '2026-11-24 09:00';
const hugo = ensureHugo();
if (hugo === undefined) console.log('没有 Hugo，也装不上：只量自己的');
for (const size of sizes) await measure(size);

async function measure(size: number): Promise<void> {
	const home = mkdtempSync(join(tmpdir(), 'bench-publish-'));
	try {
		const content = join(home, 'content');
		const stories = madeContent(content, size);
		console.log(`\n${size} 篇`);
		tell('从头做一版（海报除外）', await cleanRelease(home, content));
		if (hugo !== undefined) tell('Hugo 的素网页', await hugoCost(hugo, join(home, 'hugo'), stories));
		await changes(home, content, stories.at(-1)!);
	} finally {
		removeSync(home);
	}
}

/** As somebody without the desk does it: one command, nothing kept from before. */
function cleanRelease(home: string, content: string): Promise<Cost> {
	const targets = join(home, 'targets.yml');
	writeFileSync(targets, `targets: [{ kind: folder, path: ${join(home, 'clean-www')} }]\n`);
	const args = ['--content', content, '--targets', targets, '--releases', join(home, 'clean-releases')];
	return costOf(process.execPath, ['src/commands/publish.ts', ...args], {
		...{ SITE_CACHE: join(home, 'clean-cache'), SITE_QUICK_BUILD: '1', SITE_DESK_SEPARATE: '1' },
		SITE_NOW: NOW,
	});
}

async function changes(home: string, content: string, story: MadeStory): Promise<void> {
	const place = releasePlace(join(home, 'kept'), content);
	try {
		await place.begin(NOW);
		const file = `stories/${story.id}/index.md`;
		await repeated('改一篇的正文，到读者看见', place, (turn) => {
			writeFileSync(
				join(content, file),
				storyFile({ ...story, body: `${story.body}\n又改了 ${turn} 次。\n` })
			);
			return [file];
		});
		await repeated('改一篇的题目', place, (turn) => {
			writeFileSync(join(content, file), storyFile({ ...story, title: `${story.title}（改${turn}）` }));
			return [file];
		});
		await repeated('加一篇，带五张 1200 万像素的照片，又换一张海报', place, async (turn) => {
			const photos = await storyWithPhotos(content, story, turn);
			const dish = `menu/${readdirSync(join(content, 'menu')).find((name) => name.endsWith('.md'))!}`;
			const text = readFileSync(join(content, dish), 'utf8');
			writeFileSync(join(content, dish), text.replace(/^title: .*$/m, `title: 测速项目${turn}`));
			return [...photos, dish];
		});
	} finally {
		place.close();
	}
}

async function repeated(
	what: string,
	place: ReleasePlace,
	change: (turn: number) => string[] | Promise<string[]>
): Promise<void> {
	const [costs, parts]: [Cost[], Parts[]] = [[], []];
	for (let turn = 1; turn <= times; turn += 1) {
		const changed = await change(turn);
		const watch = watched(process.pid);
		try {
			parts.push(await place.release(NOW, changed));
		} finally {
			costs.push(watch.stop());
		}
		await place.tidy();
	}
	const median = (of: (turn: number) => number) => medianOf(costs.map((_, turn) => of(turn)));
	tell(`${what}（${times} 次的中位数）`, {
		seconds: median((turn) => costs[turn]!.seconds),
		cpu: median((turn) => costs[turn]!.cpu),
		memory: Math.max(...costs.map(({ memory }) => memory)),
	});
	const part = (name: keyof Parts) => median((turn) => parts[turn]![name]).toFixed(2);
	console.log(
		`    网页、检查、检索 ${part('pages')} 秒，成版 ${part('release')} 秒，送到 ${part('delivery')} 秒`
	);
}

/** Every photo is another one, of 4,000 by 3,000 points. Answers all files of the story. */
async function storyWithPhotos(content: string, story: MadeStory, turn: number): Promise<string[]> {
	const id = `${story.day}-bench-photos-${turn}`;
	const folder = join(content, 'stories', id);
	mkdirSync(folder, { recursive: true });
	const lines = ['photos:'];
	for (let number = 1; number <= 5; number += 1) {
		const noise = { type: 'gaussian' as const, mean: 100 + number * 10 + turn, sigma: 30 };
		await sharp({ create: { width: 500, height: 375, channels: 3, background: '#886', noise } })
			.resize(4000, 3000)
			.jpeg({ quality: 85 })
			.toFile(join(folder, `${number}.jpg`));
		lines.push(`  - src: ${number}.jpg`, `    alt: 测速用的第${number}张图`, '    people: none');
	}
	writeFileSync(join(folder, 'index.md'), storyFile({ ...story, title: `带照片的第${turn}篇` }, 0, lines));
	return readdirSync(folder).map((name) => `stories/${id}/${name}`);
}

function medianOf(numbers: readonly number[]): number {
	const sorted = [...numbers].sort((a, b) => a - b);
	const middle = sorted.length / 2;
	return (sorted[Math.ceil(middle) - 1]! + sorted[Math.floor(middle)]!) / 2;
}

function tell(what: string, { seconds, cpu, memory }: Cost): void {
	console.log(
		`  ${what}：${seconds.toFixed(2)} 秒，CPU ${cpu.toFixed(2)} 秒，内存最多 ${Math.round(memory / 1e6)} MB`
	);
}
