/** Where a draft stands, as the office tells it. */

export type DraftReviewState = {
	status: string;
	label?: string;
	reviewed?: boolean;
	author?: string;
	note?: string;
	publishAt?: string;
	/** Another version was published since the draft was begun. */
	behind?: boolean;
	steps: { step: 'first' | 'second' | 'final'; label: string; by?: string; at?: string; note?: string }[];
	may: ('send' | 'first' | 'second' | 'return' | 'publish')[];
	why?: Partial<Record<'first' | 'second' | 'publish', string>>;
};
