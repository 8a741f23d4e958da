/** Rules that take more than one entry, or the date, to decide. Pure: today is an argument. */

import { mendedCharacters } from '../../platform/characters.ts';
import type { Issue } from '../../platform/issue.ts';
import { allClauses, type Clause } from '../plan/document-text.ts';
import {
	type Document,
	type Entry,
	isSample,
	type MenuItem,
	type Programme,
	type Session,
} from '../schemas/entry.ts';

import { references } from '../schemas/references.ts';
import { formerIdTaken } from './former-ids.ts';
import { plainClausesOnce, plainSentences } from './plain-rules.ts';
import { issue, of, type Rule, type Shelf } from './rule.ts';
import { clashes, heldInFuture } from './session-rules.ts';

/** Two entries that claim the same number, e.g. two dishes with one code. */
const sameNumber =
	(name: 'menu' | 'requests', key: 'code' | 'number'): Rule =>
	({ entries }) => {
		const first = new Map<string, Entry>();
		return of(entries, name).flatMap((entry) => {
			const number = (entry.data as Record<string, unknown>)[key] as string;
			const twin = first.get(number);
			if (!twin) first.set(number, entry);
			return twin
				? [issue(entry, 'number-duplicate', [key], `“${number}”已经用在 ${twin.file}，请换一个`)]
				: [];
		});
	};

const stationCannotReceive: Rule = ({ entries }) => {
	const dishes = new Map(of(entries, 'menu').map((dish) => [dish.id, dish as MenuItem]));
	return of(entries, 'sessions').flatMap((session) => {
		const { dish: id, station } = (session as Session).data;
		const stations = id === undefined ? [] : (dishes.get(id)?.data.stations ?? []);
		if (stations.length === 0 || stations.includes(station)) return [];
		return [
			issue(
				session,
				'station-cannot-receive',
				['station'],
				`菜单项“${id}”不能送到这个站：请换站，或在菜单项里加上它`
			),
		];
	});
};

/** True entries stand by themselves: they are still whole when the samples are taken away. */
const trueOnSample: Rule = ({ entries }) => {
	const samples = new Set(entries.filter(isSample).map(({ collection, id }) => `${collection}/${id}`));
	return entries
		.filter((entry) => !isSample(entry))
		.flatMap((entry) =>
			references(entry)
				.filter(({ relation, target }) => samples.has(`${relation}/${target}`))
				.map(({ path, target }) =>
					issue(
						entry,
						'reference-sample',
						path,
						`“${target}”是示例内容，正式内容不能引用它：请换成真实的条目，或删去`
					)
				)
		);
};

/** What an editor quotes from a document stands there word for word. */
const quotes: Rule = ({ entries, texts }) =>
	of(entries, 'documents').flatMap((entry) => {
		const document = entry as Document;
		const text = texts.get(document.id);
		if (!text) return [];
		const parts = text.parts.flatMap((part) => [part.title, ...part.paragraphs]);
		const clauses = text.parts.flatMap((part) => allClauses(part.clauses));
		const whole = [...text.head, ...parts, ...clauses.map(wordsOf), ...text.imprint].join('\n');
		const missing = (path: PropertyKey[], quote: string, inside: string, where: string) =>
			mendedCharacters(inside).includes(quote)
				? []
				: [issue(document, 'quote-altered', path, `“${quote}”不在${where}里，请照原文一字不差地抄`)];
		return [
			...document.data.notes.flatMap(({ quote }, at) =>
				missing(['notes', at, 'quote'], quote, whole, '公文原文')
			),
			...document.data.commitments.flatMap(({ clause: id, quote }, at) => {
				const clause = clauses.find((one) => one.id === id);
				// A clause that is not there is reported as a broken reference.
				return clause ? missing(['commitments', at, 'quote'], quote, wordsOf(clause), `条款 ${id}`) : [];
			}),
		];
	});

/** So does what is quoted of a programme, in a clause that it names. */
const programmeQuotes: Rule = ({ entries, texts }) => {
	const clauses = [...texts.values()].flatMap((text) =>
		text.parts.flatMap((part) => allClauses(part.clauses))
	);
	return (of(entries, 'programmes') as Programme[]).flatMap((programme) => {
		const { quote, clauses: named } = programme.data;
		const own = clauses.filter(({ id }) => named.includes(id));
		// Clauses that are not there are reported as broken references.
		if (own.length === 0 || own.some((clause) => mendedCharacters(wordsOf(clause)).includes(quote)))
			return [];
		const message = `“${quote}”不在条款 ${named.join('、')} 里，请照原文一字不差地抄`;
		return [issue(programme, 'quote-altered', ['quote'], message)];
	});
};

const wordsOf = ({ heading, text }: Clause) => heading + text.join('');

const RULES: Rule[] = [
	sameNumber('menu', 'code'),
	sameNumber('requests', 'number'),
	heldInFuture,
	clashes,
	stationCannotReceive,
	trueOnSample,
	formerIdTaken,
	quotes,
	programmeQuotes,
	plainSentences,
	plainClausesOnce,
];

/** Everything wrong between entries that are each sound by themselves. */
export const checkFolder = (shelf: Shelf): Issue[] => RULES.flatMap((rule) => rule(shelf));
