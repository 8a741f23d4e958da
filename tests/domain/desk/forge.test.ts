import { expect, test } from 'vitest';
import { factsOf } from '../../../src/domain/check/facts.ts';
import { otherFactsOf } from '../../../src/domain/check/other-facts.ts';
import { freeNumber } from '../../../src/domain/check/others.ts';
import { forgeDeskOf } from '../../../src/domain/desk/forge-desk.ts';
import { parseDocument } from '../../../src/domain/plan/document-text.ts';
import { schemaIssues } from '../../../src/domain/schemas/field-issues.ts';
import { forgeSchema } from '../../../src/domain/schemas/forge.ts';
import { formOf } from '../../../src/domain/schemas/form.ts';
import { openContent } from '../../../src/reader/open.ts';
import { runOptions } from '../../../src/reader/run-options.ts';
import { entry } from '../../support/entries.ts';

const FORGE = {
	kind: 'forgejo',
	address: 'https://git.example.cn/',
	project: 'jiguan/wenming',
	appId: 'desk-of-the-township',
};

test('a forge is an address, a project and a name for the desk; the branch need not be told', () => {
	expect(forgeSchema.parse(FORGE)).toEqual({ ...FORGE, address: 'https://git.example.cn', branch: 'main' });
});

test.each([
	['kind', 'gitea', '只能写这几个里的一个：forgejo（Forgejo）、gitlab（GitLab）'],
	['address', 'http://git.example.cn', '网址要以 https:// 开头'],
	['project', 'wenming', '写成“单位/项目”这样，如 jiguan/wenming'],
	['project', 'https://git.example.cn/jiguan/wenming', '写成“单位/项目”这样，如 jiguan/wenming'],
	['appId', 'x', '太短，至少要 8 个字'],
])('a faulty %s (%s) is told with its cure', (field, value, words) => {
	const { error } = forgeSchema.safeParse({ ...FORGE, [field]: value }, { reportInput: true });
	expect(schemaIssues(error!, formOf(forgeSchema))).toEqual([
		expect.objectContaining({ path: [field], message: words }),
	]);
});

test('the page of a desk on a forge tells what the checks must know and what stations and dishes are called', async () => {
	const { cacheFolder } = runOptions();
	const folder = 'tests/fixtures/township';
	const opened = await openContent({ folder, cache: cacheFolder, now: '2026-11-24 09:00' });
	const { facts, names, stale } = forgeDeskOf(forgeSchema.parse(FORGE), {
		...opened,
		now: '2026-11-24 09:00',
	});
	expect(facts.targets.stations).toEqual(['bing', 'jia', 'yi']);
	expect(names.stations).toContainEqual(['jia', '甲村']);
	expect(names.menu).toContainEqual(['lifa', expect.any(String)]);
	expect(stale.map(({ label }) => label)).toContain('工作动态');
});

test('of what is not out yet that page, which anybody may open, tells the ids, the codes of dishes and nothing else', () => {
	const WORDS = '还不能说的事';
	const draft = { draft: true, title: `${WORDS}一` };
	const plain = `${WORDS}，谁也不知道。`;
	const entries = [
		entry('menu', 'open', { code: '帮-01', title: '上门理发', plain: '志愿者到家里来理发。' }),
		entry('menu', 'kept', { code: '帮-88', plain, ...draft }),
		entry('documents', 'kept', { plainClauses: [{ clause: '1', plain }], ...draft }),
		entry('stations', 'kept', { draft: true, title: WORDS, village: `${WORDS}村` }),
		entry('stories', 'tonight', { title: WORDS, published: '2026-11-24 18:00', formerly: ['before'] }),
	];
	const texts = new Map([['kept', parseDocument(`# ${WORDS}\n\n一、${WORDS}。\n`)]]);
	const facts = factsOf({
		...{ site: undefined, sources: entries, texts, lexicon: { words: [] }, today: '2026-11-24' },
		villages: { kept: `${WORDS}村` },
	});
	const told = forgeDeskOf(forgeSchema.parse(FORGE), {
		...{ entries, texts, now: '2026-11-24 09:00' },
		facts: { ...facts, others: otherFactsOf(entries, texts, '2026-11-24') },
	});
	expect(JSON.stringify(told)).not.toContain(WORDS);
	expect(told.facts.targets).toMatchObject({ menu: ['open', 'kept'], stories: ['tonight'] });
	expect(told.facts.others?.plain.map(({ plain }) => plain)).toEqual(['志愿者到家里来理发。']);
	expect(told.names.menu).toEqual([['open', '上门理发']]);
	// A code gives nothing away, and two dishes must not have one.
	expect(told.facts.others?.numbers.menu).toEqual({
		'帮-01': [{ id: 'open', title: '上门理发' }],
		'帮-88': [{ id: 'kept', title: '还没有上线的“kept”' }],
	});
	expect(freeNumber('menu', { strand: 'help' }, told.facts)).toBe('帮-89');
});
