/** The editing desk as files of its own, built once for each state of the program: a build only copies them. */
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { type BuildOptions, build, type InlineConfig } from 'vite';
import type { Forge } from '../../domain/schemas/forge.ts';
import { moveIntoPlace } from '../../files/file-system.ts';
import { REPAIRS } from './repairs/every.ts';
import { deskRepairs, replaceModules } from './repairs/repair.ts';
import { REPLACED } from './repairs/replaced.ts';

const ADMIN = 'src/desk';
/** Beside the files of the desk: what each part of them asks to be said. */
export const LICENSES = 'licenses.txt';

/** Modules that would only weigh here, or that a strict page policy forbids, and what stands in for them. */
const STAND_INS: [RegExp, string][] = [
	[/^(?:apollo-.*|graphql-tag)$/, 'no-graphql'],
	[/^fuzzy$/, 'search'],
	[/^js-sha256$/, 'sha256'],
	[/^localforage$/, 'page-memory'],
	[/^lodash\/fp$/, 'lodash-fp'],
	[/^react-markdown$/, 'plain-text'],
	[/^react-scroll-sync$/, 'still'],
	[/^(?:gray-matter|@iarna\/toml.*|@jsquash\/webp)$/, 'nothing'],
];

/** How every script of the desk is built, whoever loads it. */
const BUILT: InlineConfig = {
	configFile: false,
	logLevel: 'error',
	base: './',
	publicDir: false,
	mode: 'production',
	// What is loaded into a worker as it is, such as the decoder of Apple's photos, must not meet a module.
	worker: { format: 'iife' },
};
const WRITTEN: BuildOptions = {
	cssCodeSplit: false,
	assetsInlineLimit: 0,
	modulePreload: false,
	target: 'chrome99',
	reportCompressedSize: false,
};

/**
 * Builds the desk unless that was done before.
 * @param cache absolute path of the folder that keeps things between runs
 * @param forge where its entries are kept; without one, at the office
 * @returns absolute path of a folder with `desk.js`, `desk.css` and the files they load, each with its `.br` at an office
 */
export async function buildDesk(cache: string, forge?: Forge['kind']): Promise<string> {
	const folder = join(cache, `${forge ? `desk-on-${forge}` : 'desk'}-${fingerprint()}`);
	if (existsSync(join(folder, 'desk.js'))) return folder;
	const tempFolder = `${folder}.${process.pid}`;
	await build({
		...BUILT,
		// Whoever builds: the desk is never a development build.
		oxc: { jsx: { runtime: 'automatic', development: false } },
		define: { 'process.env.NODE_ENV': '"production"', global: 'globalThis' },
		plugins: [replaceModules(resolve(ADMIN), REPLACED), deskRepairs(resolve(ADMIN), REPAIRS)],
		resolve: {
			conditions: ['module', 'browser', 'production'],
			dedupe: ['react', 'react-dom', 'react-redux', 'immutable', 'yaml'],
			alias: [
				...STAND_INS.map(([find, name]) => ({ find, replacement: resolve(ADMIN, `stand-ins/${name}.ts`) })),
				// The same functions as modules of which only the used ones are taken.
				{ find: /^lodash\/(\w+)$/, replacement: 'lodash-es/$1.js' },
				...(forge ? [{ find: /^\.\/no-forge\.ts$/, replacement: resolve(ADMIN, `forge/${forge}.ts`) }] : []),
			],
		},
		build: {
			...WRITTEN,
			outDir: tempFolder,
			emptyOutDir: true,
			chunkSizeWarningLimit: 4000,
			// Of everything that is in these files or lies beside them.
			license: { fileName: LICENSES },
			rolldownOptions: {
				input: resolve(ADMIN, 'desk.ts'),
				output: {
					entryFileNames: 'desk.js',
					comments: { legal: true },
					banner: ({ isEntry }) => (isEntry ? `/*! Licences of what is in here: ${LICENSES} */` : ''),
					chunkFileNames: 'desk-[name]-[hash].js',
					assetFileNames: ({ names }) =>
						names.some((one) => one.endsWith('.css')) ? 'desk.css' : 'desk-[name]-[hash][extname]',
				},
			},
		},
	});
	// A page for phones in the hills is none of the desk's: it shares no file with it but the decoder. What a forge's desk is
	// sent as depends on the host of the site.
	if (!forge) {
		await buildField(tempFolder);
		pack(tempFolder);
	}
	await moveIntoPlace(tempFolder, folder);
	return folder;
}

/** 现场一分钟, and what lets it open without a signal. */
async function buildField(outDir: string): Promise<void> {
	await build({
		...BUILT,
		build: {
			...WRITTEN,
			outDir,
			emptyOutDir: false,
			rolldownOptions: {
				input: ['field', 'field-worker'].map((name) => resolve(ADMIN, `field/${name}.ts`)),
				output: {
					entryFileNames: '[name].js',
					chunkFileNames: 'field-[name]-[hash].js',
					assetFileNames: ({ names }) =>
						names.some((one) => one.endsWith('.css')) ? 'field.css' : 'desk-[name]-[hash][extname]',
				},
			},
		},
	});
}

/**
 * Lays beside every file what browsers are sent of it. A few seconds of work, once for a state of the program, spare each
 * editor's line a sixteenth; the next step would take twice as long for a sixtieth.
 */
function pack(folder: string): void {
	for (const file of globSync('**/*.{js,css}', { cwd: folder })) {
		const bytes = readFileSync(join(folder, file));
		const params = { [constants.BROTLI_PARAM_QUALITY]: 10, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
		writeFileSync(join(folder, `${file}.br`), brotliCompressSync(bytes, { params }));
	}
}

/** Names a state of everything that the desk is made from. */
function fingerprint(): string {
	const hash = createHash('sha256');
	const sources = globSync([
		'src/{desk,domain,platform,publish/desk}/**/*.{ts,tsx,css}',
		'src/ui/styles/tokens.css',
	]);
	for (const file of [...sources.sort(), 'package-lock.json']) hash.update(file).update(readFileSync(file));
	return hash.digest('hex').slice(0, 12);
}
