/** A small content folder of an invented township, sound as it stands, so that a test changes one thing and sees one fault. */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import sharp from 'sharp';
import { onTestFinished } from 'vitest';
import type { Issue } from '../../src/platform/issue.ts';
import { checkContent } from '../../src/reader/check.ts';
import { readContent } from '../../src/reader/read.ts';
import { PICTURE, SOUND_FILES } from './sound-files.ts';

export const TODAY = '2026-11-24';

/** A content folder on disk; every change returns the folder, so that changes chain. */
export type ContentFolder = {
	/** Absolute path. */
	folder: string;
	/** Writes a file, whatever was there. */
	withFile: (path: string, content: string | Uint8Array) => ContentFolder;
	/** Replaces the one place in a file that says `from`; throws when there is none. */
	withEdit: (path: string, from: string, to: string) => ContentFolder;
	withLink: (path: string, target: string) => ContentFolder;
	without: (path: string) => ContentFolder;
	text: (path: string) => string;
	/** Everything found wrong at ten on `today`, photos aside. */
	issues: (today?: string) => Issue[];
};

let picture: Buffer | undefined;

/** The sound folder, in a place of its own that is gone after the test. */
export async function soundContent(): Promise<ContentFolder> {
	const folder = mkdtempSync(join(tmpdir(), 'content-'));
	onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
	const content = contentAt(folder);
	for (const [path, text] of Object.entries(SOUND_FILES)) content.withFile(path, text);
	picture ??= await sharp({ create: { width: 480, height: 360, channels: 3, background: '#a3231a' } })
		.jpeg()
		.toBuffer();
	return content.withFile(PICTURE, picture);
}

function contentAt(folder: string): ContentFolder {
	const place = (path: string) => {
		const file = join(folder, path);
		mkdirSync(dirname(file), { recursive: true });
		return file;
	};
	const content: ContentFolder = {
		folder,
		withFile: (path, text) => {
			writeFileSync(place(path), text);
			return content;
		},
		withEdit: (path, from, to) => {
			const text = content.text(path);
			if (!text.includes(from)) throw new Error(`${path} does not say ${from}`);
			return content.withFile(
				path,
				text.replace(from, () => to)
			);
		},
		withLink: (path, target) => {
			symlinkSync(target, place(path));
			return content;
		},
		without: (path) => {
			rmSync(join(folder, path), { recursive: true });
			return content;
		},
		text: (path) => readFileSync(join(folder, path), 'utf8'),
		issues: (today = TODAY) => checkContent(readContent(folder), `${today} 10:00`).issues,
	};
	return content;
}
