/** 一次交: the figures of a session and its report lie in one draft, and go through everything as one. */
import { expect, test } from 'vitest';
import type { HandIn, HandInAnswer, HandInSession } from '../../../src/domain/desk/hand-in.ts';
import { parseFrontmatter } from '../../../src/platform/frontmatter.ts';
import { run } from '../../support/git.ts';
import { type Answer, type Person, type TestOffice, testOffice } from '../../support/office.ts';
import { draftOf, photoWithPlace, reviewed, storyText } from '../../support/office-story.ts';

const SESSION = '2026-11-28-jia';
const SERIES = '2026-11-14-yi';
/** 2026-11-28 20:30 in Beijing: the session is over. */
const EVENING = Date.UTC(2026, 10, 28, 12, 30);

const request = (more: Partial<HandIn> = {}): HandIn => ({
	session: SESSION,
	outcome: { people: 41, volunteers: 6 },
	text: '灯下坐满了人，老人讲古，孩子提问，散场时没有人先走。',
	...more,
});
const photo = (src: string) => ({
	src,
	alt: '几位村民坐在院坝里听讲',
	caption: '图为村民在院坝里听讲。',
	credit: '张三 摄',
	people: 'crowd',
	consent: 'not-needed',
});
const handIn = (person: Person, sent: HandIn): Promise<Answer> => person.post('/api/hand-in', sent);
const entryOf = ({ body }: Answer) => {
	const { collection, slug } = body as unknown as HandInAnswer;
	return { collection, slug };
};
const dataAt = (office: TestOffice, ref: string, path: string) => {
	const result = parseFrontmatter(run(office.folder, 'show', `${ref}:${path}`));
	if ('faults' in result) throw new Error('unreadable');
	return result.parsed.data;
};
async function evening(): Promise<TestOffice> {
	const office = await testOffice();
	office.clock.now = EVENING;
	return office;
}
async function publish(office: TestOffice, handed: Answer): Promise<Answer> {
	const entry = entryOf(handed);
	await reviewed(office, entry);
	return (await office.person('signer')).post('/api/publish', entry);
}

test('one request makes one draft with the figures, the report and its photos, and one signature publishes all', async () => {
	const office = await evening();
	const writer = await office.person('writer');
	const names = ['20261128-01.jpg', '20261128-02.jpg'];
	const pictures = await Promise.all(
		['#a3231a', '#1a23a3'].map(async (colour, at) => ({
			name: names[at]!,
			content: (await photoWithPlace(colour)).toString('base64'),
		}))
	);
	const handed = await handIn(writer, request({ photos: names.map(photo), pictures, send: false }));
	expect(handed.body).toMatchObject({ collection: 'stories', sent: false, title: '甲村：院坝讲堂' });
	const { slug } = entryOf(handed);
	const branch = `cms/stories/${slug}`;
	const folder = `content/stories/${slug.replace('/index', '')}`;
	expect(run(office.folder, 'diff', '--name-only', `main...${branch}`).split('\n')).toEqual(
		[
			`content/sessions/${SESSION}/index.md`,
			...names.map((name) => `${folder}/${name}`),
			`${folder}/index.md`,
		].sort()
	);
	for (const name of names)
		expect(run(office.folder, 'show', `${branch}:${folder}/${name}`)).not.toContain('PhoneMaker');
	const story = dataAt(office, branch, `${folder}/index.md`);
	expect(story).toMatchObject({ sessions: [SESSION], stations: ['jia'], kind: 'report' });
	expect(story['summary']).toContain('41人');
	// For Decap it is the story alone.
	const seen = await writer.decap('unpublishedEntry', { collection: 'stories', slug });
	const diffs = seen.body['diffs'] as { path: string }[];
	expect(diffs.map(({ path }) => path)).not.toContain(`content/sessions/${SESSION}/index.md`);
	const standing = await (await office.person('first')).get(`/api/reviews?collection=stories&slug=${slug}`);
	expect(standing.body['carries']).toEqual([{ people: 41, volunteers: 6 }]);

	const published = await publish(office, handed);
	expect(published.body).toHaveProperty('commit');
	const session = dataAt(office, 'main', `content/sessions/${SESSION}/index.md`);
	expect(session).toMatchObject({ state: 'held', outcome: { people: 41, volunteers: 6 } });
	expect(dataAt(office, 'main', `${folder}/index.md`)).toHaveProperty('reviews.final.by', '赵六');
}, 120_000);

