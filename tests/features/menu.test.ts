import { describe, expect, test } from 'vitest';
import { audiencesOf, audienceWords, dishesFor, dishesUnsaid } from '../../src/domain/menu/audiences.ts';
import { serviceNumber } from '../../src/domain/schemas/field.ts';
import { cautionOf, rangeWords } from '../../src/domain/schemas/menu-item.ts';
import { courses } from '../../src/features/menu/board.ts';
import { dishState, noSessionWords } from '../../src/features/menu/dish-state.ts';
import { orderQuery, orderWords, readOrder, smsAddress } from '../../src/features/menu/order-words.ts';
import { recordOf } from '../../src/features/menu/record.ts';
import { entry, holdingsOf } from '../support/entries.ts';

const dish = (code: string, data: object = {}) => {
	const strand = { 学: 'study', 讲: 'explain', 帮: 'help', 乐: 'enjoy', 评: 'appraise' }[code[0]!];
	return entry('menu', `dish-${code.slice(2)}`, { code, strand, ...data });
};

describe('the board', () => {
	test('always has the five strands in their order, the empty ones too', () => {
		const board = courses([dish('帮-02'), dish('学-01')]);
		expect(board.map(({ strand, dishes }) => [strand, dishes.length])).toEqual([
			['study', 1],
			['explain', 0],
			['help', 1],
			['enjoy', 0],
			['appraise', 0],
		]);
	});

	test('offers only audiences that some dish names, in the order of the vocabulary', () => {
		const dishes = [
			dish('帮-01', { audience: ['children'] }),
			dish('帮-02', { audience: ['elderly', 'children'] }),
		];
		expect(audiencesOf(dishes)).toEqual(['elderly', 'children']);
		expect(audiencesOf([dish('帮-03')])).toEqual([]);
	});

	test('counts a dish for everyone among those for old people, one for children not', () => {
		const dishes = [
			dish('帮-01', { audience: ['everyone'] }),
			dish('帮-02', { audience: ['elderly'] }),
			dish('帮-03', { audience: ['children'] }),
		];
		expect(dishesFor(dishes, 'elderly').map(({ data }) => data.code)).toEqual(['帮-01', '帮-02']);
		expect(audienceWords('elderly')).toBe('老年人或全体村（居）民');
		expect(audienceWords('everyone')).toBe('全体村（居）民');
	});

	test('keeps dishes that name no audience apart: they may be for anybody', () => {
		const dishes = [dish('帮-01', { audience: ['children'] }), dish('帮-02')];
		expect(dishesFor(dishes, 'elderly')).toEqual([]);
		expect(dishesUnsaid(dishes).map(({ data }) => data.code)).toEqual(['帮-02']);
	});
});

describe('a dish in words', () => {
	test('tells a range, a single figure, and nothing for an unknown one', () => {
		expect(rangeWords({ min: 60, max: 90 }, '分钟')).toBe('60～90分钟');
		expect(rangeWords({ min: 20, max: 20 }, '人')).toBe('20人');
		expect(rangeWords(undefined, '人')).toBeUndefined();
	});

	test('without a state must be asked about: none is made up for it', () => {
		expect(dishState(dish('帮-01').data)).toEqual({ label: '能不能点，请先问一问实践站', tone: 'unknown' });
	});

	test('with a state says it', () => {
		expect(dishState(dish('帮-01', { state: 'full' }).data)).toEqual({ label: '约满', tone: 'warn' });
	});

	test('that is booked up or paused says so wherever it is offered', () => {
		const cautions = ['open', 'full', 'paused', undefined].map((state) =>
			cautionOf(dish('帮-01', { state }).data)
		);
		expect(cautions).toEqual([undefined, '约满', '暂停', undefined]);
	});

	test('is not offered again while it is paused', () => {
		expect(noSessionWords(dish('帮-01').data)).toContain('照上面的办法点单');
		expect(noSessionWords(dish('帮-01', { state: 'paused' }).data)).toBe(
			'还没有排定场次。这一项现在不能点。'
		);
	});
});

