/** What the menu, its dishes and the order slip say, as plain data. */
import type { Holdings } from '../../domain/holdings.ts';
import { audiencesOf } from '../../domain/menu/audiences.ts';
import { ADDRESS, menuOfAudience, menuOfStation } from '../../domain/pages/addresses.ts';
import { CATALOGUE } from '../../domain/pages/catalogue.ts';
import { clauseLinks } from '../../domain/plan/clause-links.ts';
import { hrefOf, type MenuItem, type Station } from '../../domain/schemas/entry.ts';
import { rangeWords } from '../../domain/schemas/menu-item.ts';
import { AUDIENCES, PLATFORMS } from '../../domain/schemas/vocabulary.ts';
import { contactAt } from '../../domain/sessions/telephone.ts';
import { courses } from './board.ts';
import { orderWords, smsAddress } from './order-words.ts';

/** Where else one can order, on a platform that is not ours: a dish's own page there, else the office's. */
export type OutsidePlatform = { url: string; label: string };

function outsidePlatform({ site }: Holdings, dish?: MenuItem): OutsidePlatform | undefined {
	const url = dish?.data.externalUrl ?? site.orderPlatform?.url;
	return url === undefined ? undefined : { url, label: site.orderPlatform?.label ?? '外部平台' };
}

export type HowToOrderView = ReturnType<typeof howToOrder>;

/** @param station whose menu it is; without one it is everybody's */
export const howToOrder = (holdings: Holdings, station?: Station) => ({
	contact: contactAt(holdings, station),
	/** Where one goes in person. */
	place: station?.data.title ?? '村里的实践站',
	outside: outsidePlatform(holdings),
});

export type MenuFiltersView = ReturnType<typeof menuFilters>;

/** The board by village and by audience; audiences that no dish names are left out. */
export function menuFilters({ shelves }: Holdings) {
	const villages = shelves.stations.map(({ id, data }) => ({
		label: data.village,
		address: menuOfStation(id),
	}));
	const audiences = audiencesOf(shelves.menu).map((key) => ({
		label: AUDIENCES[key].label,
		address: menuOfAudience(key),
	}));
	const all = { label: '全部', address: ADDRESS.menu };
	return [
		{ title: '按村看', links: villages },
		{ title: '按人群看', links: audiences },
	]
		.filter(({ links }) => links.length > 0)
		.map(({ title, links }) => ({ title, links: [all, ...links] }));
}

export type DishView = ReturnType<typeof dishView>;

/** The page of a dish. */
export function dishView(holdings: Holdings, dish: MenuItem) {
	const { data } = dish;
	const programme = holdings.find('programmes', data.programme);
	// What one station alone can receive is asked for there.
	const onlyStation = data.stations.length === 1 ? holdings.find('stations', data.stations[0]) : undefined;
	return {
		dish,
		contact: contactAt(holdings, onlyStation),
		outside: outsidePlatform(holdings, dish),
		orders: ordersOf(holdings, dish),
		facts: factsOf(holdings, dish),
		programme: programme && {
			label: CATALOGUE.programme.title(programme, holdings),
			address: hrefOf(programme),
		},
		clauses: clauseLinks(holdings, data.clauses),
	};
}

export type DishOrder = ReturnType<typeof ordersOf>[number];

/** For each village that can receive a dish, the words to say, to copy or to send, and to whom. */
const ordersOf = ({ site, shelves }: Holdings, { data }: MenuItem) =>
	shelves.stations
		.filter(({ id }) => data.stations.length === 0 || data.stations.includes(id))
		.map((station) => {
			const { village, phone, smsNumber = site.smsNumber } = station.data;
			const words = orderWords([data.code], village, data.sample);
			const sms = smsNumber ? { number: smsNumber, address: smsAddress(smsNumber, words) } : undefined;
			return { village, address: hrefOf(station), phone, words, sms };
		});

/** For whom, how long, how many, by whom, missing where nobody entered it; and what else is known. */
function factsOf(holdings: Holdings, { data }: MenuItem) {
	// Not every dish has these: their absence is not a gap.
	const extras = [
		['时令', data.season],
		['村里要准备的', data.prepares.join('；')],
		['服务平台', data.platform && PLATFORMS[data.platform].label],
	] as const;
	return [
		{ label: '服务对象', value: data.audience.map((key) => AUDIENCES[key].label).join('、') || undefined },
		{ label: '时长', value: rangeWords(data.minutes, '分钟') },
		{ label: '人数', value: rangeWords(data.people, '人') },
		{ label: '承接队伍', value: holdings.find('teams', data.team)?.data.title },
		...extras.flatMap(([label, value]) => (value ? [{ label, value }] : [])),
	];
}

export type OrderSlipView = ReturnType<typeof orderSlip>;

/** 点单条: every dish that can be ordered, and where each village sends it. */
export function orderSlip(holdings: Holdings) {
	const { site, shelves } = holdings;
	const stations = shelves.stations.map(({ id, data }) => ({
		id,
		village: data.village,
		phone: data.phone,
		sms: data.smsNumber ?? site.smsNumber,
	}));
	return {
		institute: site.institute,
		courses: courses(shelves.menu).filter(({ dishes }) => dishes.length > 0),
		stations,
		contact: contactAt(holdings),
		// Villages with a number of their own; for all others the office's is right.
		own: stations.filter(({ phone, sms }) => phone || sms),
		outside: outsidePlatform(holdings),
	};
}
