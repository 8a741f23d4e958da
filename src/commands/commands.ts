/** Every command of this project: how it is typed, what it needs of the machine, and where it begins. */
import type { Need } from './environment.ts';

type Command = { usage: string; needs: readonly Need[]; start: () => Promise<unknown> };

export const COMMANDS = {
	start: {
		usage: 'npm start',
		needs: ['git', 'diskSpace', 'dataFolder', 'port'],
		start: () => import('./start.ts'),
	},
	test: {
		usage: 'npm test，后面可以写测试文件的名字',
		needs: ['git', 'diskSpace'],
		start: () => import('../../tools/test.ts'),
	},
	build: {
		usage: 'npm run build -- [--production] [--content <内容文件夹>] [--out <文件夹>] [--json]',
		needs: ['diskSpace'],
		start: () => import('./build.ts'),
	},
	publish: {
		usage:
			'npm run publish -- [--content <内容文件夹>] [--targets <文件>] [--releases <文件夹>]，或 -- --list，或 -- --back [<版本>]，或 -- --confirm',
		needs: ['git', 'diskSpace'],
		start: () => import('./publish.ts'),
	},
	check: { usage: 'npm run check -- [--json]', needs: [], start: () => import('./check.ts') },
	account: {
		usage:
			'npm run account -- list | add <登录名> <姓名> [角色…] [--station <站>…] | reset <登录名> | roles <登录名> <角色…> | no-second-factor <登录名> | disable <登录名>',
		needs: [],
		start: () => import('./account.ts'),
	},
	import: {
		usage: 'npm run import -- [<内容文件夹>]',
		needs: ['git', 'diskSpace'],
		start: () => import('./import.ts'),
	},
	export: {
		usage: 'npm run export -- <文件夹>（要是空的，或者还没有）',
		needs: ['git'],
		start: () => import('./export.ts'),
	},
	emergency: {
		usage:
			'npm run emergency -- --out <文件夹> [--text <要说的话> [--kind flood|fire|rumour|other] [--until "2026-11-30 08:00"] [--phone <电话>]] [--name <网站名称>]',
		needs: [],
		start: () => import('./emergency.ts'),
	},
	sbom: {
		usage: 'npm run sbom -- [--out <文件>]',
		needs: [],
		start: () => import('../../tools/sbom/sbom.ts'),
	},
	inspect: {
		usage: 'npm run inspect -- [--site <文件夹> [--base <所在目录>]] [--all] [--without-browser]',
		needs: ['diskSpace'],
		start: () => import('../../tools/inspect/inspect.ts'),
	},
	bench: {
		usage:
			'npm run bench -- --entries <篇数，1 到 20000>，或 npm run bench desk，或 npm run bench search，或 npm run bench publish',
		needs: ['git', 'diskSpace'],
		start: () => import('../../tools/bench/bench.ts'),
	},
	index: {
		usage: 'npm run index -- --site <文件夹> [--query <要找的词>] [--queries <每行一个词的文件>]',
		needs: [],
		start: () => import('./index-site.ts'),
	},
	score: {
		usage: 'npm run score -- <https 开头的网址>，可以写几个',
		needs: [],
		start: () => import('../../tools/score/score.ts'),
	},
	screenshots: {
		usage: 'npm run screenshots -- [--out <文件夹>]',
		needs: ['git', 'diskSpace'],
		start: () => import('../../tools/screenshots/screenshots.ts'),
	},
} satisfies Record<string, Command>;

export const isCommand = (name: string): name is keyof typeof COMMANDS => Object.hasOwn(COMMANDS, name);
