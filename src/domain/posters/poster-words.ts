/** What stands on a poster, as plain data; whoever draws it adds no word. */

/** Titles, facts and ways to order carry zero-width spaces where a line may end. */
export type Poster = {
	/** On the ribbon: 活动预告, 活动菜单, 有效做法 … */
	kind: string;
	house: string;
	title: string;
	/** The strand: its character for the seal, and what it stands for. */
	seal?: { character: string; note: string } | undefined;
	/** What a villager says to order. */
	code?: string | undefined;
	/** A leaf of a calendar; `off` says what became of the day: 取消, 延期. */
	leaf?: { month: string; day: string; weekday: string; lunar: string; off?: string | undefined } | undefined;
	facts: readonly { label: string; words: string }[];
	/** A paragraph about it. */
	words?: string | undefined;
	figures: readonly { figure: string; meaning: string }[];
	/** How to order or ask, without a telephone in the hand that reads codes. */
	how: readonly string[];
	/** The page's address, as the code has it, and why to go there. Absent while no domain is set. */
	scan?: { url: string; promise: string } | undefined;
	sample: boolean;
};

/** What a poster of one kind has to say besides what every poster says. */
export type PosterWords = Omit<Poster, 'house' | 'scan' | 'sample'> & { promise: string };
