import { mkdtempSync, readdirSync, rmSync, statSync, truncateSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Renderer } from '@takumi-rs/core';
import sharp from 'sharp';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type PosterSubject, posterOf, posterTexts } from '../../src/domain/posters/poster.ts';
import { overlap, posterPicture } from '../../src/media/drawing/poster.ts';
import { textsIn } from '../../src/media/drawing/tree.ts';
import { drawnPoster, posterBytes } from '../../src/media/posters/draw.ts';
import { keepPoster } from '../../src/media/posters/plan.ts';
import { missingGlyphs, songPieces } from '../../src/media/typefaces/song.ts';
import { entry, holdingsOf } from '../support/entries.ts';
import { flushesOf } from '../support/flushes.ts';
import { readCode } from '../support/read-code.ts';

const PAGE = 'https://example.cn/schedule/2026-11-28-qingzhu-sidianban/';
const posterFor = (subject: PosterSubject, url: string | undefined = PAGE) =>
	posterOf(holdingsOf([subject]), subject, url);
const session = entry('sessions', 'x', { start: '2026-11-28 15:00', strand: 'help', place: '院坝' });

function newFolder(): string {
	const folder = mkdtempSync(join(tmpdir(), 'posters-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	return join(folder, 'posters');
}

const words = (length: number) => '把政策讲成听得懂的家常话，村里点什么就送什么。'.repeat(9).slice(0, length);
/** Every field as long as it may be. */
const LONGEST: [string, PosterSubject][] = [
	[
		'dish',
		entry('menu', 'x', {
			title: words(30),
			summary: words(120),
			audience: ['elderly', 'children', 'left-behind', 'empty-nest', 'disabled', 'farmers', 'returnees'],
			minutes: { min: 30, max: 90 },
			people: { min: 10, max: 400 },
			season: words(40),
			state: 'full',
		}),
	],
	[
		'session',
		entry('sessions', 'x', {
			title: words(40),
			place: words(60),
			start: '2026-12-06 09:00',
			end: '2026-12-16 11:00',
			state: 'cancelled',
			stateNote: words(120),
			capacity: 1000,
		}),
	],
	[
		'story',
		entry('stories', 'x', {
			title: words(40),
			summary: words(140),
			kind: 'notice',
			expires: '2026-12-30',
			stations: ['qingzhu'],
		}),
	],
	[
		'practice',
		entry('practices', 'x', {
			title: words(40),
			summary: words(200),
			results: Array(3).fill({
				figure: '一万二千三百四十五人次',
				meaning: words(60),
				source: '台账',
				asOf: '2026-10-31',
			}),
		}),
	],
];

describe('a poster is drawn', () => {
	test('as a light picture of a phone’s shape, whose code leads to the page', async () => {
		const bytes = await posterBytes(posterFor(session));
		const { format, width, height } = await sharp(bytes).metadata();
		expect([format, width, height]).toEqual(['png', 1080, 1920]);
		expect(bytes.length).toBeLessThanOrEqual(300_000);
		expect(await readCode(bytes)).toBe(PAGE);
	});

	test('without a code while there is no address', async () => {
		const bytes = await posterBytes(posterOf(holdingsOf([session]), session, undefined));
		await expect(readCode(bytes)).rejects.toThrow();
	});

	test.each(LONGEST)('with the longest %s clear of the code', async (_, subject) => {
		const picture = await posterPicture(posterFor(subject));
		expect(await overlap(picture)).toBeLessThanOrEqual(210);
		expect(await readCode(await posterBytes(posterFor(subject)))).toBe(PAGE);
	});

	test('with nothing on it that is not in its plan, so that checking the plan checks the picture', async () => {
		for (const [, subject] of [...LONGEST, ['session', session] as const]) {
			const poster = posterFor(
				entry(subject.collection, 'x', { ...subject.data, sample: true }) as typeof session
			);
			const known = new Set(posterTexts(poster).join(''));
			const { tree } = await posterPicture(poster);
			const drawn = textsIn(tree).join('').replaceAll('\u200b', '');
			expect([...drawn].filter((character) => !known.has(character))).toEqual([]);
		}
	});

	test('in larger letters the less there is to say', async () => {
		const size = async (summary: string) => {
			const { tree } = await posterPicture(posterFor(entry('stories', 'x', { summary })));
			return JSON.stringify(tree).match(/"text":"把政[^"]*","style":\{"fontSize":([\d.]+)/)?.[1];
		};
		expect(Number(await size(words(40)))).toBeGreaterThan(Number(await size(words(140))));
	});
});

describe('a poster that was drawn before', () => {
	test('is not drawn again', async () => {
		const folder = newFolder();
		const name = keepPoster(folder, posterFor(session));
		const file = (await drawnPoster(folder, name))!;
		const before = statSync(file);
		expect(await drawnPoster(folder, keepPoster(folder, posterFor(session)))).toBe(file);
		expect([statSync(file).ino, statSync(file).mtimeMs]).toEqual([before.ino, before.mtimeMs]);
		expect(readdirSync(folder).sort()).toEqual([`${name}.json`, `${name}.png`]);
	});

	test('is on the disk before it is kept, and a plan of which a power cut left a part is written again', async () => {
		const folder = newFolder();
		const name = keepPoster(folder, posterFor(session));
		truncateSync(join(folder, `${name}.json`), 10);
		expect(keepPoster(folder, posterFor(session))).toBe(name);
		expect(await flushesOf(() => drawnPoster(folder, name))).toBe(1);
	});

	test('gets another name when a word on it changes', () => {
		const folder = newFolder();
		const changed = entry('sessions', 'x', { ...session.data, place: '实践站' });
		expect(keepPoster(folder, posterFor(changed))).not.toBe(keepPoster(folder, posterFor(session)));
	});

	test('is not there when nobody wrote it down', async () => {
		expect(await drawnPoster(newFolder(), '0123456789ab')).toBeUndefined();
	});
});

describe('the same posters', () => {
	/** Words that touch other parts of the typeface each time. */
	const posters = [
		...LONGEST.map(([, subject]) => posterFor(subject)),
		...['返乡乡亲茶话会', '榜样面对面', '青菜头田间课', '四点半课堂', '筑梦善行·残健共融'].map((title) =>
			posterFor(entry('menu', 'x', { title }))
		),
	];

	test('come out byte for byte the same, however many are drawn at once and in whatever order', async () => {
		const before = await Promise.all(posters.map(posterBytes));
		for (let round = 1; round <= 3; round++) {
			// A fresh engine, as every build has one.
			vi.resetModules();
			const fresh = await import('../../src/media/posters/draw.ts');
			const places = posters.map((_, at) => at);
			const queue = [...places.slice(round), ...places.slice(0, round)].reverse().values();
			await Promise.all(
				[1, 2, 3].map(async () => {
					for (const at of queue)
						expect((await fresh.posterBytes(posters[at]!)).equals(before[at]!)).toBe(true);
				})
			);
		}
	});

	test('are laid out with the whole typeface in one order, whichever letters they need', async () => {
		const registered = vi.spyOn(Renderer.prototype, 'registerFont');
		onTestFinished(() => registered.mockRestore());
		vi.resetModules();
		const fresh = await import('../../src/media/drawing/engine.ts');
		const picture = await posterPicture(posters[0]!);
		await Promise.all([fresh.measureLayout(picture), fresh.measureLayout(picture)]);
		const order = registered.mock.calls.map(([font]) => (font as { unicodeRange: unknown }).unicodeRange);
		expect(order).toEqual(songPieces().map(({ ranges }) => ranges));
	});
});

test('the typeface tells its letters from what it lacks', () => {
	expect(missingGlyphs('𰻝村的😀活动 帮-03')).toEqual(['𰻝', '😀']);
	expect(missingGlyphs('重庆市「文明实践」15:00—16:30、23～25℃ ā\u200b')).toEqual([]);
});
