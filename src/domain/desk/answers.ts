/** What the office answers the desk: declared once, for the one that sends it and the one that shows it. */
import type { Day, Moment } from '../../platform/day.ts';
import type { Issue } from '../../platform/issue.ts';
import type { Stale } from '../freshness.ts';
import type { ReviewStage } from '../schemas/byline.ts';
import type { Emergency } from '../schemas/emergency.ts';
import type { User } from './account.ts';
import type { DueSession } from './due.ts';
import type { DraftState, ReviewAction } from './review-flow.ts';

/** 账号 */
export type ListedAccount = User & { disabled: boolean; hasSecondFactor: boolean };
export type AccountsAnswer = { accounts: readonly ListedAccount[] };

/** 登录 */
export type SignedInAnswer = {
	user: User;
	/** 两步验证 has to be set up before anything else. */
	mustSetUp: boolean;
};
/** 两步验证 */
export type SecondFactorAnswer = {
	isOn: boolean;
	/** The office wants it of this account. */
	isRequired: boolean;
	/** Codes on paper that are left. */
	paperCodes: number;
};
/** What a phone is shown once: a picture for its camera, and the same as text. */
export type SecondFactorOffer = { secret: string; uri: string; qr: { size: number; path: string } };
/** 恢复码, told once. */
export type PaperCodesAnswer = { codes: readonly string[] };

/** An entry by what people call it, and where it is at the desk. */
export type TitledEntry = { collection: string; slug: string; title: string };

/** What an unsaved text would make wrong in other entries: sentences that begin with their titles, and those entries. */
export type ElsewhereAnswer = { words: readonly string[]; entries: readonly TitledEntry[] };

/** 紧急提示 that stands over the pages, and who put it there. */
export type EmergencyAnswer = { running?: Emergency; by?: string };

/** 撤下并清除: a file that has what is to go. */
export type PurgePlace = {
	kind: 'site' | 'draft' | 'bin' | 'note' | 'other';
	title: string;
	/** The file, seen from the content folder. */
	name: string;
	collection?: string;
	slug?: string;
};
export type Whereabouts = {
	places: readonly PurgePlace[];
	/** Official documents that are published: they stand as issued. */
	verbatim: readonly string[];
	/** Published files whose very name has the words. */
	stuck: readonly string[];
	/** Texts, pictures and messages in the whole history. */
	versions: number;
	/** Files of the record. */
	records: number;
	/** 工作副本 of whomever: each goes as a whole. */
	copies: number;
	/** Releases that are kept; how many of them have it is not looked at. */
	releases: number;
	/** Digest of all this. */
	seen: string;
};
/** What is still to be done after a purge, and what was done. */
export type PurgeStatus = { waiting: boolean; label: string; left: readonly string[] };

/** 回收站 */
export type DeletedEntry = {
	/** Name to restore it by. */
	id: string;
	/** `draft`: a deleted draft. `published`: an entry that was on the site. */
	kind: 'draft' | 'published';
	collection: string;
	slug: string;
	title: string;
	at: Moment;
	/** What whoever deleted it is called. */
	by: string;
};
export type BinAnswer = { items: readonly DeletedEntry[] };

/** 操作记录 */
export type AuditLine = {
	at: Moment;
	/** Account, or what was typed as one; absent for strangers. */
	name?: string;
	title?: string;
	/** What was done, in Chinese. */
	what: string;
	/** Network address. */
	from: string;
	/** Code of the refusal, when it was turned down. */
	refused?: string;
	entry?: string;
	commit?: string;
};
/** `id` is its place in the record, e.g. `2026-11:14`: the only thing in which two lines always differ. */
export type AuditRow = AuditLine & {
	id: string;
	/** The entry, and what it is called now. */
	piece?: { collection: string; slug: string; called: string };
};
/** Newest first; `next` asks for the page before. */
export type AuditAnswer = {
	lines: readonly AuditRow[];
	next: string | undefined;
	/** Who has an account, to ask for one person's lines. */
	people: readonly { name: string; title: string }[];
};

/** A draft in a list. */
export type DraftItem = {
	collection: string;
	slug: string;
	/** Absent for what has no title of its own, e.g. a session; then `data` tells. */
	title?: string | undefined;
	data?: Record<string, unknown> | undefined;
	status: DraftState;
	label: string;
	author?: string | undefined;
	updated: string;
	/** What was said when it was returned, and by whom. */
	returned?: string | undefined;
	returnedBy?: string | undefined;
};
/** 待我处理; `stale` is absent while the office still reads its content. */
export type TodayAnswer = {
	waiting: readonly DraftItem[];
	drafts: readonly DraftItem[];
	stale?: readonly Stale[] | undefined;
	/** Sessions that are over and that this person may report of. */
	due?: readonly DueSession[] | undefined;
};

