/** `npm run account`: accounts without the desk, for when nobody can sign in. Who gave whom which rights is in the record. */
import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ROLES, type Role, roleOf } from '../domain/desk/account.ts';
import { accountsIn } from '../office/accounts/accounts.ts';
import { PUBLISHED_REF, repositoryAt } from '../office/git/repository.ts';
import { accountsFile, repositoryFolder } from '../office/office.ts';
import { dataFolder } from '../office/office-settings.ts';
import { WrongUsage } from '../platform/wrong-usage.ts';
import { recordIn } from './record.ts';

const { values, positionals } = parseArgs({
	allowPositionals: true,
	options: { station: { type: 'string', multiple: true } },
});
const [what = 'list', name = '', ...rest] = positionals;
const file = accountsFile(dataFolder());
if (!existsSync(file))
	throw new Error(
		`数据文件夹 ${dataFolder()} 里还没有账号：请先运行 npm start，第一次启动会开好管理账号（数据放在别处的，用环境变量 OFFICE_DATA 写明）`
	);
const accounts = accountsIn(file);
const record = (what: string) => recordIn(dataFolder(), what);
if (what !== 'list' && name === '') throw new WrongUsage();
await run();

async function run(): Promise<void> {
	switch (what) {
		case 'list':
			for (const { name: login, title, roles, stations, disabled, hasSecondFactor } of accounts.list())
				console.log(
					[
						login,
						title,
						labelled(roles),
						stations === 'all' ? '全所' : stations.join('、'),
						hasSecondFactor ? '两步验证' : '',
						disabled ? '已停用' : '',
					].join('\t')
				);
			return;
		case 'add': {
			const [title, ...roles] = rest;
			if (title === undefined) throw new WrongUsage();
			const given = known(roles.length > 0 ? roles : ['editor']);
			const stations = values.station ?? 'all';
			if (stations !== 'all') await refuseUnknown(stations);
			const password = await accounts.add({ name, title, roles: given, stations });
			console.log(`已开账号 ${name}，一次性密码 ${password}（只显示这一次，登录后要换）`);
			record(`开账号 ${name}（${title}），角色是 ${labelled(given)}`);
			return;
		}
		case 'reset': {
			const password = await accounts.reset(name);
			console.log(`${name} 的一次性密码 ${password}（只显示这一次，登录后要换）`);
			record(`重设密码 ${name}`);
			return;
		}
		case 'roles': {
			if (rest.length === 0) throw new Error('请写至少一个角色，不然登录不了；不让登录的用 disable');
			const given = known(rest);
			accounts.change(name, { roles: given });
			record(`改账号 ${name}：角色改为 ${labelled(given)}`);
			console.log(`已改 ${name} 的角色`);
			return;
		}
		case 'no-second-factor':
			accounts.setSecondFactor(name, undefined);
			record(`关掉 ${name} 的两步验证`);
			console.log(`已关掉 ${name} 的两步验证，登录后可以重新开`);
			return;
		case 'disable':
			accounts.change(name, { disabled: true });
			record(`改账号 ${name}：停用`);
			console.log(`已停用 ${name}`);
			return;
		default:
			throw new WrongUsage();
	}
}

/** @throws in Chinese where no station on the site has one of these ids: whoever has such an account could write nothing */
async function refuseUnknown(stations: readonly string[]): Promise<void> {
	const repository = repositoryAt(repositoryFolder(dataFolder()));
	try {
		const files = await repository.files(PUBLISHED_REF, 'content/stations');
		const ids = new Set(
			files.flatMap(({ path }) => /^content\/stations\/([^/]+)\/index\.md$/.exec(path)?.[1] ?? [])
		);
		const wrong = stations.find((id) => !ids.has(id));
		if (wrong !== undefined) throw new Error(`没有“${wrong}”这个站，可以写：${[...ids].join('、')}`);
	} finally {
		repository.close();
	}
}

function labelled(roles: readonly Role[]): string {
	return roles.map((role) => ROLES[role].label).join('、');
}

/** Roles by key or by the word that people use. */
function known(words: readonly string[]): Role[] {
	return words.map((word) => {
		const found = roleOf(word);
		if (found === undefined)
			throw new Error(
				`没有“${word}”这个角色，可以写：${Object.values(ROLES)
					.map(({ label }) => label)
					.join('、')}`
			);
		return found;
	});
}
