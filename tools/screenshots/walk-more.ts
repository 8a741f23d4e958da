/** What else a clerk meets: sessions, two at one draft, the bin, finding things, a phone, a new password. */
import type { Camera } from './camera.ts';
import { centre, goTo, open, save, whenDrawn } from './desk-hands.ts';
import { phonePhotos } from './phone-photos.ts';
import { STORY_TITLE } from './walk-write.ts';

/** What the list says of a session that was held. */
const HELD = /已举行/;

export async function sessions(camera: Camera): Promise<void> {
	const page = await camera.open('zhangsan');
	await goTo(page, '/collections/sessions');
	await page.getByText(HELD).first().waitFor();
	await camera.take(page, 'sessions', { mark: [page.getByText(HELD).first()] });
	await page.getByText(HELD).first().click();
	const story = page.getByRole('link', { name: '写这场的报道' });
	await story.waitFor();
	await page.getByLabel('地点').first().waitFor();
	await whenDrawn(page);
	await camera.take(page, 'session', { mark: [story, page.getByRole('link', { name: '复制为新场次' })] });
	await story.click();
	await page.getByText('新建，还没有保存').waitFor();
	await whenDrawn(page);
	await camera.take(page, 'story-of-session');
	await page.getByLabel('落实条款').fill('志愿');
	const found = page.locator('.desk-found button', { hasText: '志愿' }).first();
	await found.waitFor();
	await page.getByLabel('落实条款').evaluate((input) => input.scrollIntoView({ block: 'center' }));
	await camera.take(page, 'entries', { mark: [found] });
	await page.context().close();
}

export async function together(camera: Camera): Promise<void> {
	const one = await camera.open('zhangsan');
	await one.getByRole('link', { name: '＋ 工作动态' }).click();
	await one.getByLabel('标题').first().fill('示例：冬季点单开始登记');
	await one.getByLabel('摘要').fill('从今天起到月底，各站登记冬季想要的活动。');
	await save(one);
	const two = await camera.open('sunqi');
	await open(two, one.url());
	await one.getByLabel('摘要').fill('从今天起到本月30日，各站登记冬季想要的活动。');
	await save(one);
	await two.getByLabel('摘要').fill('从今天起到月底，打电话也能登记冬季想要的活动。');
	await two.getByRole('button', { name: '保存', exact: true }).click();
	await two.getByRole('dialog').getByText('别人先改过了').waitFor();
	await camera.take(two, 'conflict', { mark: [two.getByRole('button', { name: '合成一稿，接着写' })] });
	await two.context().close();
	const away = one.getByRole('button', { name: '删掉草稿' });
	await camera.take(one, 'delete-draft', { mark: [away] });
	await away.click();
	await one.waitForURL(/collections\/stories$/);
	await goTo(one, '/desk/bin');
	const back = one.getByRole('button', { name: '恢复为草稿' }).first();
	await back.waitFor();
	await camera.take(one, 'bin', { mark: [back] });
	await goTo(one, `/desk/find?words=${encodeURIComponent('点单')}`);
	await one.locator('.entry-row').first().waitFor();
	await camera.take(one, 'search');
	await goTo(one, '/desk/password');
	await one.getByRole('heading', { name: '改密码' }).waitFor();
	await camera.take(one, 'password');
	await one.context().close();
}

export async function onThePhone(camera: Camera): Promise<void> {
	const page = await camera.open('sunqi', 'phone');
	await camera.take(page, 'phone-today');
	await page.getByRole('link', { name: '＋ 活动报道' }).click();
	await page.getByLabel('标题').first().fill(`${STORY_TITLE}（二）`);
	await page.getByLabel('摘要').fill('手机上写的一篇：放学以后，孩子们在村里的实践站写作业。');
	await page.getByLabel('标题').first().focus();
	await camera.take(page, 'phone-story');
	const [photo] = await phonePhotos(1, '看书');
	await page.locator('input[type=file]').last().setInputFiles(photo!);
	await page.locator('.photo-card').first().waitFor();
	await page.getByLabel('图片说明（读屏文字）').first().fill(photo!.alt);
	await page.getByLabel('画面人物').first().selectOption('none');
	await centre(page, '.photo-card');
	await camera.take(page, 'phone-photo');
	await save(page);
	const send = page.getByRole('button', { name: '送审' });
	await send.waitFor();
	await camera.take(page, 'phone-send', { mark: [send] });
	await page.context().close();
}