describe('the record of a dish', () => {
	const session = (id: string, start: string, data: object = {}) =>
		entry('sessions', id, { dish: 'dish-01', start, ...data });
	const story = (id: string, published: string, sessions: string[]) =>
		entry('stories', id, { published, sessions });
	const one = dish('帮-01');
	const held = { state: 'held', outcome: { people: 20, volunteers: 3 } };
	const record = recordOf(
		holdingsOf([
			one,
			session('september', '2026-09-10 09:00', held),
			session('october', '2026-10-10 09:00', held),
			session('fallen-through', '2026-11-10 09:00', { state: 'cancelled' }),
			session('december', '2026-12-10 09:00', { state: 'postponed' }),
			entry('sessions', 'of-another', { start: '2026-12-11 09:00' }),
			story('older', '2026-09-11 09:00', ['september']),
			story('both', '2026-10-11 09:00', ['september', 'october']),
			story('unrelated', '2026-10-12 09:00', []),
			entry('practices', 'practice', { stories: ['older', 'both'] }),
		]),
		one
	);
	const ids = (entries: readonly { id: string }[]) => entries.map(({ id }) => id);

	test('keeps postponed sessions among those to come, and leaves out those of other dishes', () => {
		expect(ids(record.coming)).toEqual(['december']);
	});

	test('lists the nearest of many sessions to come, and keeps the others apart', () => {
		const daily = session('daily', '2026-11-30 16:30', { repeat: 'FREQ=WEEKLY;BYDAY=MO,TU,WE;COUNT=150' });
		const { coming, later } = recordOf(holdingsOf([one, daily]), one);
		expect([coming.length, later.length]).toEqual([12, 138]);
		expect([coming[0], later[0]].map((date) => date?.occurrence)).toEqual(['2026-11-30', '2026-12-28']);
	});

	test('lists only sessions that were held, newest first', () => {
		expect(ids(record.held)).toEqual(['october', 'september']);
	});

	test('lists the latest that were held and reported, and keeps those before them apart', () => {
		const months = ['01', '02', '03', '04', '05', '06', '07', '08'];
		const record = recordOf(
			holdingsOf([
				one,
				...months.map((month) => session(`held-${month}`, `2026-${month}-10 09:00`, held)),
				...months.map((month) => story(`told-${month}`, `2026-${month}-11 09:00`, [`held-${month}`])),
			]),
			one
		);
		expect([record.held.length, record.stories.length]).toEqual([6, 6]);
		expect(ids(record.earlier)).toEqual(['held-02', 'held-01']);
		expect(ids(record.older)).toEqual(['told-02', 'told-01']);
	});

	test('names a story once that reports two of its sessions, newest first', () => {
		expect(ids(record.stories)).toEqual(['both', 'older']);
	});

	test('names a practice once that rests on two of its stories', () => {
		expect(ids(record.practices)).toEqual(['practice']);
	});
});

describe('an order', () => {
	test('is said by codes and village', () => {
		expect(orderWords(['帮-03'], '青竹村')).toBe('点单 帮-03 青竹村');
		expect(orderWords(['帮-03', '乐-02'], '青竹村')).toBe('点单 帮-03、乐-02 青竹村');
	});

	test('without a village yet is said without one', () => {
		expect(orderWords(['帮-03'])).toBe('点单 帮-03');
	});

	test('survives its way through an address', () => {
		const order = { codes: ['帮-03', '乐-02'], station: 'qingzhu' };
		expect(readOrder(orderQuery(order))).toEqual(order);
		expect(orderQuery({ codes: [] })).toBe('');
	});

	test('is read from what a plain form sends, each code once', () => {
		expect(readOrder('?d=帮-03&d=乐-02&d=帮-03&s=')).toEqual({
			codes: ['帮-03', '乐-02'],
			station: undefined,
		});
	});

	test('takes no more from an address than a slip can hold', () => {
		const { codes } = readOrder(`?d=${Array.from({ length: 500 }, (_, at) => `x${at}`).join(',')}`);
		expect(codes).toHaveLength(40);
		expect(readOrder(`?d=${'很'.repeat(999)}`).codes[0]).toHaveLength(12);
	});

	test('fills a text message', () => {
		expect(smsAddress('10690000', '点单 帮-03')).toBe('sms:10690000?body=%E7%82%B9%E5%8D%95%20%E5%B8%AE-03');
	});
});

describe('a number for text messages', () => {
	const taken = (number: string) => serviceNumber().safeParse(number).success;

	test.each(['10690123456', '12345', '95588'])('%s is a service number', (number) => {
		expect(taken(number)).toBe(true);
	});

	test.each(['13912345678', '023-72381234', '110'])('%s is not', (number) => {
		expect(taken(number)).toBe(false);
	});
});
