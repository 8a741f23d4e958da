/** Builds a site for tests, once for each state of its inputs: the next run finds it built. */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
	existsSync,
	globSync,
	lstatSync,
	mkdirSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';

export type BuiltSite = { folder: string; base: string; origin: string };
export type SiteWish = {
	name: string;
	/** Path of the content folder. */
	content: string;
	base: string;
	origin: string;
	/** Leaves samples out. */
	production?: boolean;
};

/** The moment at which sites for tests are built. */
export const NOW = '2026-11-24 09:00';
/** Everything besides the content that a built site depends on. */
const PROGRAM = ['src/**/*', 'public/**/*', 'astro.config.mjs', 'tsconfig.json', 'package-lock.json'];

/** Builds the site unless it stands in `.cache/tests` already, made of the same program and content. */
export async function buildOnce({ name, content, base, origin, production }: SiteWish): Promise<BuiltSite> {
	const folder = resolve('.cache/tests', name);
	const env = {
		NODE_ENV: 'production',
		SITE_NOW: NOW,
		CONTENT_FOLDER: content,
		BASE_PATH: base,
		SITE_ORIGIN: origin,
		SITE_PRODUCTION: production ? '1' : '0',
	};
	const state = createHash('sha256').update(JSON.stringify(env)).update(fingerprint(PROGRAM));
	const key = state.update(fingerprint([join(content, '**/*')])).digest('hex');
	const keyFile = `${folder}.key`;
	if (existsSync(keyFile) && existsSync(folder) && readFileSync(keyFile, 'utf8') === key)
		return { folder, base, origin };
	rmSync(keyFile, { force: true });
	await buildByCommand(name, folder, env);
	writeFileSync(`${keyFile}.next`, key);
	renameSync(`${keyFile}.next`, keyFile);
	return { folder, base, origin };
}

function buildByCommand(name: string, folder: string, env: Record<string, string>): Promise<void> {
	mkdirSync(resolve('.cache/tests'), { recursive: true });
	const child = spawn(process.execPath, ['src/commands/build.ts', '--out', folder], {
		// A test runner's mark would make another site of it.
		env: { ...process.env, VITEST: undefined, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (chunk: Buffer) => {
			said += chunk.toString();
		});
	return new Promise((done, fail) => {
		child.on('error', fail);
		child.on('close', (code) => {
			if (code === 0) done();
			else fail(new Error(`the ${name} site does not build\n${said}`));
		});
	});
}

/** Names and bytes of all files that match. */
function fingerprint(patterns: string[]): string {
	const hash = createHash('sha256');
	for (const file of globSync(patterns).sort()) {
		const state = lstatSync(file);
		if (state.isDirectory()) continue;
		hash.update(`${file}\0${state.size}\0`);
		if (state.isFile()) hash.update(readFileSync(file));
	}
	return hash.digest('hex');
}
