import type { APIContext } from 'astro';
import { expect, onTestFinished, test, vi } from 'vitest';
import { onRequest, PAGE_UNMADE } from '../../src/middleware.ts';

const context = { url: new URL('http://localhost/stories/deng/') } as APIContext;
const html = (body: BodyInit) => new Response(body, { headers: { 'Content-Type': 'text/html' } });

test('a page that is made goes through as it is', async () => {
	const response = await onRequest(context, async () => html('<h1>灯</h1>'));
	expect(await (response as Response).text()).toBe('<h1>灯</h1>');
});

test('a page that throws at once, or when half of it is written, is named', async () => {
	const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
	onTestFinished(() => said.mockRestore());
	const broken = new ReadableStream({
		start: (controller) => controller.enqueue(new TextEncoder().encode('<h1>')),
		pull: (controller) => controller.error(new Error('half')),
	});
	const thrown = async () => {
		throw new Error('whole');
	};
	for (const next of [thrown, async () => html(broken)]) {
		await expect(onRequest(context, next)).rejects.toThrow(/whole|half/);
		expect(said).toHaveBeenLastCalledWith(`${PAGE_UNMADE}/stories/deng/`);
	}
});
