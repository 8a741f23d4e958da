/** Colours that Decap writes out beside its constants, and what stands in for each. */
const LITERALS: Record<string, string> = {
	'#fff': '--desk-paper',
	'#eff0f4': '--desk-ground',
	'#f1f2f4': '--desk-ground',
	'#1e2532': '--desk-ink',
	'#444a57': '--desk-ink',
	'#7b8290': '--desk-quiet',
	'#b3b9c4': '--desk-quiet',
	'#767676': '--desk-quiet',
	'#c4c6d2': '--desk-quiet',
	'#555': '--desk-quiet',
	'#555a65': '--desk-quiet',
	'#4863c6': '--desk-link',
	'#1195aa': '--desk-link',
	'#eaebf1': '--desk-line-soft',
	'#aae31f': '--desk-good-ground',
	'#fbe0d7': '--desk-bad-ground',
	'#f2f2f2': '--desk-paper',
	'#e6e6e6': '--desk-sunk',
};

/** Decap's styles, wherever they stand: no theme reaches them, so their colours are named as they are built in. */
export const PAINTED = /decap-cms-(?:core|ui-default|widget-\w+)\/dist\/esm\/.*\.js$/;
export const painted = (code: string): string =>
	code.replace(/(?<=[:\s'"`])#[0-9a-f]{3}(?:[0-9a-f]{3})?\b/gi, (found) => {
		const token = LITERALS[found.toLowerCase()];
		return token === undefined ? found : `var(${token})`;
	});
