import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/commands/commands.ts';
import { COLUMNS } from '../src/domain/pages/columns.ts';
import { TITLES } from '../src/domain/pages/titles.ts';
import { FIXED_PAGES } from '../src/domain/schemas/page.ts';

/** What each floor may import besides itself, types included, as the table in docs/architecture.md says it. */
const MAY_IMPORT: Record<string, readonly string[]> = Object.fromEntries(
	[
		...readFileSync('docs/architecture.md', 'utf8')
			.split('## The floors')[1]!
			.split('\n## ')[0]!
			.matchAll(/^\| ([a-z]+) \|[^|]*\|([^|]*)\|$/gm),
	]
		.slice(1)
		.map(([, floor, below]) => [floor!, below!.match(/[a-z]+/g) ?? []])
);

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g;
const floorOf = (path: string) => /^(?:src\/)?([^/.]+)/.exec(path)![1]!;
const featureOf = (path: string) => /^src\/features\/([^/]+)/.exec(path)?.[1];

type Import = { file: string; to: string; local: boolean };
const importsOf = (file: string, source: string): Import[] =>
	[...source.matchAll(IMPORT)].map(([, to]) => {
		const local = to!.startsWith('.');
		return { file, to: local ? normalize(join(dirname(file), to!)).replaceAll('\\', '/') : to!, local };
	});
const files = globSync('{src,tools}/**/*.{ts,tsx,astro}').map((file) => file.replaceAll('\\', '/'));
const sources = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const imports = sources.flatMap(({ file, text }) => importsOf(file, text));

const shown = (found: readonly Import[]) => found.map(({ file, to }) => `${file} → ${to}`);
const having = (pattern: RegExp, where = /./) =>
	sources.filter(({ file, text }) => where.test(file) && pattern.test(text)).map(({ file }) => file);

const upward = (found: readonly Import[]) =>
	found.filter(
		({ file, to, local }) =>
			local && floorOf(file) !== floorOf(to) && !MAY_IMPORT[floorOf(file)]?.includes(floorOf(to))
	);
const betweenFeatures = (found: readonly Import[]) =>
	found.filter(
		({ file, to, local }) => local && featureOf(file) && featureOf(to) && featureOf(file) !== featureOf(to)
	);
const impure = (found: readonly Import[]) =>
	found.filter(
		({ file, to }) =>
			/^src\/(domain|platform|search\/engine)\//.test(file) && /^(node:|astro|react|sharp)/.test(to)
	);
const outsideDesk = (found: readonly Import[]) =>
	found.filter(({ file, to }) => /^(react|decap)/.test(to) && !/^src\/(desk\/|platform\/decap)/.test(file));
const outsideSearch = (found: readonly Import[]) =>
	found.filter(
		({ file, to, local }) =>
			local && /^src\/search\/(engine|writer)\//.test(file) && !/^src\/(search|files|platform)\//.test(to)
	);

/** What a page is made of, up to the library. What runs in a browser comes to no content but what its page says. */
const PAGES = /^src\/(?:pages|features|ui|domain|platform)\//;
const ofPages = (file: string) => PAGES.test(file);
/** Ways by which a page could learn something that nobody notes. */
const BESIDE_LIBRARY =
	/\bprocess\.(?:env|cwd)|import\.meta\.(?:glob|env\.(?!BASE_URL|SITE\b))|Astro\.(?:request|cookies|locals|clientAddress|url)/;

/** Files that import each other, directly or through others. */
function cycles(found: readonly Import[]): string[][] {
	const arrows = new Map<string, string[]>();
	for (const { file, to, local } of found) if (local) arrows.set(file, [...(arrows.get(file) ?? []), to]);
	const reaches = (from: string, wanted: string, seen: Set<string>): boolean =>
		(arrows.get(from) ?? []).some(
			(next) => next === wanted || (!seen.has(next) && seen.add(next) && reaches(next, wanted, seen))
		);
	const circular = [...arrows.keys()].filter((file) => reaches(file, file, new Set()));
	return circular.map((file) => [file, ...(arrows.get(file) ?? []).filter((to) => circular.includes(to))]);
}

