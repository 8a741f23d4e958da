/**
 * 示意图: a mountain ridge with one peak a station, drawn from nothing but their number and order.
 * It tells neither places nor distances: none are known.
 */

/** Heights of the peaks by turns, as parts of the drawing's height; styles place the names by them. */
export const RIDGE_TIERS = [0.62, 0.4, 0.72, 0.5] as const;

export type Ridge = {
	/** Width of the drawing, which is 100 high; each peak has a column of 100. */
	width: number;
	/** Outlines of the ranges behind, the farthest first. */
	behind: string[];
	/** Outline of the range that carries the stations. */
	front: string;
	/** The sides of its peaks that lie in the shade. */
	shade: string;
	/** Its crest as an open line, through every peak. */
	crest: string;
};

type Point = readonly [x: number, height: number];
const HEIGHT = 100;
const COLUMN = 100;

/** The ridge seen from the front, for wide screens. */
export function ridgeMap(stations: number): Ridge {
	const width = stations * COLUMN;
	const peaks = Array.from({ length: stations }, (_, at) => at);
	const crest = line([...peaks.flatMap(slopes), [width, 0.16]]);
	const ground = `V${HEIGHT}H0Z`;
	return {
		width,
		behind: [range(width, 0.4, 47, 1), range(width, 0.26, 31, 2)].map((points) => line(points) + ground),
		front: crest + ground,
		shade: peaks.map(shaded).join(''),
		crest,
	};
}

/** One station's stretch of the ridge stood upright, for phones: from one saddle to the next, peak to the right. */
export const stretch = (station: number): string => {
	const peak = 100 * RIDGE_TIERS[station % RIDGE_TIERS.length]!;
	const points = [
		[14, 0],
		[peak * 0.56, 20],
		[peak * 0.64, 31],
		[peak, 50],
		[peak * 0.72, 63],
		[peak * 0.6, 72],
		[14, 100],
	];
	return `M${points.map(([x, y]) => `${round(x!)} ${y}`).join('L')}`;
};

const tier = (station: number) => RIDGE_TIERS[station % RIDGE_TIERS.length]!;

// The peak stands in the middle of its column between broken shoulders, every other one turned about.
const slopes = (station: number): Point[] => {
	const peak = tier(station);
	const left = station * COLUMN;
	const shoulders: Point[] = [
		[0, 0.2],
		[17, peak * 0.5],
		[27, peak * 0.56],
		[38, peak * 0.86],
		[50, peak],
		[59, peak * 0.8],
		[68, peak * 0.72],
		[85, peak * 0.4],
	];
	const turned: Point[] = [
		[0, 0.18],
		[15, peak * 0.4],
		[32, peak * 0.74],
		[41, peak * 0.78],
		[50, peak],
		[62, peak * 0.86],
		[73, peak * 0.54],
		[83, peak * 0.5],
	];
	return (station % 2 === 0 ? shoulders : turned).map(([x, height]) => [left + x, height]);
};

// From the peak down the far slope and back along a fold, as block-cutters shade a mountain.
const shaded = (station: number): string => {
	const far = slopes(station).slice(4);
	const [[x, peak]] = far as [Point];
	const fold: Point[] = [
		[x + 9, peak * 0.3],
		[x + 1, peak * 0.48],
		[x + 5, peak * 0.68],
		[x - 2, peak * 0.82],
	];
	return `${line([...far, ...fold])}Z`;
};

// A distant range: uneven peaks between even saddles, fainter and plainer than the range in front.
const range = (width: number, lift: number, step: number, seed: number): Point[] => {
	const count = Math.ceil(width / step);
	return Array.from({ length: count + 1 }, (_, at): Point => {
		const rise = at % 2 === 0 ? 0.03 * ((at + seed) % 3) : 0.12 + 0.05 * ((at * 3 + seed) % 4);
		return [Math.min(at * step, width), lift + rise];
	});
};

const line = (points: readonly Point[]): string =>
	`M${points.map(([x, height]) => `${round(x)} ${round(HEIGHT * (1 - height))}`).join('L')}`;
const round = (number: number) => Math.round(number * 10) / 10;