/** 查找: one entry as it is now, in its draft where there is one. */
export type FoundEntry = {
	collection: string;
	slug: string;
	/** Its fields, as a row of a list shows them. */
	data: Record<string, unknown>;
	isPublished: boolean;
	draft?: { label: string; by?: string | undefined; updated: Moment };
};
/** The best first; `total` counts those that are not sent too. */
export type FoundAnswer = { found: readonly FoundEntry[]; total: number };

/** Where a draft stands, and what the one who asks may do now. */
export type DraftReviewState = {
	/** Names the words and pictures of the draft: who judges it says it back. */
	content?: string;
	status: DraftState;
	reviewed?: boolean;
	author?: string | undefined;
	note?: string | undefined;
	/** Who returned it with that note, and when. */
	returnedBy?: string | undefined;
	returnedAt?: Moment | undefined;
	/** Notes on it that nobody has settled. */
	openNotes?: number;
	publishAt?: Moment | undefined;
	/** Another version was published since the draft was begun. */
	behind?: boolean;
	/** What was counted at the session that the story tells of, published with it. */
	carries?: readonly { date?: Day | undefined; people: number; volunteers: number }[];
	steps: readonly {
		step: ReviewStage;
		label: string;
		by?: string | undefined;
		at?: string | undefined;
		note?: string | undefined;
	}[];
	may: readonly ReviewAction[];
	why?: Partial<Record<ReviewAction, string | undefined>>;
};

/** One text of an entry, by the blob that holds it. */
export type EntryVersion = { id: string; text: string; by?: string; at?: string };
export type EntryVersions = Partial<
	Record<
		| 'stored'
		| 'draft'
		| 'published'
		/** What the draft was begun from, or taken over last. */
		| 'begun'
		/** The draft as it was last returned to its author. */
		| 'returned',
		EntryVersion | undefined
	>
> & {
	/** The text that an editor began from. */
	base?: string | undefined;
};

/** 历史: one version of an entry. */
export type HistoryVersion = {
	commit: string;
	by: string;
	at: Moment;
	/** 起稿, 修改, 签发 … */
	what: string;
};
/** The newest first. */
export type HistoryAnswer = { versions: readonly HistoryVersion[] };
/** `text` is absent where there was none; pictures by the blob that holds them. */
type VersionState = { text: string | undefined; pictures: readonly { path: string; id: string }[] };
/** `before` is the version that it was made from. */
export type VersionContent = VersionState & { before: VersionState };

/** One thing to mend, and the entry to open for it where it is an entry's. */
export type BuildIssue = Pick<Issue, 'file' | 'field' | 'message'> & {
	/** Its title where the office could be asked for it. */
	entry?: Pick<TitledEntry, 'collection' | 'slug'> & Partial<TitledEntry>;
};

/** Where one release was brought, or could not be. */
export type TargetStatus = {
	/** What people call the target. */
	name: string;
	state: 'idle' | 'sending' | 'live' | 'unseen' | 'failed';
	/** `已上线 10:42`, `正在送往县门户……（第3次）`, `送不到：密码不对`. */
	label: string;
	/** Name of the release that was last brought there whole. */
	release: string | undefined;
	/** Public address, when it is known. */
	address: string | undefined;
};

export type EditionStatus = {
	/** `off`: office.yml names no place for it. */
	state: 'off' | 'waiting' | 'making' | 'live' | 'held' | 'failed';
	label: string;
	/** What editors can mend after a failure. */
	mend: readonly BuildIssue[];
	targets: readonly TargetStatus[];
	/** A release that waits for somebody's word. */
	held?: { name: string; reason: string };
};
/** A release in a list. */
export type ListedRelease = { name: string; made: Moment; pages: number; current: boolean };
export type ReleasesAnswer = EditionStatus & { releases: readonly ListedRelease[] };

export type MirrorStatus = { state: 'off' | 'done' | 'waiting' | 'failed'; label: string; at: Moment };

/** What became of the site. */
export type SiteAnswer = {
	state: 'live' | 'building' | 'failed';
	/** 已发布, 正在生成, or 生成失败 and what to do about it, in a sentence. */
	label: string;
	/** What editors can mend: after a failure, or so that what was held back comes out too. */
	mend?: readonly BuildIssue[];
	/** Absent where no office brings the site anywhere. */
	edition?: EditionStatus;
	/** Absent where no office makes copies. */
	mirror?: MirrorStatus;
};

/** Whether what was published of one entry can be read already, and where. */
export type EntryOnSite = {
	state: 'going' | 'live' | 'hidden' | 'failed';
	/** 正在上线, 已上线, or why not, in a sentence. */
	label: string;
	/** Where it can be read; only when it can. */
	address?: string;
};

/** The page of a draft as the desk shows it in a frame: its HTML, and apart from it the styles that stood in it, in their order. */
export type DrawnPage = { markup: string; sheets: { text: string; media: string }[] };
