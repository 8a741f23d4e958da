/** A session that is over: handed in whole at the desk, and told from a phone at the place. */
import { commitMessage } from '../../src/office/git/draft-commits.ts';
import { PUBLISHED_REF } from '../../src/office/git/repository.ts';
import type { Camera } from './camera.ts';
import { phonePhotos } from './phone-photos.ts';
import type { ShotOffice } from './shot-office.ts';

/** Two sessions that are no samples, for samples ask for no report. */
export async function holdSessions({ office }: ShotOffice): Promise<void> {
	const { repository, clock } = office;
	const main = (await repository.head(PUBLISHED_REF))!;
	const stations = await repository.files(main, 'content/stations');
	const [station = ''] = stations.flatMap(({ path }) => path.split('/')[2] ?? []);
	const text = (title: string, start: string) =>
		`---\ntitle: ${title}\nstrand: explain\nstation: ${station}\nstart: ${start}\nstate: confirmed\n---\n`;
	const put = new Map([
		[
			'content/sessions/2026-11-23-yuanba/index.md',
			Buffer.from(text('示例：院坝里讲政策', '2026-11-23 19:00')),
		],
		[
			'content/sessions/2026-11-22-dongyi/index.md',
			Buffer.from(text('示例：冬衣送上门', '2026-11-22 09:00')),
		],
	]);
	const commit = await repository.commit({
		tree: await repository.treeWith(main, { put }),
		parents: [main],
		message: commitMessage('排两场活动'),
		by: { name: '张三', email: 'zhangsan@desk.invalid', at: clock() },
	});
	await repository.move([{ ref: PUBLISHED_REF, from: main, to: commit }]);
}

export async function handingIn(camera: Camera): Promise<void> {
	const page = await camera.open('zhangsan');
	const due = page.getByRole('link', { name: '登记结果、写报道' }).first();
	await due.waitFor();
	await camera.take(page, 'due', { mark: [due] });
	await due.click();
	await page.getByLabel('来了多少人').fill('41');
	await page.getByLabel('多少志愿者').fill('6');
	await page.getByLabel('经过：').fill('灯下坐满了人，老人讲古，孩子提问，散场时没有人先走。');
	await page.locator('#report-photos').setInputFiles(await phonePhotos(2, '院坝'));
	await page.locator('.photo-card').nth(1).waitFor();
	await page.getByLabel('谁拍的').fill('张三 摄');
	await page.getByLabel('画面里谁在做什么').first().fill('老人坐在院坝里讲古');
	await page.evaluate(() => scrollTo(0, 0));
	await camera.take(page, 'hand-in');
	await page.context().close();
}

export async function atThePlace({ origin }: ShotOffice, camera: Camera): Promise<void> {
	const page = await camera.open('sunqi', 'phone');
	await page.goto(`${origin}/admin/field/`);
	const session = page.locator('.session').first();
	await session.waitFor();
	await camera.take(page, 'phone-field', { mark: [session] });
	await session.click();
	await page.getByLabel('来了多少人', { exact: true }).fill('41');
	await page.getByLabel('多少志愿者', { exact: true }).fill('6');
	await page.getByLabel('一句话').fill('散场的时候，没有一个人先走。');
	await camera.take(page, 'phone-field-report');
	await page.context().setOffline(true);
	await page.getByRole('button', { name: '交上去' }).click();
	await page.getByText('等信号').waitFor();
	await camera.take(page, 'phone-field-kept');
	await page.context().close();
}
