import { expect, test } from 'vitest';
import { run } from '../support/git.ts';
import { testOffice } from '../support/office.ts';
import { photoWithPlace, STORY, save, storyText } from '../support/office-story.ts';

test('a story goes from the first word to the site by four people, and git has all four names', async () => {
	const office = await testOffice();
	const [writer, first, second, signer] = await Promise.all(
		['writer', 'first', 'second', 'signer'].map((name) => office.person(name))
	);
	const picture = await photoWithPlace();
	const saved = await save(writer!, { text: storyText(), pictures: { 'yuanba.jpg': picture } });
	expect(saved.status, JSON.stringify(saved.body)).toBe(200);

	const entry = { collection: 'stories', slug: STORY.slug };
	expect(
		(await writer!.decap('updateUnpublishedEntryStatus', { ...entry, newStatus: 'pending_review' })).status
	).toBe(200);
	expect((await first!.post('/api/review', { ...entry, step: 'first', verdict: 'pass' })).status).toBe(200);
	const reviewed = await second!.post('/api/review', { ...entry, step: 'second', verdict: 'pass' });
	expect(reviewed.body).toMatchObject({ status: 'pending_publish' });
	const published = await signer!.post('/api/publish', entry);
	expect(published.status, JSON.stringify(published.body)).toBe(200);

	const { body } = await writer!.decap('getEntry', { path: STORY.path });
	expect(body['data']).toContain('first:\n    by: 李四');
	expect(body['data']).toContain('final:\n    by: 赵六');
	const log = run(office.folder, 'log', '--format=%an %(trailers:only,unfold)', 'main');
	for (const words of [
		'张三',
		'Reviewed-first-by: 李四 <first>',
		'Reviewed-second-by: 王五 <second>',
		'Reviewed-final-by: 赵六 <signer>',
	])
		expect(log).toContain(words);
	expect(run(office.folder, 'for-each-ref', 'refs/heads/cms')).toBe('');
	// The note of the site that was shown before is left behind.
	expect(run(office.folder, 'fsck', '--strict', '--no-dangling')).toBe('');

	await office.builder.settled();
	expect((await writer!.get('/api/status')).body).toMatchObject({ state: 'live', label: '已发布' });
	const onSite = await writer!.get(`/${STORY.path}`);
	expect(onSite.status).toBe(200);
});
