/** What the catalogue says of one kind of page. */
import type { Breadcrumb } from '../../platform/breadcrumb.ts';
import type { Day, Moment } from '../../platform/day.ts';
import type { Holdings } from '../holdings.ts';
import { STRANDS, type Strand } from '../schemas/vocabulary.ts';
import { COLUMNS, type Column, type ColumnName } from './columns.ts';
import type { SearchKind } from './search-kinds.ts';

/** Values by the name of their filter. */
export type Facets = Readonly<Partial<Record<'类别' | '站点', readonly string[]>>>;

/** One kind of page; a `Subject` is what one page of it is about: an entry, a month, a list; nothing for a page that is one of a kind. */
export type KindOfPage<Subject> = {
	/** The column it stands in; nothing for pages that stand in none. */
	section?: ColumnName | 'home';
	/** All pages of the kind that are there, in the order in which they are listed. */
	subjects: (holdings: Holdings) => readonly Subject[];
	address: (subject: Subject) => string;
	title: (subject: Subject, holdings: Holdings) => string;
	/** One sentence for search results and share cards. */
	description: (subject: Subject, holdings: Holdings) => string;
	/** What the state's page tags are told of its column, where that is not the section itself. */
	column?: (subject: Subject, holdings: Holdings) => Column;
	/** Pages above it besides the home page, where that is not the column's page alone. */
	trail?: (subject: Subject, holdings: Holdings) => readonly Breadcrumb[];
	/** What it is among the answers of a search. Lists only repeat others: they are of no kind and not searched. */
	kind?: SearchKind;
	/** Whether a list that is not searched is found by its title. */
	named?: (subject: Subject, holdings: Holdings) => boolean;
	/** What people call it besides its title. */
	alsoCalled?: (subject: Subject, holdings: Holdings) => readonly string[];
	/** Lifts it among the answers of a search, or lowers it; a story has none. */
	weight?: (subject: Subject, holdings: Holdings) => number;
	/** What search answers are filtered by, besides the kind and the year. */
	facets?: (subject: Subject, holdings: Holdings) => Facets;
	/** What tells it from other pages of the same title. */
	note?: (subject: Subject, holdings: Holdings) => string;
	/** The page of a sample: marked, and kept out of search engines. */
	sample?: (subject: Subject) => boolean;
	/** Kept out of search engines, and so out of both site maps. */
	noindex?: (subject: Subject, holdings: Holdings) => boolean;
	/** A list is in the site maps once something true stands in it. */
	isListed?: (subject: Subject, holdings: Holdings) => boolean;
	/** When its content last changed, where that is known. */
	lastmod?: (subject: Subject, holdings: Holdings) => Day | Moment | undefined;
	/** Files that belong to it. */
	files?: (subject: Subject, holdings: Holdings) => readonly string[];
	/** Comes and goes with what it lists; its address stays when it has gone. */
	passing?: true;
	/** False for a page that is there only for now. */
	lasts?: (subject: Subject, holdings: Holdings) => boolean;
};

/** What somebody can have or go to comes before what was written about it once. */
export const SEARCH_WEIGHT = { dish: 3, coming: 2, page: 1, past: -1 } as const;

/** The value of the filter by strand. */
export const strandFacet = (strand: Strand | undefined): readonly string[] =>
	strand ? [STRANDS[strand].label] : [];

export const kindOf = <Subject>(kind: KindOfPage<Subject>): KindOfPage<Subject> => kind;
type Single = Omit<KindOfPage<undefined>, 'subjects' | 'address'> & { address: string };
export const single = ({ address, ...kind }: Single): KindOfPage<undefined> => ({
	...kind,
	subjects: () => [undefined],
	address: () => address,
});
/** The page that a column begins with. */
export const columnPage = (name: ColumnName, more: Partial<Single> = {}): KindOfPage<undefined> =>
	single({
		section: name,
		address: COLUMNS[name].address,
		title: () => COLUMNS[name].name,
		description: () => COLUMNS[name].description,
		named: () => true,
		...more,
	});

/** A page that stands in no column: the state's tags know it as one of its own, under its own words. */
export const outsideColumns = (
	address: string,
	title: string,
	description: string,
	more: Partial<Single> = {}
): KindOfPage<undefined> =>
	single({
		section: 'about',
		address,
		title: () => title,
		description: () => description,
		column: () => ({ ...COLUMNS.about, name: title, description }),
		trail: () => [],
		...more,
	});
