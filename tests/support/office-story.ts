/** A story as the desk would send it, and ways to bring it as far as a test needs it. */
import sharp from 'sharp';
import { PUBLISHED_REF } from '../../src/office/git/repository.ts';
import type { TreeChange } from '../../src/office/git/trees.ts';
import type { Answer, Person, TestOffice } from './office.ts';

const id = '2026-11-23-yuanba';
export const STORY = {
	id,
	slug: `${id}/index`,
	path: `content/stories/${id}/index.md`,
	folder: `content/stories/${id}`,
};
export const ENTRY = { collection: 'stories', slug: STORY.slug };

export const storyText = ({
	title = '甲村院坝里点亮了一盏灯',
	station = 'jia',
	more = '',
	body = '灯是大家一起装的。',
} = {}): string => `---
title: ${title}
kind: report
published: 2026-11-23 09:30
summary: 村里的老电工带着年轻人，把院坝的灯一盏盏装好了。
strand: help
stations: [${station}]
photos:
  - src: yuanba.jpg
    alt: 几位村民站在梯子旁装灯
    caption: 图为村民在院坝装灯
    credit: 张三 摄
    people: none
    consent: not-needed
byline:
  author: 张三
  photographer: 张三
  editor: 孙七
  source: 桃源示例镇文明实践所
${more}---

${body}
`;

/** A photo that says where it was taken, and lies on its side. */
export const photoWithPlace = (background = '#a3231a'): Promise<Buffer> =>
	sharp({ create: { width: 1600, height: 1200, channels: 3, background } })
		.jpeg()
		.withExif({
			IFD0: { Make: 'PhoneMaker' },
			IFD3: {
				GPSLatitudeRef: 'N',
				GPSLatitude: '29/1 35/1 0/1',
				GPSLongitudeRef: 'E',
				GPSLongitude: '107/1 30/1 0/1',
			},
		})
		.withMetadata({ orientation: 6 })
		.toBuffer();

export type Sent = {
	text: string;
	base?: string | null;
	pictures?: Record<string, Buffer>;
	path?: string;
	slug?: string;
	collection?: string;
};

/** What Decap sends when somebody presses 保存. */
export function save(person: Person, { text, base = null, pictures = {}, ...where }: Sent): Promise<Answer> {
	const { path = STORY.path, slug = STORY.slug, collection = 'stories' } = where;
	const folder = path.slice(0, path.lastIndexOf('/'));
	return person.decap('persistEntry', {
		dataFiles: [{ slug, path, raw: text }],
		assets: Object.entries(pictures).map(([name, bytes]) => ({
			path: `${folder}/${name}`,
			content: bytes.toString('base64'),
			encoding: 'base64',
		})),
		options: { collectionName: collection, useWorkflow: true, commitMessage: 'x', status: 'draft' },
		base: { [path]: base },
	});
}

/** Saves the story by 张三, with its picture. */
export async function draftOf(office: TestOffice, text = storyText()): Promise<string> {
	const saved = await save(await office.person('writer'), {
		text,
		pictures: { 'yuanba.jpg': await photoWithPlace() },
	});
	if (saved.status !== 200) throw new Error(JSON.stringify(saved.body));
	return (saved.body['ids'] as Record<string, string>)[STORY.path]!;
}

/** Brings the draft through both reviews. */
export async function reviewed(office: TestOffice, entry = ENTRY): Promise<void> {
	const [writer, first, second] = await Promise.all(
		['writer', 'first', 'second'].map((name) => office.person(name))
	);
	const answers = [
		await writer!.decap('updateUnpublishedEntryStatus', { ...entry, newStatus: 'pending_review' }),
		await first!.post('/api/review', { ...entry, step: 'first', verdict: 'pass' }),
		await second!.post('/api/review', { ...entry, step: 'second', verdict: 'pass' }),
	];
	for (const { status, body } of answers) if (status !== 200) throw new Error(JSON.stringify(body));
}

export const publishBy = async (office: TestOffice, name = 'signer', entry = ENTRY): Promise<Answer> =>
	(await office.person(name)).post('/api/publish', entry);

/** Changes what is published past the desk, as an import does, in the name of 赵六; answers the new commit. */
export async function changeSite({ office, clock }: TestOffice, change: TreeChange): Promise<string> {
	const { repository } = office;
	const main = (await repository.head(PUBLISHED_REF))!;
	const tree = await repository.treeWith(main, change);
	const by = { name: '赵六', email: 'signer@desk.invalid', at: clock.now };
	const commit = await repository.commit({ tree, parents: [main], message: '不经过编辑台改的', by });
	await repository.move([{ ref: PUBLISHED_REF, from: main, to: commit }]);
	return commit;
}
