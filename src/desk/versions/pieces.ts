/**
 * Two versions of an entry as pieces that can be chosen one by one: a field, a photo, a field of a photo, a paragraph. Where
 * the text is known that both came from, it is told who changed a piece; the choice that keeps everybody's work is made
 * already, and only what both changed is left to the editor.
 */

import { BODY } from '../../domain/schemas/passages.ts';
import { isSameValue } from '../../platform/same-value.ts';
import { commonParts, hunksOf } from '../../platform/three-way.ts';
import {
	type Fields,
	fieldWords,
	formFor,
	isPhoto,
	labelFor,
	type Named,
	type PhotoEntry,
	photoWords,
} from './fields-of.ts';

type Side = 'mine' | 'theirs';
/** `both`: first mine, then theirs; for paragraphs alone. */
export type Choice = Side | 'both';
export type Piece = {
	key: string;
	/** In the words of the form: `摘要`, `照片“图为……” · 图注`, `正文`. */
	label: string;
	mine: string;
	theirs: string;
	/** Who changed it since both had the same; `both` also where nobody knows. */
	by: Side | 'both';
	/** The choice that loses nobody's work, as far as there is one. */
	usual: Choice;
	mayHaveBoth: boolean;
};
type Three = { base: Fields | undefined; mine: Fields; theirs: Fields };

/** What differs, and how to make one version of both. */
export function piecesOf(
	named: Named,
	three: Three
): { pieces: Piece[]; merged: (choices: ReadonlyMap<string, Choice>) => Fields } {
	const pieces: Piece[] = [];
	const makers: ((choices: ReadonlyMap<string, Choice>, into: Record<string, unknown>) => void)[] = [];
	const form = formFor(named);
	const keys = new Set([form.properties ?? {}, three.mine, three.theirs].flatMap((one) => Object.keys(one)));
	for (const key of keys) {
		const [base, mine, theirs] = [three.base?.[key], three.mine[key], three.theirs[key]];
		const label = labelFor(named, key);
		if (key === BODY) {
			const make = paragraphs(label, text(base), text(mine) ?? '', text(theirs) ?? '', pieces);
			makers.push((choices, into) => {
				into[BODY] = make(choices);
			});
		} else if ([mine, theirs].some(isPhotos)) {
			const fieldLabel = (field: string) => labelFor(named, key, 0, field);
			const photoForm = form.properties?.[key]?.items?.properties;
			const words = (field: string, one: unknown) => fieldWords(photoForm?.[field], one);
			const lists = { base: three.base && list(base), mine: list(mine), theirs: list(theirs) };
			const make = photos({ key, label, fieldLabel, words }, lists, pieces);
			makers.push((choices, into) => {
				into[key] = make(choices);
			});
		} else {
			const words = (value: unknown) => fieldWords(form.properties?.[key], value);
			const choose = value(
				{ key, label, words, isKnown: three.base !== undefined },
				base,
				mine,
				theirs,
				pieces
			);
			makers.push((choices, into) => {
				into[key] = choose(choices);
			});
		}
	}
	return {
		pieces,
		merged: (choices) => {
			const fields: Record<string, unknown> = {};
			for (const make of makers) make(choices, fields);
			return Object.fromEntries(Object.entries(fields).filter(([, one]) => one !== undefined));
		},
	};
}

type Told = { key: string; label: string; words: (value: unknown) => string; isKnown: boolean };
type Choosing<Made> = (choices: ReadonlyMap<string, Choice>) => Made;

/** Who changed it, and the choice that keeps that; where nobody knows what both had, `base` says nothing. */
function changedBy(
	isKnown: boolean,
	base: unknown,
	mine: unknown,
	theirs: unknown
): { by: Piece['by']; usual: Side } {
	if (isKnown && isSameValue(base, mine)) return { by: 'theirs', usual: 'theirs' };
	return { by: isKnown && isSameValue(base, theirs) ? 'mine' : 'both', usual: 'mine' };
}

/** One value that is taken from one side or the other. */
function value(
	{ key, label, words, isKnown }: Told,
	base: unknown,
	mine: unknown,
	theirs: unknown,
	pieces: Piece[]
): Choosing<unknown> {
	if (isSameValue(mine, theirs)) return () => mine;
	const { by, usual } = changedBy(isKnown, base, mine, theirs);
	pieces.push({ key, label, mine: words(mine), theirs: words(theirs), by, usual, mayHaveBoth: false });
	return (choices) => ((choices.get(key) ?? usual) === 'theirs' ? theirs : mine);
}

const isPhotos = (given: unknown): given is PhotoEntry[] => Array.isArray(given) && given.some(isPhoto);
const list = (given: unknown): PhotoEntry[] => (isPhotos(given) ? given : []);

type PhotosTold = Pick<Told, 'key' | 'label'> & {
	fieldLabel: (field: string) => string;
	words: (field: string, value: unknown) => string;
};

