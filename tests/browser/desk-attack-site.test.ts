/** Entries full of payloads, published through the desk: no page of the built site runs one. */
import { expect, inject, test } from 'vitest';
import { COLLECTION_NAMES, COLLECTIONS, type CollectionName } from '../../src/domain/schemas/collections.ts';
import { entryLocation } from '../../src/office/git/entry-location.ts';
import { publish } from '../../src/office/reviews/publishing.ts';
import { deskFor } from '../support/desk.ts';
import { watch } from '../support/desk-watch.ts';
import { reviewed } from '../support/office-story.ts';
import { PUBLIC_BODY } from '../support/payloads.ts';
import { poison } from '../support/poison.ts';

const desk = deskFor(inject('sites').township, { publishes: true });
// What a document says of its own text must stand in that text, word for word.
const QUOTING = ['notes', 'commitments', 'officeHolders'];
/** A programme cannot do without the sentence of the plan that it is from. */
const FROM_PLAN = ['clauses', 'quote'];
/** Left out, a dish goes to every station, as the sessions of the others need it. */
const unfit = (collection: CollectionName) => (collection === 'menu' ? [...QUOTING, 'stations'] : QUOTING);

test('payloads in every field of every kind are published as words, and no page runs one', async () => {
	const { office, origin, person, builder } = desk.office();
	const writer = await person('writer');
	const signer = office.accounts.find('signer')!;
	for (const collection of COLLECTION_NAMES) {
		const { slug, places } = await poison(writer, collection, {
			words: PUBLIC_BODY,
			without: unfit(collection),
			asItIs: collection === 'programmes' ? FROM_PLAN : [],
		});
		expect(places.length, collection).toBeGreaterThan(1);
		const entry = { collection, slug };
		if ('reviews' in COLLECTIONS[collection].schema.shape) await reviewed(desk.office(), entry);
		else await writer.decap('updateUnpublishedEntryStatus', { ...entry, newStatus: 'pending_review' });
		await publish(office, signer, entryLocation(collection, slug));
	}
	builder.request();
	await builder.settled();
	expect(builder.status()).toMatchObject({ state: 'live' });

	const page = await desk.stranger({ bypassCSP: true });
	const seen = watch(page);
	const [waiting, visited, said] = [['/'], new Set<string>(), new Set<string>()];
	for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
		if (visited.has(path)) continue;
		visited.add(path);
		await page.goto(origin + path, { waitUntil: 'domcontentloaded' });
		expect(await seen.planted(), path).toEqual([]);
		if ((await page.locator('body').textContent())?.includes('alert(1)')) said.add(path);
		const links = page.locator('a[href^="/"]');
		const paths = await links.evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).pathname));
		waiting.push(...paths.filter((one) => one.endsWith('/') && !one.startsWith('/admin')));
	}
	expect(visited.size).toBeGreaterThan(30);
	for (const path of ['/', '/stories/2026-10-19-yi/', '/press/dengxia/', '/menu/jiangtang/', '/about/'])
		expect([...said], 'pages that show payloads as words').toContain(path);
	expect(seen.ran).toEqual([]);
}, 600_000);
