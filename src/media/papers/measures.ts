/** The page of GB/T 9704—2012, in points of a 72nd inch. */

/** Points of so many millimetres. */
export const mm = (millimetres: number): number => (millimetres / 25.4) * 72;

export const LINE_CELLS = 28;
export const PAGE_ROWS = 22;

export const PAGE = {
	width: mm(210),
	height: mm(297),
	top: mm(37),
	left: mm(28),
	/** 版心. */
	inner: { width: mm(156), height: mm(225) },
	/** From its top to the red head. */
	headAt: mm(35),
} as const;

/** One square of the paper: 28 in a line, 22 lines on a page. */
export const CELL = PAGE.inner.width / LINE_CELLS;
export const ROW = PAGE.inner.height / PAGE_ROWS;

/** 三号, 二号 and 四号; the first as large as 28 to a line allow. */
export const SIZE = { text: 15.75, title: 22, small: 14 } as const;

/** From the document number to the red rule. */
export const RULE_BELOW = mm(4);
/** From the printed area to the top of the page number's dashes. */
export const NUMBER_BELOW = mm(7);

export const RED = '#e60012';