describe('arrows between files', () => {
	test('every floor imports only floors below it', () => {
		expect(shown(upward(imports))).toEqual([]);
		expect(upward(importsOf('src/ui/x.ts', "import '../domain/y.ts'"))).toHaveLength(1);
		expect(upward(importsOf('src/office/http/x.ts', "import '../../commands/y.ts'"))).toHaveLength(1);
	});

	test('the table of the floors names every floor above what it imports, and no arrow that nobody needs', () => {
		const floors = Object.keys(MAY_IMPORT);
		const drawn = floors.flatMap((floor) => MAY_IMPORT[floor]!.map((below) => [floor, below] as const));
		const up = drawn.filter(([floor, below]) => floors.indexOf(floor) >= floors.indexOf(below));
		expect(up).toEqual([]);
		const used = new Set(
			imports.filter(({ local }) => local).map(({ file, to }) => floorOf(file) + floorOf(to))
		);
		expect(drawn.filter(([floor, below]) => !used.has(floor + below))).toEqual([]);
		expect([...new Set(files.map(floorOf))].filter((floor) => !floors.includes(floor))).toEqual(['env']);
	});

	test('features do not know each other', () => {
		expect(shown(betweenFeatures(imports))).toEqual([]);
		expect(betweenFeatures(importsOf('src/features/a/x.ts', "import '../b/y.ts'"))).toHaveLength(1);
	});

	test('domain, platform and the search engine run without Astro, React, sharp or the file system', () => {
		expect(shown(impure(imports))).toEqual([]);
		expect(impure(importsOf('src/domain/x.ts', "import fs from 'node:fs'"))).toHaveLength(1);
	});

	test('React and Decap stay behind the editing desk', () => {
		expect(shown(outsideDesk(imports))).toEqual([]);
		expect(outsideDesk(importsOf('src/ui/x.ts', "import 'react'"))).toHaveLength(1);
	});

	test('the search engine and its writer could be published with the formats they stand on', () => {
		expect(shown(outsideSearch(imports))).toEqual([]);
		expect(outsideSearch(importsOf('src/search/engine/x.ts', "import '../../domain/y.ts'"))).toHaveLength(1);
	});

	test('pages come to the content by the library alone, where every value is tracked', () => {
		const doors = imports.filter(({ file, to }) => ofPages(file) && /^(?:node|astro):/.test(to));
		expect(shown(doors)).toEqual([]);
		expect(having(BESIDE_LIBRARY, PAGES)).toEqual([]);
		for (const text of [
			'const one = process.env.CONTENT_FOLDER;',
			"const all = import.meta.glob('../../content/**');",
			'const { url } = Astro.request;',
			"const told = Astro.url.searchParams.get('now');",
		])
			expect(BESIDE_LIBRARY.test(text), text).toBe(true);
		expect(ofPages('src/pages/index.astro')).toBe(true);
	});

	test('no two files import each other, types included', () => {
		expect(cycles(imports)).toEqual([]);
		const circle = [
			...importsOf('src/ui/a.ts', "import './b.ts'"),
			...importsOf('src/ui/b.ts', "import type { A } from './a.ts'"),
		];
		expect(cycles(circle)).toHaveLength(2);
	});

	test('no arrow hides in a string: a source that is run or watched is named in commands and tools only', () => {
		const hidden = /['"`](?:\.\/)?src\/[\w/.{},*-]+\.(?:ts|tsx|astro)['"`]/;
		const uncommented = sources.filter(({ file }) => /^src\/(?!commands\/)/.test(file));
		const hiding = uncommented.filter(({ text }) => hidden.test(text.replace(/\/\*[\s\S]*?\*\//g, '')));
		expect(hiding.map(({ file }) => file)).toEqual([]);
		expect(hidden.test("spawn(node, ['src/commands/build.ts'])")).toBe(true);
	});
});

/** Files that could rename or delete by themselves: by a name, or by taking the whole module. */
const disturbers = (imports: { file: string; text: string }[]) =>
	imports
		.filter(({ file }) => file !== 'src/files/file-system.ts')
		.filter(
			({ text }) =>
				[...text.matchAll(/^(?:import|export)\s([^;]*?)\sfrom\s*'(?:node:)?fs(?:\/promises)?'/gm)].some(
					([, names = '']) =>
						!/^(?:type\s+)?\{/.test(names) || /\b(?:rename|rm|rmdir|unlink)(?:Sync)?\b/.test(names)
				) || /(?:require|import)\(\s*'(?:node:)?fs/.test(text)
		)
		.map(({ file }) => file);

test('only one file renames and deletes, so that every rename and delete is tried again where Windows holds a file', () => {
	expect(disturbers(sources)).toEqual([]);
	for (const text of [
		"import { existsSync, renameSync } from 'node:fs';",
		"import { rm as drop } from 'node:fs/promises';",
		"import fs from 'fs';",
		"import * as fs from 'node:fs';",
		"await import('node:fs');",
	])
		expect(disturbers([{ file: 'src/office/x.ts', text }]), text).toHaveLength(1);
	expect(disturbers([{ file: 'src/office/x.ts', text: "import { readFileSync } from 'node:fs';" }])).toEqual(
		[]
	);
});

test('no command of package.json is a shell script, and each has its row in the README', () => {
	const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as { scripts: Record<string, string> };
	// Words for one program: nothing that only one system's shell would understand.
	for (const [name, line] of Object.entries(scripts))
		expect(line, name).toMatch(/^(?:node|astro|biome) [\w ./-]+$/);
	const launched = Object.entries(scripts).filter(([, line]) => line.includes('launch.mjs'));
	// `test:unit` is a form of `test`.
	const commands = launched.map(([name]) => name.replace(/:.*$/, ''));
	expect([...new Set(commands)].sort()).toEqual(Object.keys(COMMANDS).sort());
	for (const [at, [name, line]] of launched.entries())
		expect(line, name).toMatch(new RegExp(`^node src/commands/launch\\.mjs ${commands[at]}(?: --|$)`));
	const readme = readFileSync('README.md', 'utf8');
	for (const name of Object.keys(scripts)) expect(readme).toMatch(new RegExp(`npm (?:run )?${name}\\b`));
});

/** What browsers run of a file: of a template, its scripts. */
const scriptOf = ({ file, text }: { file: string; text: string }): string =>
	file.endsWith('.astro')
		? [...text.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n')
		: text.replace(/^(?:import|export) type\s[^;]*;/gm, '');

/** Everything that a browser may be sent: the desk, the scripts of pages, and whatever these import. */
function sentToBrowsers(): Map<string, string> {
	const texts = new Map(sources.map((source) => [source.file, scriptOf(source)]));
	const reached = new Map<string, string>(
		globSync('src/**/*.js').map((file) => [file.replaceAll('\\', '/'), readFileSync(file, 'utf8')])
	);
	const waiting = [...texts.keys()].filter((file) => /^src\/desk\/|\.astro$/.test(file));
	for (const file of waiting) {
		const text = texts.get(file);
		if (text === undefined || text === '' || reached.has(file)) continue;
		reached.set(file, text);
		waiting.push(...importsOf(file, text).map(({ to }) => to));
	}
	return reached;
}

/** Not in Chrome 99, which the desk and the styles are built for; no build brings a method along. */
const YOUNG = new RegExp(
	[
		String.raw`\b(?:(?:Map|Object)\.groupBy|Array\.fromAsync|Promise\.(?:withResolvers|try)|URL\.(?:canParse|parse)|AbortSignal\.(?:any|timeout)|RegExp\.escape|Uint8Array\.from(?:Base64|Hex))\b`,
		String.raw`\.(?:toSorted|toReversed|toSpliced|with|isWellFormed|toWellFormed|checkVisibility|showPopover|hidePopover|togglePopover|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom)\(`,
		// Iterators themselves have no methods.
		String.raw`\.(?:(?:keys|values|entries)\(\)|matchAll\([^()]*\))\s*\.(?:map|filter|flatMap|some|every|find|reduce|take|drop|toArray|forEach)\(`,
	].join('|')
);

describe('what no source may contain', () => {
	test('nothing that browsers run asks for a method that those of an old office PC lack', () => {
		const sent = sentToBrowsers();
		for (const file of ['src/desk/desk.ts', 'src/search/engine/search.ts', 'src/features/offline/worker.js'])
			expect(sent.has(file), file).toBe(true);
		const uncommented = [...sent].map(
			([file, text]) => [file, text.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')] as const
		);
		expect(uncommented.filter(([, text]) => YOUNG.test(text)).map(([file]) => file)).toEqual([]);
		for (const text of [
			'Map.groupBy(all, ({ code }) => code)',
			'all.toSorted()',
			'new Map().values().map(String)',
			'AbortSignal.timeout(4000)',
		])
			expect(YOUNG.test(text), text).toBe(true);
	});

	test('platform and search know formats, not the movement they serve', () => {
		expect(having(/实践站|实践所|文明实践|志愿服务/, /^src\/(platform|search)\//)).toEqual([]);
	});

	test('domain and platform never read the clock', () => {
		expect(having(/new Date\(\)|Date\.now\(\)/, /^src\/(domain|platform|features|ui\/.*astro)/)).toEqual([]);
	});

	test('no page or component carries a style attribute or an inline handler', () => {
		expect(having(/\sstyle=|\son[a-z]+=["{]/, /\.astro$/)).toEqual([]);
	});

	test('a component is handed plain data: pages alone ask the holdings and hand them to view functions', () => {
		const asking = /\bholdings\b|\bHoldings\b|\bdomain\/library\.ts/;
		expect(having(asking, /^src\/(?:features|ui)\/.*\.astro$/)).toEqual([]);
		expect(asking.test('type Props = { holdings: Holdings };')).toBe(true);
	});

	test('the title of a page is spelled where all titles are', () => {
		// Some are words of their own as well: 搜索 of everything that searches, 报道 and 文件 of what is written.
		const { search: _search, programmes: _programmes, ...titles } = TITLES;
		const { plan, stations: _stations, stories: _stories, documents: _documents, ...columns } = COLUMNS;
		const { volunteer: _volunteer, ...fixed } = FIXED_PAGES;
		const names = Object.values(columns).map(({ name }) => name);
		const own = [...Object.values(titles), ...names, ...Object.values(fixed)].join('|');
		const spelled = [
			// Whole, in quotes or between two tags.
			new RegExp(`(?:['"\`]|>\\s*)(?:${own})(?:['"\`]|\\s*<)`),
			// In the words of a link to a page of the site, or in the making of a title.
			new RegExp(`ADDRESS\\.\\w+\\)\\}[^>]*>[^<{]*(?:${own}|${plan.name})`),
			new RegExp(`label: ['\`][^'\`$]*(?:${own}|${plan.name})[^'\`]*['\`], address: ADDRESS`),
			new RegExp(`title: \\([^)]*\\) => [^\n]*(?:${own})`),
			new RegExp(`<h1[^>]*>\\s*(?:${[own, ...Object.values(COLUMNS).map(({ name }) => name)].join('|')})`),
		];
		const homes = /^src\/(?!domain\/pages\/(?:titles|columns)|domain\/schemas\/page)/;
		expect(spelled.flatMap((pattern) => having(pattern, homes))).toEqual([]);
		for (const text of [
			`title: () => '${TITLES.commitments}'`,
			`<h2 class="quiet">\n\t\t${TITLES.ledgers}\n\t</h2>`,
			`<a href={at(ADDRESS.coverage)}>${TITLES.coverage}（全部）</a>`,
			`{ label: '看${COLUMNS.schedule.name}', address: ADDRESS.schedule }`,
			`<h1>${COLUMNS.documents.name}</h1>`,
			`title: ({ data }) => \`\${data.village}${COLUMNS.schedule.name}\``,
		])
			expect(
				spelled.some((pattern) => pattern.test(text)),
				text
			).toBe(true);
	});

	test('every style of a component lies in a layer', () => {
		// `@page` is not part of the cascade.
		const bare = /<style(?![^>]*is:inline)[^>]*>(?!\s*@(?:layer|page))/;
		expect(having(bare, /\.astro$/)).toEqual([]);
		expect(bare.test('<style>\n\t.card { color: red }')).toBe(true);
	});

	test('colours are named in the tokens and nowhere else', () => {
		const colour = /(?<![\w&])#(?:[\da-f]{6}|[\da-f]{3})\b(?![\w-])|\b(?:rgb|hsl|oklch)a?\(/i;
		expect(having(colour, /^src\/(?:ui\/(?!theme-colour)|features|pages|search).*\.(?:astro|tsx?)$/)).toEqual(
			[]
		);
		expect(colour.test('color: #a3231a')).toBe(true);
	});

	test('pages stay under 50 lines', () => {
		const long = sources.filter(
			({ file, text }) => file.startsWith('src/pages/') && text.split('\n').length > 51
		);
		expect(long.map(({ file }) => file)).toEqual([]);
	});

	test('no folder is called after nothing', () => {
		const nouns = /\/(utils|helpers|lib|types|constants|hooks|services)(\/|\.ts)|\/index\.ts$/;
		expect(files.filter((file) => nouns.test(file))).toEqual([]);
	});
});

describe('words', () => {
	/** Names that Astro asks every route for, and names that stand in for another module's. */
	const ASKED_FOR = /^src\/(pages|desk\/stand-ins|desk\/forge)/;
	const EXPORT = /^export (?:default )?(?:async )?(?:const|function|type|class|interface|let) (\w+)/gm;

	test('no name is exported twice with two meanings', () => {
		const homes = new Map<string, string[]>();
		for (const { file, text } of sources)
			if (!ASKED_FOR.test(file))
				for (const [, name] of text.matchAll(EXPORT)) homes.set(name!, [...(homes.get(name!) ?? []), file]);
		const twice = [...homes].filter(([, places]) => places.length > 1);
		expect(twice.map(([name, places]) => `${name}: ${places.join(', ')}`)).toEqual([]);
		expect(homes.size).toBeGreaterThan(500);
	});

	test.each(['desk', 'search'])('the README of src/%s says of each of its rooms what it holds', (floor) => {
		const table = readFileSync(`src/${floor}/README.md`, 'utf8').match(/^\| `.*$/gm)!;
		const told = table.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([\w-]+)\/`/g)]);
		const rooms = globSync(`src/${floor}/*/`).map((folder) => basename(folder));
		expect(rooms.length).toBeGreaterThan(2);
		expect(told.map(([, room]) => room).sort()).toEqual(rooms.sort());
	});

	test('no folder or file bears a name that the glossary gives up for another', () => {
		const rows = readFileSync('docs/glossary.md', 'utf8')
			.split('\n')
			.filter((line) => line.startsWith('| '))
			.map((line) => line.split('|').map((cell) => cell.trim()));
		const words = (text = '') => text.replace(/\([^)]*\)/g, '').match(/[A-Za-z]+(?:-[a-z]+)*/g) ?? [];
		const right = rows
			.flatMap((cells) => words(cells[2]))
			.flatMap((word) => [word.toLowerCase(), `${word.toLowerCase()}s`]);
		const given = rows.flatMap((cells) => (cells[4] ?? '').split(/[,，、]/)).map((cell) => words(cell));
		// What is right for another thing, or what tools ask for by this name.
		const allowed = [...right, 'index', 'admin', 'git', 'page', 'calendar', 'item', 'event', 'api'];
		const banned = given.filter((found) => found.length === 1).map(([word]) => word!.toLowerCase());
		expect(banned.length).toBeGreaterThan(60);
		const steps = new Set(files.flatMap((file) => file.split('/').map((step) => step.replace(/\..*$/, ''))));
		const wrong = [...steps].filter((step) => banned.includes(step) && !allowed.includes(step));
		expect(wrong).toEqual([]);
		expect(banned).toContain('store');
	});
});
