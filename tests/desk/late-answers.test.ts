/** What the desk makes of answers that overtake each other. */
import { afterAll, beforeEach, expect, test, vi } from 'vitest';
import { NO_FACTS } from '../../src/domain/check/facts.ts';

const office = vi.hoisted(() => ({ get: vi.fn(), postQuietly: vi.fn(), onContentChange: vi.fn() }));
vi.mock('../../src/desk/api.ts', () => office);
// Whatever other tests have loaded was loaded without these.
vi.resetModules();
afterAll(() => vi.resetModules());
const { freshFacts } = await import('../../src/desk/checks/fresh-facts.ts');
const { deskFacts } = await import('../../src/desk/checks/desk-facts.ts');
const { lastPressed } = await import('../../src/desk/last-pressed.ts');
const { tellEditing } = await import('../../src/desk/unsaved/editing.ts');

beforeEach(() => {
	vi.clearAllMocks();
	vi.stubGlobal('window', new EventTarget());
	return () => vi.unstubAllGlobals();
});

/** Answers that a test gives when it likes, in the order in which they were asked for. */
function answers<Answer>() {
	const doors: PromiseWithResolvers<Answer>[] = [];
	const ask = () => {
		const door = Promise.withResolvers<Answer>();
		doors.push(door);
		return door.promise;
	};
	return { doors, ask };
}
const settle = () => new Promise((done) => setImmediate(done));

test('of two presses the last one opens, however late, and one that is on its way is asked for once', async () => {
	const { doors, ask } = answers<string>();
	const opened: unknown[] = [];
	const looks = lastPressed<string>();
	const press = (key: string) =>
		looks.press(
			key,
			ask,
			(answer) => opened.push(answer),
			(error) => opened.push(error)
		);
	void press('先按的');
	void press('后按的');
	void press('后按的');
	expect(doors).toHaveLength(2);
	doors[1]!.resolve('后按的');
	doors[0]!.resolve('先按的');
	await settle();
	expect(opened).toEqual(['后按的']);
	// An answer that has come can be asked for again, and a failure of one that nobody wants is not told.
	void press('后按的');
	void press('先按的');
	doors[2]!.reject('没有找到');
	doors[3]!.resolve('先按的');
	await settle();
	expect(opened).toEqual(['后按的', '先按的']);
	void press('先按的');
	looks.forget();
	doors[4]!.resolve('先按的');
	await settle();
	expect(opened).toHaveLength(2);
});

test('facts that come late do not take the place of newer ones, and are better than none', async () => {
	const { doors, ask } = answers<typeof NO_FACTS>();
	office.get.mockImplementation(ask);
	const facts = (ids: string[]) => ({ ...NO_FACTS, targets: { stations: ids } }) as typeof NO_FACTS;
	const [older, newer] = [freshFacts(), freshFacts()];
	doors[1]!.resolve(facts(['new']));
	await newer;
	doors[0]!.resolve(facts(['old']));
	await older;
	expect(deskFacts().targets).toEqual({ stations: ['new'] });
	const [first, second] = [freshFacts(), freshFacts()];
	doors[3]!.reject(new Error('no network'));
	await second;
	doors[2]!.resolve(facts(['third']));
	await first;
	expect(deskFacts().targets).toEqual({ stations: ['third'] });
});

test('that a form is closed is told after that it is open, and a form opened next is told after both', async () => {
	const { doors, ask } = answers<{ others: string[] }>();
	office.postQuietly.mockImplementation(ask);
	const told = () =>
		office.postQuietly.mock.calls.map(([, { slug, isOpen }]) => `${slug} ${isOpen ? 'open' : 'closed'}`);
	const close = tellEditing('stories', 'a');
	await settle();
	close();
	const again = tellEditing('stories', 'a');
	await settle();
	expect(told()).toEqual(['a open']);
	doors[0]!.resolve({ others: [] });
	await settle();
	expect(told()).toEqual(['a open', 'a closed']);
	doors[1]!.reject(new Error('no network'));
	await settle();
	expect(told()).toEqual(['a open', 'a closed', 'a open']);
	// A page that ends cannot wait for an answer.
	window.dispatchEvent(new Event('pagehide'));
	expect(told().at(-1)).toBe('a closed');
	expect(office.postQuietly.mock.lastCall?.[2], 'sent although the page ends').toBe(true);
	again();
	expect(told()).toHaveLength(4);
	for (const door of doors) door.resolve({ others: [] });
	await settle();
});
