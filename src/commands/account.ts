/**
 * `npm run account -- list | add <登录名> <姓名> [角色…] [--station <站>…] | reset <登录名> | roles <登录名> <角色…> |
 * disable <登录名>`: accounts without the desk, for the first one and for when nobody can sign in.
 */
import { mkdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ROLES, type Role } from '../domain/account.ts';
import { accountsIn } from '../office/accounts.ts';
import { accountsFile } from '../office/office.ts';
import { dataFolder } from '../office/office-settings.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { station: { type: 'string', multiple: true } },
});
const [what = 'list', name = '', ...rest] = positionals;
const folder = dataFolder();
mkdirSync(folder, { recursive: true, mode: 0o700 });
const accounts = accountsIn(accountsFile(folder));

try {
	await run();
} catch (error) {
	console.error((error as Error).message);
	process.exitCode = 1;
}

async function run(): Promise<void> {
	switch (what) {
		case 'list':
			for (const { name: login, title, roles, stations, disabled } of accounts.list())
				console.log(
					[
						login,
						title,
						roles.map((role) => ROLES[role].label).join('、'),
						stations === 'all' ? '全所' : stations.join('、'),
						disabled ? '已停用' : '',
					].join('\t')
				);
			return;
		case 'add': {
			const [title = '', ...roles] = rest;
			const password = await accounts.add({
				name,
				title,
				roles: known(roles.length > 0 ? roles : ['editor']),
				stations: values.station ?? 'all',
			});
			console.log(`已开账号 ${name}，一次性密码 ${password}（只显示这一次，登录后要换）`);
			return;
		}
		case 'reset':
			console.log(`${name} 的一次性密码 ${await accounts.reset(name)}（只显示这一次，登录后要换）`);
			return;
		case 'roles':
			accounts.change(name, { roles: known(rest) });
			console.log(`已改 ${name} 的角色`);
			return;
		case 'disable':
			accounts.change(name, { disabled: true });
			console.log(`已停用 ${name}`);
			return;
		default:
			throw new Error(
				'用法：npm run account -- list | add 登录名 姓名 [角色…] [--station 站…] | reset 登录名 | roles 登录名 角色… | disable 登录名'
			);
	}
}

/** Roles by key or by the word that people use. */
function known(words: readonly string[]): Role[] {
	return words.map((word) => {
		const found = (Object.keys(ROLES) as Role[]).find((role) => role === word || ROLES[role].label === word);
		if (found === undefined)
			throw new Error(
				`没有“${word}”这个角色，可以写：${Object.values(ROLES)
					.map(({ label }) => label)
					.join('、')}`
			);
		return found;
	});
}