test('what was sent twice arrives once, and nobody hands in a session that was handed in', async () => {
	const office = await evening();
	const writer = await office.person('writer');
	const first = await handIn(writer, request({ key: 'phone-1', send: true }));
	const again = await handIn(writer, request({ key: 'phone-1', send: true }));
	expect(again.body).toEqual(first.body);
	const state = await writer.get(`/api/reviews?collection=stories&slug=${entryOf(first).slug}`);
	expect(state.body['status']).toBe('pending_review');
	const other = await handIn(await office.person('other'), request({ key: 'phone-1' }));
	expect([other.status, other.body['code']]).toEqual([409, 'handed-in']);
	expect(
		run(office.folder, 'for-each-ref', '--format=%(refname)', 'refs/heads/cms').split('\n')
	).toHaveLength(1);
}, 120_000);

test('what a phone sends again before it was answered arrives once, and both are answered alike', async () => {
	const office = await evening();
	const writer = await office.person('writer');
	const sent = request({ key: 'phone-1', send: true });
	const answers = await Promise.all([handIn(writer, sent), handIn(writer, sent), handIn(writer, sent)]);
	expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
	expect(answers.map(({ body }) => body)).toEqual(answers.map(() => ({ ...answers[0]!.body, sent: true })));
	expect(
		run(office.folder, 'for-each-ref', '--format=%(refname)', 'refs/heads/cms').split('\n')
	).toHaveLength(1);
}, 120_000);

test('a report that came back from its reviewer is not sent to review again by a phone that never heard it had arrived', async () => {
	const office = await evening();
	const writer = await office.person('writer');
	const sent = request({ key: 'phone-2', send: true });
	const first = await handIn(writer, sent);
	const entry = entryOf(first);
	const note = '请补一张照片';
	const returned = await (await office.person('first')).post('/api/review', {
		...entry,
		step: 'first',
		verdict: 'return',
		note,
	});
	expect(returned.status).toBe(200);
	expect((await handIn(writer, sent)).body).toEqual({ ...first.body, sent: false });
	const { body } = await writer.get(`/api/reviews?collection=stories&slug=${entry.slug}`);
	expect(body).toMatchObject({ status: 'draft', note });
}, 120_000);

test('what was published since is not handed in once more by a phone that never heard it had arrived', async () => {
	const office = await evening();
	const writer = await office.person('writer');
	const sent = request({ key: 'phone-3', send: true });
	const first = await handIn(writer, sent);
	expect((await publish(office, first)).body).toHaveProperty('commit');
	const again = await handIn(writer, sent);
	expect([again.status, again.body]).toEqual([200, first.body]);
	const other = await handIn(writer, { ...sent, text: '后来又改了。' });
	expect([other.status, other.body['code']]).toEqual([409, 'handed-in']);
	expect(run(office.folder, 'for-each-ref', 'refs/heads/cms')).toBe('');
}, 120_000);

test('of two people who hand in the same session at the same moment one is told of the other', async () => {
	const office = await evening();
	const people = await Promise.all(['writer', 'other'].map((name) => office.person(name)));
	const answers = await Promise.all(people.map((person) => handIn(person, request())));
	const refused = answers.filter(({ status }) => status !== 200);
	expect(refused.map(({ status, body }) => [status, body['code']])).toEqual([[409, 'handed-in']]);
	expect(
		run(office.folder, 'for-each-ref', '--format=%(refname)', 'refs/heads/cms').split('\n')
	).toHaveLength(1);
}, 120_000);

test('two dates of a series that are handed in side by side are both kept', async () => {
	const office = await evening();
	office.clock.now = Date.UTC(2027, 0, 10);
	const writer = await office.person('writer');
	const dates = ['2026-12-12', '2027-01-09'];
	const handed: Answer[] = [];
	for (const [at, date] of dates.entries())
		handed.push(
			await handIn(writer, request({ session: SERIES, date, outcome: { people: 30 + at, volunteers: 4 } }))
		);
	for (const one of handed) expect((await publish(office, one)).body).toHaveProperty('commit');
	const { exceptions } = dataAt(office, 'main', `content/sessions/${SERIES}/index.md`);
	expect((exceptions as { date: string; state: string }[]).map(({ date, state }) => [date, state])).toEqual([
		['2026-11-14', 'held'],
		['2026-12-12', 'held'],
		['2027-01-09', 'held'],
		['2027-02-13', 'cancelled'],
	]);
}, 120_000);

