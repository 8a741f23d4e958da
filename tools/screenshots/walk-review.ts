/** What reviewers and the one who signs do with a story, and what the writer sees of it. */
import type { Camera } from './camera.ts';
import { save, whenAt, whenJudging } from './desk-hands.ts';
import type { ShotOffice } from './shot-office.ts';
import { STORY_TITLE } from './walk-write.ts';

export async function reviewing({ clock, builder }: ShotOffice, camera: Camera): Promise<void> {
	const open = async (name: string) => {
		clock.now += 20 * 60_000;
		const page = await camera.open(name);
		const link = page.getByRole('link', { name: STORY_TITLE }).first();
		await link.waitFor();
		if (name === 'lisi') await camera.take(page, 'today-waiting', { mark: [link] });
		await link.click();
		await whenJudging(page);
		return page;
	};
	const first = await open('lisi');
	await camera.take(first, 'first-review', {
		mark: [
			first.getByRole('button', { name: '初审通过' }),
			first.getByRole('button', { name: '退回', exact: true }),
		],
	});
	await first.getByRole('button', { name: '退回', exact: true }).click();
	await first.getByLabel('退回意见').fill('摘要里请写清是哪个村、哪一天。');
	await camera.take(first, 'return', { mark: [first.getByRole('button', { name: '退回给作者' })] });
	await first.getByRole('button', { name: '退回给作者' }).click();
	await first.getByText('草稿', { exact: true }).first().waitFor();
	await first.context().close();

	const writer = await camera.open('zhangsan');
	await writer
		.getByText(/退回：/)
		.first()
		.waitFor();
	await camera.take(writer, 'returned');
	await writer.getByRole('link', { name: STORY_TITLE }).first().click();
	await whenAt(writer);
	await writer.getByLabel('摘要').fill('11月23日放学以后，孩子们在村里的实践站写作业，志愿者陪到家长来接。');
	await save(writer);
	await writer.getByRole('button', { name: '送审' }).click();
	await writer.getByText('审核中').first().waitFor();
	await writer.context().close();

	for (const [name, act, then] of [
		['lisi', '初审通过', '审核中'],
		['wangwu', '复审通过', '待签发'],
	] as const) {
		const page = await open(name);
		await page.getByRole('button', { name: act }).click();
		await page.getByRole('button', { name: act }).waitFor({ state: 'detached' });
		await page.getByText(then).first().waitFor();
		await page.context().close();
	}
	const signer = await open('zhaoliu');
	const publish = signer.getByRole('button', { name: '签发（发布）' });
	await signer.getByText('三审情况').click();
	await camera.take(signer, 'publish', { mark: [publish] });
	await publish.click();
	await publish.waitFor({ state: 'detached' });
	await builder.settled();
	await signer.getByText('已上线').first().waitFor();
	await camera.take(signer, 'published', {
		mark: [
			signer.getByRole('link', { name: '看网页' }),
			signer.getByRole('button', { name: '撤下，留作草稿' }),
		],
	});
	await signer.context().close();
}
