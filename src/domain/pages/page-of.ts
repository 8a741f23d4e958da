/** What is read from the catalogue: what a page says of itself, which pages there are, which may be kept or linked. */
import type { Breadcrumb } from '../../platform/breadcrumb.ts';
import type { Day, Moment } from '../../platform/day.ts';
import type { Holdings } from '../holdings.ts';
import { CATALOGUE, type CataloguedKind } from './catalogue.ts';
import { COLUMNS, type Column } from './columns.ts';
import type { Facets, KindOfPage } from './kind-of-page.ts';
import type { SearchKind } from './search-kinds.ts';
import { isOfKind, type PageKind, SHAPES, varyingParts } from './shapes.ts';

/** What a page of a kind is about. */
type SubjectOf<Name extends CataloguedKind> = ReturnType<(typeof CATALOGUE)[Name]['subjects']>[number];
const recordOf = (name: CataloguedKind) => CATALOGUE[name] as unknown as KindOfPage<unknown>;

/** What a page says of itself. */
export type CataloguedPage = {
	title: string;
	/** One sentence for search results and share cards. */
	description: string;
	/** Site address without base path. */
	address: string;
	column?: Column | undefined;
	/** Pages above this one, without the home page and the page itself. */
	trail: readonly Breadcrumb[];
	/** What it is among the answers of a search; nothing for a page that is not searched. */
	kind?: SearchKind | undefined;
	/** What people call it besides its title; what lifts it among answers; what tells it from others of its title. */
	alsoCalled?: readonly string[] | undefined;
	weight?: number | undefined;
	note?: string | undefined;
	facets: Facets;
	noindex: boolean;
	/** Set for the page of a sample: its title and description say so wherever they are shown, and it is not indexed. */
	sample: boolean;
};

/** @param subject what the page is about; nothing for a page that is one of a kind */
export function pageOf<Name extends CataloguedKind>(
	holdings: Holdings,
	name: Name,
	...[subject]: SubjectOf<Name> extends undefined ? [] : [SubjectOf<Name>]
): CataloguedPage {
	const kind = recordOf(name);
	const address = kind.address(subject);
	const section = sectionOf(kind);
	const isBelow = section !== undefined && section.address !== address;
	return {
		title: kind.title(subject, holdings),
		description: kind.description(subject, holdings),
		address,
		column: kind.column?.(subject, holdings) ?? section,
		trail:
			kind.trail?.(subject, holdings) ?? (isBelow ? [{ label: section.name, address: section.address }] : []),
		kind: kind.kind ?? (kind.named?.(subject, holdings) ? '栏目' : undefined),
		alsoCalled: kind.alsoCalled?.(subject, holdings),
		weight: kind.weight?.(subject, holdings) ?? (kind.named ? NAMED : undefined),
		note: kind.note?.(subject, holdings),
		facets: kind.facets?.(subject, holdings) ?? {},
		noindex: isHidden(kind, subject, holdings),
		sample: kind.sample?.(subject) ?? false,
	};
}

/** A column before what only speaks of its subject. */
const NAMED = 1;

/** What `getStaticPaths` answers for the file of a kind. */
export const pathsOf = <Name extends PageKind>(holdings: Holdings, name: Name) =>
	(CATALOGUE[name].subjects(holdings) as readonly SubjectOf<Name>[]).map((subject) => ({
		params: varyingParts(name, recordOf(name).address(subject)),
		props: { subject },
	}));

/** Every kind of page but one, in the order of the site maps. */
const kindsBesides = (besides: CataloguedKind | undefined): CataloguedKind[] =>
	(Object.keys(CATALOGUE) as CataloguedKind[]).filter((name) => name !== besides);

/** A page that search engines may keep. */
export type IndexablePage = {
	/** Site address without base path. */
	address: string;
	title: string;
	/** Name of the column it stands under. */
	section: string;
	/** When its content last changed, where that is known. */
	lastmod: Day | Moment | undefined;
	/** False for a list that holds nothing true yet: site maps leave it out. */
	isListed: boolean;
};

/** All pages that search engines may keep, column by column; within a column the order of its lists. */
export const indexablePages = (holdings: Holdings, besides?: CataloguedKind): IndexablePage[] =>
	kindsBesides(besides).flatMap((name) => indexable(holdings, name, recordOf(name).subjects(holdings)));

/** The pages of one kind, about these subjects, that search engines may keep. */
export function indexable(
	holdings: Holdings,
	name: CataloguedKind,
	subjects: readonly unknown[]
): IndexablePage[] {
	const kind = recordOf(name);
	return subjects
		.filter((subject) => !isHidden(kind, subject, holdings))
		.map((subject) => ({
			address: kind.address(subject),
			title: kind.title(subject, holdings),
			section: sectionOf(kind)?.name ?? '首页',
			lastmod: kind.lastmod?.(subject, holdings),
			isListed: kind.isListed?.(subject, holdings) ?? true,
		}));
}

/** Addresses of all pages and of the files that belong to them, and whether they are there on every later day. */
export const allAddresses = (
	holdings: Holdings,
	besides?: CataloguedKind
): { address: string; isLasting: boolean }[] =>
	kindsBesides(besides).flatMap((name) => {
		const kind = recordOf(name);
		return kind.subjects(holdings).flatMap((subject) => {
			const isLasting = kind.lasts?.(subject, holdings) ?? true;
			const addresses = [kind.address(subject), ...(kind.files?.(subject, holdings) ?? [])];
			return addresses.map((address) => ({ address, isLasting }));
		});
	});

/** True for the address of a list that comes and goes with what it lists. An entry's own page goes with the entry. */
export const isPassingList = (address: string): boolean =>
	(Object.keys(SHAPES) as PageKind[]).some((name) => recordOf(name).passing && isOfKind(name, address));

const sectionOf = ({ section }: KindOfPage<unknown>): Column | undefined =>
	section && section !== 'home' ? COLUMNS[section] : undefined;
const isHidden = (kind: KindOfPage<unknown>, subject: unknown, holdings: Holdings): boolean =>
	(kind.sample?.(subject) || kind.noindex?.(subject, holdings)) ?? false;
