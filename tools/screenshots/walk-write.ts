/** From signing in to sending a story to review. */
import type { Camera } from './camera.ts';
import { centre, save, whenDrawn, writeStory } from './desk-hands.ts';
import { describe, phonePhotos } from './phone-photos.ts';
import { PASSWORD, type ShotOffice } from './shot-office.ts';

export const STORY_TITLE = '示例：放学以后，图书角里灯亮了';

export async function signingIn(office: ShotOffice, camera: Camera): Promise<void> {
	const page = await camera.open();
	await page.getByLabel('登录名').fill('zhangsan');
	await page.getByLabel('密码').fill(PASSWORD);
	await camera.take(page, 'sign-in', { mark: [page.getByRole('button', { name: '登录' })] });
	const given = await office.office.accounts.reset('zhangsan');
	await page.getByLabel('密码').fill(given);
	await page.getByRole('button', { name: '登录' }).click();
	await page.getByRole('heading', { name: '换成自己的密码' }).waitFor();
	await camera.take(page, 'first-password');
	await office.office.accounts.setPassword('zhangsan', PASSWORD);
	await page.context().close();
}

export async function writing(camera: Camera): Promise<void> {
	const page = await camera.open('zhangsan');
	const report = page.getByRole('link', { name: '＋ 活动报道' });
	await camera.take(page, 'today-new', { mark: [report] });
	await report.click();
	await writeStory(
		page,
		STORY_TITLE,
		'放学以后，孩子们在村里的实践站写作业，志愿者陪到家长来接。',
		'下午四点半，村小的铃声一响，实践站图书角的灯就亮了。十来个孩子围着长桌写作业，志愿者在一旁辅导。'
	);
	await whenDrawn(page);
	await page.getByLabel('标题').first().focus();
	await camera.take(page, 'story-form');
	await page.locator('[data-slate-editor=true]').focus();
	await centre(page, '[data-slate-editor=true]');
	await camera.take(page, 'story-body');
	const [first, second] = await phonePhotos(2, '看书');
	await page.locator('input[type=file]').last().setInputFiles([first!, second!]);
	await page.locator('.photo-card').nth(1).waitFor();
	await describe(page, 0, first!.alt);
	await centre(page, '.photo-card');
	await camera.take(page, 'photos');
	// What is found comes a moment after the typing, and moves what stands below it.
	await page.locator('.readiness li').first().waitFor();
	await page.waitForTimeout(1000);
	await centre(page, '.readiness:has(li)');
	await camera.take(page, 'readiness');
	await describe(page, 1, second!.alt);
	await page.getByLabel('摘要').fill('放学以后，孩子们在村里的实践站写作业，自愿者陪到家长来接。。');
	await page.getByRole('button', { name: '校对文字' }).click();
	await centre(page, '.copy-check');
	await camera.take(page, 'copy-check');
	const offers = page.locator('.copy-check li');
	for (let left = await offers.count(); left > 0; left -= 1) {
		await offers.first().getByRole('button', { name: '改', exact: true }).click();
		await offers.nth(left - 1).waitFor({ state: 'detached' });
	}
	await save(page);
	const send = page.getByRole('button', { name: '送审' });
	await camera.take(page, 'saved', { mark: [send] });
	await send.click();
	await page.getByText('审核中').first().waitFor();
	await page.getByText('三审情况').click();
	await camera.take(page, 'sent');
	await page.context().close();
}
