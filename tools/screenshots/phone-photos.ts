/** Photos as a telephone hands them over: pictures of the content, with the words that its own stories have for them. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import sharp from 'sharp';
import { parseFrontmatter } from '../../src/platform/frontmatter.ts';
import { runOptions } from '../../src/reader/run-options.ts';

type Told = { file: string; alt: string };
export type PhonePhoto = { name: string; mimeType: string; buffer: Buffer; alt: string };

/** @param about a word of the descriptions; pictures that have it come first */
export function phonePhotos(count: number, about: string): Promise<PhonePhoto[]> {
	const all = toldPhotos();
	const first = all.filter(({ alt }) => alt.includes(about));
	const rest = all.filter(({ alt }) => !alt.includes(about));
	return Promise.all(
		[...first, ...rest].slice(0, count).map(async ({ file, alt }, at) => ({
			name: `IMG_${2101 + at}.jpg`,
			mimeType: 'image/jpeg',
			buffer: await sharp(file).resize(1600).jpeg().toBuffer(),
			alt,
		}))
	);
}

/** Fills in the words below a photo. */
export async function describe(page: Page, at: number, alt: string): Promise<void> {
	await page.getByLabel('图片说明（读屏文字）').nth(at).fill(alt);
	await page.getByLabel('画面人物').nth(at).selectOption('none');
	await page
		.getByPlaceholder(/图为/)
		.nth(at)
		.fill(`图为${alt.replace(/^插画：/, '')}。`);
	await page
		.getByPlaceholder(/某某 摄/)
		.nth(at)
		.fill('张三 摄');
}

function toldPhotos(): Told[] {
	const folder = runOptions().contentFolder;
	return globSync('stories/*/index.md', { cwd: folder })
		.sort()
		.flatMap((file) => {
			const result = parseFrontmatter(readFileSync(join(folder, file), 'utf8'));
			if ('faults' in result) return [];
			const { cover, photos = [] } = result.parsed.data as Record<'cover' | 'photos', unknown>;
			const listed = [cover, ...(photos as unknown[])].filter(Boolean) as { src: string; alt: string }[];
			return listed.map(({ src, alt }) => ({ file: join(folder, dirname(file), src), alt }));
		});
}
