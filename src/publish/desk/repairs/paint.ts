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
	// Those that have names in Decap, in the order of its list.
	'#798291': '--desk-quiet',
	'#313d3e': '--desk-ink',
	'#3a69c7': '--desk-link',
	'#e8f5fe': '--desk-tint',
	'#005614': '--desk-good',
	'#caef6f': '--desk-good-ground',
	'#754e00': '--desk-warn',
	'#ffee9c': '--desk-warn-ground',
	'#ff003b': '--desk-bad',
	'#d60032': '--desk-bad',
	'#fcefea': '--desk-bad-ground',
	'#70399f': '--desk-ink',
	'#f6d8ff': '--desk-sunk',
	'#17a2b8': '--desk-link',
	'#117888': '--desk-link',
	'#ddf5f9': '--desk-tint',
	'#dfdfe3': '--desk-line-soft',
	'#5d626f': '--desk-quiet',
};
/** The one colour that Decap calls by a word. */
const WHITE = /(?<=: )'white'/g;

/** Decap's styles, wherever they stand: no theme reaches them, so their colours are named as they are built in. */
export const PAINTED = /decap-cms-(?:core|ui-default|widget-\w+)\/dist\/esm\/.*\.js$/;
export const painted = (code: string): string =>
	code
		.replace(WHITE, `'var(${LITERALS['#fff']})'`)
		.replace(/(?<=[:\s'"`])#[0-9a-f]{3}(?:[0-9a-f]{3})?\b/gi, (found) => {
			const token = LITERALS[found.toLowerCase()];
			return token === undefined ? found : `var(${token})`;
		});
