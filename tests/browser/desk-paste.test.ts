/** Text that is pasted from a word processor: its words and plain forms come in, nothing else of it. */
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { beginReport, deskFor, save } from '../support/desk.ts';

const desk = deskFor(inject('sites').township);

/** As Word puts it on the clipboard, and with what a stranger's page might put there. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head>
<style>p.MsoNormal {margin:0cm; font-family:宋体;}</style></head>
<body lang=ZH-CN><!--StartFragment--><style>b {color:red}</style>
<h2>入户情况</h2>
<p class=MsoNormal>一共走了<b>二十户</b>，详见<a href="https://example.cn/a">名单</a>。<o:p></o:p></p>
<p><img src="x" onerror="window.wasRun = true"><script>window.wasRun = true</script><a href="javascript:window.wasRun=true">点我</a></p>
<ul><li>水管</li><li>电线</li></ul><!--EndFragment--></body></html>`;

test('paragraphs, headings, bold type, links and lists of Word come in, its styles and scripts do not', async () => {
	const page = await desk.as('writer');
	await beginReport(page, '甲村实践站：从文字处理软件贴来的一篇');
	// A real clipboard, which keeps the text as a word processor would put it there.
	await page.evaluate((html) => {
		document.addEventListener(
			'copy',
			(event) => {
				event.clipboardData!.setData('text/html', html);
				event.preventDefault();
			},
			{ capture: true, once: true }
		);
		document.execCommand('copy');
	}, FROM_WORD);
	await page.locator('[data-slate-editor=true]').press('ControlOrMeta+v');
	const editor = page.locator('[data-slate-editor=true]');
	await editor.getByText('入户情况').waitFor();
	expect(await editor.locator('strong, b').allTextContents()).toContain('二十户');
	await save(page);
	const git = (...args: string[]) =>
		execFileSync('git', ['-C', join(desk.office().folder, 'content.git'), ...args], { encoding: 'utf8' });
	const draft = git('for-each-ref', '--format=%(refname)')
		.split('\n')
		.find((ref) => ref.includes('jia-cun-shi-jian'))!;
	const text = git('grep', '-h', '', draft, '--', '*jia-cun-shi-jian*.md');
	expect(text).toMatch(/## 入户情况/);
	expect(text).toMatch(/一共走了\*\*二十户\*\*，详见\[名单\]\(https:\/\/example\.cn\/a\)。/);
	expect(text).toMatch(/\* 水管/);
	expect(text).toContain('点我');
	expect(text).not.toMatch(/MsoNormal|color:red|宋体|javascript|onerror|<[a-z]/i);
	expect(await page.evaluate('window.wasRun')).toBe(undefined);
});
