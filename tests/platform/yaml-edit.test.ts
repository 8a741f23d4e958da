import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { withData } from '../../src/platform/yaml-edit.ts';

const LEXICON = `# 左边总是错的
words:
  # 固定说法
  - {wrong: 送单制, right: 送单式, why: 工作方案的说法}
  - {wrong: 两个维持, right: 两个维护}

  # 常见错别字
  - {wrong: 布署, right: 部署} # 最常见
  - {wrong: 自愿者, right: 志愿者}

# 到此为止
`;
type Word = { wrong: string; right: string; why?: string };
const words = (): Word[] => parse(LEXICON).words;
const edited = (change: (list: Word[]) => unknown) => {
	const list = words();
	change(list);
	const text = withData(LEXICON, { words: list });
	expect(parse(text)).toEqual({ words: list });
	return text;
};
/** What changed, line by line; the rest stands as it stood. */
const changed = (after: string, before = LEXICON) => {
	const [old, now] = [before.split('\n'), after.split('\n')];
	return [
		...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
		...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
	];
};

describe('a list', () => {
	test('that says the same stays the same, to the last blank', () => {
		expect(edited(() => undefined)).toBe(LEXICON);
	});

	test('shows a changed item in its place, with its comment', () => {
		expect(changed(edited((list) => Object.assign(list[2]!, { right: '部署（安排）' })))).toEqual([
			'-  - {wrong: 布署, right: 部署} # 最常见',
			'+  - {wrong: 布署, right: 部署（安排）} # 最常见',
		]);
		expect(changed(edited((list) => delete list[0]!.why))).toEqual([
			'-  - {wrong: 送单制, right: 送单式, why: 工作方案的说法}',
			'+  - {wrong: 送单制, right: 送单式}',
		]);
	});

	test('takes a new item in the way the others are written', () => {
		const one = { wrong: '按装', right: '安装' };
		for (const at of [0, 1, 2, 4]) {
			const text = edited((list) => list.splice(at, 0, one));
			expect(changed(text)).toEqual(['+  - {wrong: 按装, right: 安装}']);
		}
	});

	test('loses an item and nothing else: the heading above it stays for those below', () => {
		const text = edited((list) => list.splice(2, 1));
		expect(changed(text)).toEqual(['-  - {wrong: 布署, right: 部署} # 最常见']);
		expect(text).toMatch(/# 常见错别字\n {2}- \{wrong: 自愿者/);
		expect(edited((list) => list.splice(2, 2))).toMatch(/两个维护\}\n {2}# 常见错别字\n\n# 到此为止/);
		for (const comment of ['左边总是错的', '固定说法', '常见错别字', '到此为止'])
			expect(edited((list) => list.splice(0, 4))).toContain(`# ${comment}`);
	});

	test('keeps each comment with its own item when several things change at once', () => {
		const text = edited((list) => {
			list.splice(0, 1);
			list[2] = { wrong: '自愿者', right: '志愿人员' };
			list.push({ wrong: '按装', right: '安装' });
		});
		expect(text).toMatch(
			/# 固定说法\n {2}- \{wrong: 两个维持[^#]+# 常见错别字\n {2}- \{wrong: 布署.*最常见\n/
		);
	});

	test('that is put in another order takes its items along as they are', () => {
		const text = edited((list) => list.reverse());
		expect(text).toMatch(
			/- \{wrong: 自愿者.*\n\n? *# 常见错别字\n {2}- \{wrong: 布署, right: 部署\} # 最常见\n/
		);
	});
});

describe('a map', () => {
	const SITE = `# 网站资料。没有确定的不填
name: 青溪乡实践所 # 全称
# 电话：总机
phone: "0578"
contact:
  # 谁接电话
  person: 李小禾
  hours: 上班时间

plan: plan
`;
	const data = {
		name: '青溪乡实践所',
		phone: '0578',
		contact: { person: '李小禾', hours: '上班时间' },
		plan: 'plan',
	};

	test('changes values where they stand, in the quotes they had', () => {
		expect(withData(SITE, data)).toBe(SITE);
		expect(changed(withData(SITE, { ...data, name: '新名', phone: '123' }), SITE)).toEqual([
			'-name: 青溪乡实践所 # 全称',
			'-phone: "0578"',
			'+name: 新名 # 全称',
			'+phone: "123"',
		]);
		expect(withData(SITE, { ...data, name: '123', plan: 'true' })).toMatch(
			/name: "123" # 全称[\s\S]*plan: "true"/
		);
	});

	test('puts a new key after the one it follows, and takes a removed one out', () => {
		const { contact: _, ...rest } = data;
		const text = withData(SITE, { name: rest.name, office: '文体中心', phone: rest.phone, plan: rest.plan });
		expect(text).toBe(`# 网站资料。没有确定的不填
name: 青溪乡实践所 # 全称
office: 文体中心
# 电话：总机
phone: "0578"

plan: plan
`);
		const { phone: __, ...without } = data;
		expect(withData(SITE, without)).toContain('# 电话：总机\ncontact:\n  # 谁接电话\n');
	});
});

test('every settings file of a content folder comes through unchanged', () => {
	const files = globSync('tests/fixtures/township/*.yml');
	expect(files.length).toBeGreaterThan(0);
	for (const file of files) {
		const text = readFileSync(file, 'utf8');
		expect(withData(text, parse(text)), file).toBe(text);
	}
});
