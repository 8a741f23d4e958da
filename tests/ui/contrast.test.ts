import { globSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { THEME_COLOUR } from '../../src/ui/theme-colour.ts';

type Tokens = Record<string, string>;
const css = readFileSync('src/ui/styles/tokens.css', 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');

/** Custom properties declared for exactly this selector. */
function block(selector: string): Tokens {
	const at = css.indexOf(`${selector} {`);
	if (at < 0) throw new Error(`tokens.css has no ${selector}`);
	const body = css.slice(at, css.indexOf('}', at));
	return Object.fromEntries(
		[...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name!, value!.trim()])
	);
}

const standard = block(':root');
const more = { ...standard, ...block("[data-contrast='more']") };
const MODES = [
	{ mode: 'by day', tokens: standard, side: 0, floor: 4.5 },
	{ mode: 'by night', tokens: standard, side: 1, floor: 4.5 },
	{ mode: 'by day with more contrast', tokens: more, side: 0, floor: 7 },
	{ mode: 'by night with more contrast', tokens: more, side: 1, floor: 7 },
] as const;

/** Follows a role to its pigment. */
function pigment(tokens: Tokens, side: 0 | 1, value: string): string {
	const pair = /^light-dark\((.+), (.+)\)$/.exec(value);
	if (pair) return pigment(tokens, side, pair[1 + side]!);
	const name = /^var\((.+)\)$/.exec(value)?.[1];
	if (!name) return value;
	const next = tokens[name];
	if (next === undefined) throw new Error(`${name} is not a token`);
	return pigment(tokens, side, next);
}

/** Relative luminance as WCAG 2.2 defines it, of `#rrggbb`. */
function luminance(hex: string): number {
	if (!/^#[\da-f]{6}$/.test(hex)) throw new Error(`${hex} is not #rrggbb`);
	const [red, green, blue] = [1, 3, 5]
		.map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
		.map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
	return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

/** 1 for two like colours, 21 for black on white. */
function ratio(one: string, other: string): number {
	const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
	return (light! + 0.05) / (dark! + 0.05);
}

type Pair = readonly [front: string, ground: string];
const GROUNDS = ['page', 'surface', 'surface-sunk', 'band'];
const TEXTS = ['text', 'text-quiet', 'accent', 'link', 'link-hover', 'good', 'warn', 'bad'];
const on = (ground: string, fronts: readonly string[]) => fronts.map((front): Pair => [front, ground]);
const READ: Pair[] = [
	...on('page', TEXTS),
	...on('surface', TEXTS),
	...on('surface-sunk', TEXTS),
	// The band carries the menu and the foot of the page, which use no other inks.
	...on('band', ['text', 'text-quiet', 'link', 'link-hover']),
	['on-brand', 'brand'],
	['on-focus', 'focus'],
	['code', 'code-ground'],
	// A chosen button and a strong one are printed in reverse.
	['page', 'text'],
	['surface', 'link'],
	['surface', 'link-hover'],
];

/** The pairs that stand out less than `floor`, with how little. */
const weak = (tokens: Tokens, side: 0 | 1, pairs: readonly Pair[], floor: number) =>
	pairs
		.map(([front, ground]) => {
			const [a, b] = [front, ground].map((role) => pigment(tokens, side, `var(--${role})`));
			return { pair: `${front} on ${ground}`, ratio: ratio(a!, b!) };
		})
		.filter((one) => one.ratio < floor);

describe.each(MODES)('$mode', ({ tokens, side, floor }) => {
	test(`every text reads at ${floor}:1 or better on every ground`, () => {
		expect(weak(tokens, side, READ, floor)).toEqual([]);
	});

	test('the borders of controls stand out at 3:1', () => {
		expect(
			weak(
				tokens,
				side,
				GROUNDS.slice(0, 3).map((ground): Pair => ['control-border', ground]),
				3
			)
		).toEqual([]);
	});

	test('one of the two focus colours stands out at 3:1 on every ground', () => {
		for (const ground of GROUNDS) {
			const pairs: Pair[] = [
				['focus', ground],
				['on-focus', ground],
			];
			expect(weak(tokens, side, pairs, 3).length, ground).toBeLessThan(2);
		}
	});
});

test('black on white is 21:1, and grey on grey is found out', () => {
	expect(ratio('#000000', '#ffffff')).toBeCloseTo(21);
	const tokens = {
		'--text': 'light-dark(var(--a), #ffffff)',
		'--page': 'var(--b)',
		'--a': '#777777',
		'--b': '#888888',
	};
	expect(weak(tokens, 0, [['text', 'page']], 4.5)).toHaveLength(1);
	expect(weak(tokens, 1, [['text', 'page']], 3)).toHaveLength(0);
});

const LITERAL = /#[\da-f]{3,8}\b(?=\s*[;,)}"' ])|\b(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color|color-mix)a?\(/gi;
const NAMED =
	/(?:color|background|fill|stroke|border[\w-]*|outline|shadow):[^;{}]*(?<![\w-])(?:white|black|red|gr[ae]y|green|blue|gold|orange|yellow|brown)\b/gi;
/** Colours written out in styles, and in the attributes of drawings. */
function literals(file: string, source: string): string[] {
	const styles = file.endsWith('.css')
		? source
		: [...source.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/g)].map(([, inside]) => inside).join('\n');
	const painted = [...source.matchAll(/\s(?:fill|stroke|stop-color)="(?!none|currentColor)[^"]*"/g)];
	const bare = styles.replace(/\/\*[\s\S]*?\*\//g, '');
	return [...bare.matchAll(LITERAL), ...bare.matchAll(NAMED), ...painted].map(([found]) => found.trim());
}

test('no colour is written out but in tokens.css', () => {
	const files = globSync('src/**/*.{astro,css}').filter((file) => !file.endsWith('tokens.css'));
	expect(files.length).toBeGreaterThan(20);
	const found = files.flatMap((file) =>
		literals(file, readFileSync(file, 'utf8')).map((one) => `${file}: ${one}`)
	);
	expect(found).toEqual([]);
	expect(literals('x.css', 'a { color: #fff; border: 1px solid red; background: rgb(0 0 0); }')).toHaveLength(
		3
	);
	expect(
		literals(
			'x.astro',
			'<path fill="#a00" /><a href="#add">#fff</a><style>#main { color: var(--red); }</style>'
		)
	).toEqual(['fill="#a00"']);
});

test('the colour a browser paints around the page is the colour of the page', () => {
	expect(THEME_COLOUR).toEqual({
		light: pigment(standard, 0, 'var(--page)'),
		dark: pigment(standard, 1, 'var(--page)'),
	});
});
