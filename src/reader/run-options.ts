/**
 * What a run is told from outside: which content, where to keep copies, which moment it is. A command reads its options
 * from the environment once and hands them on as arguments; only a process that a run starts gets them as variables again.
 */
import { resolve } from 'node:path';
import { siteSchema } from '../domain/schemas/site.ts';
import { isMoment, type Moment, momentAt } from '../platform/day.ts';

export type RunOptions = {
	/** Absolute path of the content folder. `CONTENT_FOLDER`, default `content`. */
	contentFolder: string;
	/** Absolute path of a folder that keeps photo copies between runs. `SITE_CACHE`, default `.cache`. */
	cacheFolder: string;
	/** Beijing time that the site takes for now. `SITE_NOW`, default the clock. */
	now: Moment;
	/** Leaves samples out whatever site.yml says. `SITE_PRODUCTION=1`. */
	production: boolean;
	/** A quick build: photos small and no posters, so that the pages stand sooner; the next build makes them. `SITE_QUICK_BUILD=1`. */
	quickBuild: boolean;
	/** Whoever serves the site serves the desk beside it, so the site need not carry it. `SITE_DESK_SEPARATE=1`. */
	serveDeskSeparately: boolean;
	/** File with the content as a build has opened and checked it. `SITE_HANDOVER`, none by default: the folder is opened. */
	handover: string | undefined;
	/** Where the site will stand, when not where site.yml says; as site.yml would write it. `SITE_ORIGIN` and `BASE_PATH`. */
	siteLocation: { origin?: string; base?: string };
};

/** Reads the environment; throws in Chinese for a value that cannot be used. */
export function runOptions(env: Record<string, string | undefined> = process.env): RunOptions {
	const now = (env['SITE_NOW'] ?? momentAt(Date.now())).replace('T', ' ');
	if (!isMoment(now)) throw new Error(`环境变量 SITE_NOW 要写成“2026-11-24 10:19”，现在是“${now}”`);
	return {
		contentFolder: resolve(env['CONTENT_FOLDER'] ?? 'content'),
		cacheFolder: resolve(env['SITE_CACHE'] ?? '.cache'),
		now,
		production: env['SITE_PRODUCTION'] === '1',
		quickBuild: env['SITE_QUICK_BUILD'] === '1',
		serveDeskSeparately: env['SITE_DESK_SEPARATE'] === '1',
		handover: env['SITE_HANDOVER'],
		siteLocation: {
			...fromEnvironment(env, 'SITE_ORIGIN', 'origin'),
			...fromEnvironment(env, 'BASE_PATH', 'base'),
		},
	};
}

/** The variables in which `runOptions` of a child process finds these options again; what is left out it inherits. */
export function optionVariables({ siteLocation, ...options }: Partial<RunOptions>): Record<string, string> {
	const told = {
		CONTENT_FOLDER: options.contentFolder,
		SITE_CACHE: options.cacheFolder,
		SITE_NOW: options.now,
		SITE_PRODUCTION: options.production,
		SITE_QUICK_BUILD: options.quickBuild,
		SITE_DESK_SEPARATE: options.serveDeskSeparately,
		SITE_HANDOVER: options.handover,
		SITE_ORIGIN: siteLocation?.origin,
		BASE_PATH: siteLocation?.base,
	};
	return Object.fromEntries(
		Object.entries(told).flatMap(([name, value]) =>
			value === undefined ? [] : [[name, typeof value === 'string' ? value : value ? '1' : '']]
		)
	);
}

/** The field of site.yml that a variable stands in for, if it does. */
function fromEnvironment<Field extends 'origin' | 'base'>(
	env: Record<string, string | undefined>,
	variable: string,
	field: Field
): { [Name in Field]?: string } {
	const value = env[variable];
	if (!value) return {};
	const { data, error } = siteSchema.shape[field].safeParse(value);
	if (error) throw new Error(`环境变量 ${variable} 现在是“${value}”，不能用：${error.issues[0]!.message}`);
	return { [field]: data } as { [Name in Field]?: string };
}