test('figures that cannot be are refused in the words of their field, and nothing is made', async () => {
	const office = await evening();
	const writer = await office.person('writer');
	const refused = await handIn(writer, request({ outcome: { people: -1, volunteers: 2 } }));
	expect(refused.status).toBe(422);
	expect(refused.body['error']).toContain('参加人数');
	const village = await handIn(await office.person('village'), request({ session: '2026-12-05-yi' }));
	expect(village.status).toBe(403);
	expect(run(office.folder, 'for-each-ref', 'refs/heads/cms')).toBe('');
}, 120_000);

test('a session that is over is due until it is handed in, to those who may write of it', async () => {
	const office = await evening();
	const village = await office.person('village');
	const due = async (person: Person) => {
		await person.get('/api/facts');
		const { body } = await person.get('/api/today');
		return (body['due'] as { session: string; need: string }[]).map(({ session, need }) => [session, need]);
	};
	expect(await due(village)).toEqual([[SESSION, 'outcome']]);
	expect(await due(await office.person('first'))).toEqual([]);
	const { body } = await village.get(`/api/hand-in?session=${SESSION}`);
	expect((body as unknown as HandInSession).story.title).toBe('甲村：院坝讲堂');
	expect((await village.get('/api/field')).body['sessions']).toHaveLength(1);
	await handIn(village, request());
	expect(await due(village)).toEqual([]);
}, 120_000);

test('a report takes no address that another story had before it was renamed', async () => {
	const first = await evening();
	const { slug } = entryOf(await handIn(await first.person('writer'), request()));
	const office = await evening();
	const former = slug.replace('/index', '');
	await draftOf(office, storyText().replace(/^byline/m, `formerly: [${former}]\nbyline`));
	const handed = await handIn(await office.person('writer'), request());
	expect(handed.status).toBe(200);
	expect(entryOf(handed).slug).not.toBe(slug);
	expect(entryOf(handed).slug).toMatch(/^2026-11-28-/);
});

test('what cannot go to review yet is not handed in: put right, it goes out as it is then', async () => {
	const office = await evening();
	const writer = await office.person('writer');
	const name = '20261128-01.jpg';
	const { credit: _, ...uncredited } = photo(name);
	const pictures = [{ name, content: (await photoWithPlace('#a3231a')).toString('base64') }];
	const sent = { key: 'desk-1', send: true, pictures };
	const refused = await handIn(writer, request({ ...sent, photos: [uncredited] }));
	expect([refused.status, String(refused.body['error'] ?? refused.body['message'])]).toEqual([
		422,
		expect.stringContaining('没有写作者'),
	]);
	expect(run(office.folder, 'for-each-ref', 'refs/heads/cms')).toBe('');
	const handed = await handIn(writer, request({ ...sent, photos: [photo(name)], text: '后来又补了一句。' }));
	expect(handed.body).toMatchObject({ sent: true });
	const { slug } = entryOf(handed);
	const story = run(office.folder, 'show', `cms/stories/${slug}:content/stories/${slug}.md`);
	expect(story).toContain('credit: 张三 摄');
	expect(story).toContain('后来又补了一句。');
}, 120_000);

test('what was handed in and is put right before its answer came goes out as it is then, and not twice', async () => {
	const office = await evening();
	const writer = await office.person('writer');
	const name = '20261128-01.jpg';
	const { credit: _, ...uncredited } = photo(name);
	const pictures = [{ name, content: (await photoWithPlace('#a3231a')).toString('base64') }];
	const sent = { key: 'desk-2', pictures };
	const lost = await handIn(writer, request({ ...sent, photos: [uncredited] }));
	const refused = await handIn(writer, request({ ...sent, photos: [uncredited], send: true }));
	expect([lost.status, refused.status]).toEqual([200, 422]);
	const mended = { ...sent, photos: [photo(name)], send: true };
	const handed = await handIn(writer, request({ ...mended, text: '后来又补了一句。' }));
	expect(handed.body).toMatchObject({ sent: true, slug: entryOf(lost).slug });
	const { slug } = entryOf(handed);
	const story = run(office.folder, 'show', `cms/stories/${slug}:content/stories/${slug}.md`);
	expect(story).toContain('credit: 张三 摄');
	expect(story).toContain('后来又补了一句。');
	const later = await handIn(writer, request({ ...mended, text: '送审以后又改了。' }));
	expect([later.status, later.body['code']]).toEqual([409, 'handed-in']);
	expect(
		run(office.folder, 'for-each-ref', '--format=%(refname)', 'refs/heads/cms').split('\n')
	).toHaveLength(1);
}, 120_000);
