import { globSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from 'vitest';
import { COMMANDS } from '../src/commands/commands.ts';

/** What each floor may import besides itself. Every arrow points down. */
const MAY_IMPORT: Record<string, readonly string[]> = {
	pages: ['features', 'ui', 'library', 'domain', 'platform'],
	features: ['ui', 'domain', 'platform'],
	library: ['store', 'domain', 'platform'],
	middleware: [],
	commands: ['middleware', 'office', 'publish', 'drafts', 'build', 'store', 'domain', 'platform'],
	office: ['publish', 'drafts', 'build', 'store', 'domain', 'platform'],
	drafts: ['pages', 'features', 'ui', 'build', 'store', 'domain', 'platform'],
	publish: ['build', 'store', 'domain', 'platform'],
	build: ['store', 'ui', 'domain', 'platform'],
	store: ['domain', 'platform'],
	ui: ['platform'],
	domain: ['platform'],
	platform: [],
};

const IMPORT = /(?:\bfrom|\bimport)\s*\(?\s*'([^']+)'/g;
const floor = (path: string) => /^src\/([^/.]+)/.exec(path)![1]!;
const feature = (path: string) => /^src\/features\/([^/]+)/.exec(path)?.[1];

type Import = { file: string; to: string; local: boolean };
const importsOf = (file: string, source: string): Import[] =>
	[...source.matchAll(IMPORT)].map(([, to]) => {
		const local = to!.startsWith('.');
		return { file, to: local ? normalize(join(dirname(file), to!)) : to!, local };
	});
const files = globSync('src/**/*.{ts,tsx,astro}').map((file) => file.replaceAll('\\', '/'));
const all = files.flatMap((file) => importsOf(file, readFileSync(file, 'utf8')));

const upward = (imports: Import[]) =>
	imports.filter(
		({ file, to, local }) =>
			local && floor(file) !== floor(to) && !MAY_IMPORT[floor(file)]?.includes(floor(to))
	);
const sideways = (imports: Import[]) =>
	imports.filter(
		({ file, to, local }) => local && feature(file) && feature(to) && feature(file) !== feature(to)
	);
const impure = (imports: Import[]) =>
	imports.filter(
		({ file, to }) => /^src\/(domain|platform)\//.test(file) && /^(node:|astro|react|sharp)/.test(to)
	);
const desk = (imports: Import[]) =>
	imports.filter(
		({ file, to }) => /^(react|decap)/.test(to) && !/^src\/(features\/admin\/|platform\/decap)/.test(file)
	);
const shown = (imports: Import[]) => imports.map(({ file, to }) => `${file} → ${to}`);

test('every floor imports only floors below it', () => {
	expect(shown(upward(all))).toEqual([]);
	expect(upward(importsOf('src/ui/x.ts', "import '../domain/y.ts'"))).toHaveLength(1);
});

test('features do not know each other', () => {
	expect(shown(sideways(all))).toEqual([]);
	expect(sideways(importsOf('src/features/a/x.ts', "import '../b/y.ts'"))).toHaveLength(1);
});

test('domain and platform run without Astro, React, sharp or the file system', () => {
	expect(shown(impure(all))).toEqual([]);
	expect(impure(importsOf('src/domain/x.ts', "import fs from 'node:fs'"))).toHaveLength(1);
});

test('React and Decap stay behind the editing desk', () => {
	expect(shown(desk(all))).toEqual([]);
	expect(desk(importsOf('src/ui/x.ts', "import 'react'"))).toHaveLength(1);
});

/** Files that could rename or delete by themselves: by a name, or by taking the whole module. */
const disturbers = (imports: { file: string; text: string }[]) =>
	imports
		.filter(({ file }) => file !== 'src/files/file-system.ts')
		.filter(
			({ text }) =>
				[...text.matchAll(/^(?:import|export)\s([^;]*?)\sfrom\s*'(?:node:)?fs(?:\/promises)?'/gm)].some(
					([, names = '']) => !names.startsWith('{') || /\b(?:rename|rm|rmdir|unlink)(?:Sync)?\b/.test(names)
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

const sources = files.map((file) => ({ file, text: readFileSync(file, 'utf8') }));
const having = (pattern: RegExp, where = /./) =>
	sources.filter(({ file, text }) => where.test(file) && pattern.test(text)).map(({ file }) => file);

describe('what no source may contain', () => {
	test('domain and platform never read the clock', () => {
		expect(having(/new Date\(\)|Date\.now\(\)/, /^src\/(domain|platform|features|ui\/.*astro)/)).toEqual([]);
	});

	test('no page or component carries a style attribute or an inline handler', () => {
		expect(having(/\sstyle=|\son[a-z]+=["{]/, /\.astro$/)).toEqual([]);
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