/** Photos go by their files: what one side put in or wrote below a photo stands beside what the other did. */
function photos(
	{ key, label, fieldLabel, words: wordsOf }: PhotosTold,
	{ base, mine, theirs }: { base: PhotoEntry[] | undefined; mine: PhotoEntry[]; theirs: PhotoEntry[] },
	pieces: Piece[]
): Choosing<PhotoEntry[] | undefined> {
	const find = (photos: readonly PhotoEntry[] | undefined, src: string) =>
		photos?.find((one) => one.src === src);
	const called = (src: string): string => {
		const photo = (find(mine, src) ?? find(theirs, src))!;
		return String(photo['caption'] ?? photo['alt'] ?? src);
	};
	const maker = (src: string): Choosing<PhotoEntry | undefined> => {
		const [then, own, other] = [find(base, src), find(mine, src), find(theirs, src)];
		const shown = `${label}“${called(src)}”`;
		const isKnown = base !== undefined;
		if (!own || !other) {
			const words = (photo: unknown) => (photo === undefined ? '' : photoWords(photo as PhotoEntry));
			const told = { key: `${key}/${src}`, label: shown, words, isKnown };
			return value(told, then, own, other, pieces) as Choosing<PhotoEntry | undefined>;
		}
		const fields = [...new Set([...Object.keys(own), ...Object.keys(other)])].map((field) => {
			const told = {
				key: `${key}/${src}/${field}`,
				label: `${shown} · ${fieldLabel(field)}`,
				words: (one: unknown) => wordsOf(field, one),
				isKnown,
			};
			return [field, value(told, then?.[field], own[field], other[field], pieces)] as const;
		});
		return (choices) =>
			Object.fromEntries(
				fields.flatMap(([field, choose]) => {
					const chosen = choose(choices);
					return chosen === undefined ? [] : [[field, chosen]];
				})
			) as PhotoEntry;
	};
	const makers = new Map(namesIn([...mine, ...theirs]).map((src) => [src, maker(src)]));
	// Which comes before which is somebody's work too.
	const both = new Set(mine.flatMap(({ src }) => (find(theirs, src) ? [src] : [])));
	const order = (photos: readonly PhotoEntry[] | undefined) =>
		photos?.map(({ src }) => src).filter((src) => both.has(src));
	const told = (given: unknown) => (given as string[]).map((src) => called(src)).join('\n');
	const [own, other] = [order(mine)!, order(theirs)!];
	const choose = value(
		{ key: `${key}/order`, label: `${label}的顺序`, words: told, isKnown: base !== undefined },
		order(base),
		own,
		other,
		pieces
	);
	return (choices) => {
		const names = namesIn(choose(choices) === other ? [...theirs, ...mine] : [...mine, ...theirs]);
		const chosen = names.flatMap((src) => makers.get(src)!(choices) ?? []);
		return chosen.length > 0 ? chosen : undefined;
	};
}

const namesIn = (photos: readonly PhotoEntry[]): string[] => [...new Set(photos.map(({ src }) => src))];

const text = (given: unknown): string | undefined => (given === undefined ? undefined : String(given));
/** Paragraphs and the blank lines between them, each a part: put together they are the text to the last blank. */
const split = (words: string): string[] => words.split(/(\n{2,}|^\n|\n$)/).filter((part) => part !== '');
const isBlank = (part: string | undefined): boolean => part?.trim() === '';
const wordsOf = (parts: readonly string[]): string => parts.join('').replace(/^\n+|\n+$/g, '');

/** First mine, then theirs, with one break between them. */
function oneAfterOther(mine: readonly string[], theirs: readonly string[]): string[] {
	const breaks = [mine.at(-1), theirs[0]].filter(isBlank).length;
	if (breaks === 1) return [...mine, ...theirs];
	return breaks === 0 ? [...mine, '\n\n', ...theirs] : [...mine, ...theirs.slice(1)];
}

function paragraphs(
	label: string,
	base: string | undefined,
	mine: string,
	theirs: string,
	pieces: Piece[]
): Choosing<string> {
	if (mine === theirs) return () => mine;
	const [own, other] = [split(mine), split(theirs)];
	const from = base === undefined ? commonParts(own, other) : split(base);
	const makers = hunksOf(from, own, other).map((hunk, at): Choosing<string[]> => {
		if (isSameValue(hunk.mine, hunk.theirs)) return () => hunk.mine;
		const key = `${BODY}/${at}`;
		const { by, usual } = changedBy(base !== undefined, hunk.base, hunk.mine, hunk.theirs);
		const [left, right] = [wordsOf(hunk.mine), wordsOf(hunk.theirs)];
		// Nobody could choose between blank lines that they do not see.
		if (left === right) return () => hunk[usual];
		pieces.push({
			...{ key, label, mine: left, theirs: right, by, usual },
			mayHaveBoth: left !== '' && right !== '',
		});
		return (choices) => {
			const chosen = choices.get(key) ?? usual;
			return chosen === 'both' ? oneAfterOther(hunk.mine, hunk.theirs) : hunk[chosen];
		};
	});
	return (choices) => makers.flatMap((make) => make(choices)).join('');
}
