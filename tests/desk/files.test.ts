import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { entryFormat, yamlFormat } from '../../src/desk/entry-file.ts';
import { nameOf } from '../../src/desk/entry-title.ts';
import { newEntryLink, storyOf } from '../../src/desk/prefill.ts';
import { filter } from '../../src/desk/stand-ins/search.ts';
import { newId } from '../../src/domain/desk/new-id.ts';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../src/domain/schemas/collections.ts';
import { withoutEmpty } from '../../src/domain/schemas/empty-fields.ts';
import { headText, parseFrontmatter } from '../../src/platform/frontmatter.ts';
import { syllablesOf } from '../../src/platform/syllables.ts';

const files = COLLECTION_NAMES.flatMap((name) =>
	globSync(`tests/fixtures/township/${name}/**/*.md`).map((file): [CollectionName, string] => [
		name,
		readFileSync(file, 'utf8'),
	])
);
const parsed = (text: string) => {
	const result = parseFrontmatter(text);
	if ('faults' in result) throw new Error(result.faults[0]!.message);
	return result.parsed;
};

test('what the desk opens and saves says the same, and the schema takes it', () => {
	expect(new Set(files.map(([name]) => name)).size).toBe(COLLECTION_NAMES.length);
	expect(files.length).toBeGreaterThan(40);
	for (const [name, text] of files) {
		const { fromFile, toFile } = entryFormat(name);
		const [before, after] = [parsed(text), parsed(toFile(fromFile(text)))];
		expect(after.data).toEqual(withoutEmpty(before.data));
		expect(after.body.trim()).toBe(before.body.trim());
		expect(COLLECTIONS[name].schema.safeParse(after.data).success).toBe(true);
	}
});

test('a list shows of an entry what the whole file would, and cannot save it without its text', () => {
	for (const [name, text] of files) {
		const { fromFile, toFile } = entryFormat(name);
		const { body: _, deskText: __, ...whole } = fromFile(text);
		const { deskHead, ...head } = fromFile(headText(text));
		expect(head).toEqual(whole);
		expect(() => toFile({ ...head, deskHead })).toThrow('不能保存');
	}
	expect(entryFormat('pages').fromFile(headText('没有资料区'))['deskFault']).toContain('缺少开头的资料区');
});

test('the text of an official document is kept to the last blank', () => {
	for (const [name, text] of files.filter(([kind]) => kind === 'documents')) {
		const { fromFile, toFile } = entryFormat(name);
		expect(parsed(toFile({ ...fromFile(text), title: '另一个标题' })).body).toBe(parsed(text).body);
	}
});

test('what is empty is not written, nor what the desk keeps for itself', () => {
	const { toFile } = entryFormat('stories');
	const text = toFile({
		title: '标题',
		expires: '',
		byline: { author: ' ' },
		photos: [{}],
		deskId: 'x',
		body: '',
	});
	expect(text).toBe('---\ntitle: 标题\n---\n');
});

test('a file of settings keeps what was noted in it, and none is needed to begin with', () => {
	const { fromFile, toFile } = yamlFormat(['name', 'phone']);
	const opened = fromFile('# 资料\nname: 甲\n');
	expect(toFile({ ...opened, phone: '119' })).toBe('# 资料\nname: 甲\nphone: "119"\n');
	expect(toFile({ ...fromFile(''), phone: '', name: '甲' })).toBe('name: 甲\n');
});

test('front matter that would run elsewhere is a fault here', () => {
	const data = entryFormat('stories').fromFile('---js\nmodule.exports = (globalThis.ran = 1)\n---\n');
	expect(data['deskFault']).toContain('第一行');
	expect('ran' in globalThis).toBe(false);
});

const sound = async (words: string) => syllablesOf(words);

describe('the name of a new entry', () => {
	test('is its day and a few syllables', async () => {
		const story = { title: '百花桥村：四点半，灯亮了', published: '2026-11-24 23:30' };
		expect(await newId('stories', story, '2026-01-01', new Set(), { sound, nameOf })).toBe(
			'2026-11-24-bai-hua-qiao-cun-si'
		);
		expect(await newId('pages', { title: '！！' }, '2026-01-01', new Set(), { sound, nameOf })).toBe('xin');
	});
	test('never takes the address of a fixed page', async () => {
		expect(await newId('menu', { title: 'order' }, '2026-01-01', new Set(), { sound, nameOf })).toBe(
			'order-2'
		);
		// What Windows keeps for a device is no name for a file.
		expect(await newId('menu', { title: 'aux' }, '2026-01-01', new Set(), { sound, nameOf })).toBe('aux-2');
	});
	test('is numbered when another entry bears it, as two stories of one village and day would', async () => {
		const story = { title: '百花桥村：四点半，天黑了', published: '2026-11-24 23:50' };
		const taken = new Set(['2026-11-24-bai-hua-qiao-cun-si', '2026-11-24-bai-hua-qiao-cun-si-2']);
		expect(await newId('stories', story, '2026-01-01', taken, { sound, nameOf })).toBe(
			'2026-11-24-bai-hua-qiao-cun-si-3'
		);
	});
});

test('the story of a held session begins with all that is known', () => {
	const story = storyOf('2026-11-20-x', {
		station: '甲村',
		title: '讲堂',
		start: '2026-11-20 09:00',
		place: '院坝',
		outcome: { people: 12, volunteers: 3 },
		clauses: ['2.4.1'],
	});
	expect(story['title']).toBe('甲村：讲堂');
	expect(story['body']).toContain(
		'2026年11月20日09:00，甲村（院坝）开展“讲堂”活动，参加的有12人，3名志愿者到场服务。'
	);
	expect(newEntryLink('stories', story)).toContain('sessions=2026-11-20-x&clauses=2.4.1');
});

test('two characters are enough to find a word', () => {
	const found = filter('防汛', ['入秋点单', '汛期防汛演练'], {});
	expect(found.map(({ string }) => string)).toEqual(['汛期防汛演练']);
	// Decap drops hits of five points or fewer.
	expect(found[0]!.score).toBeGreaterThan(5);
});
