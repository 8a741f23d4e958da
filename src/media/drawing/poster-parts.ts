/** Parts of a poster. Sizes are pixels of a picture 1080 wide, of which a phone shows a third. */
import type { Poster } from '../../domain/posters/poster-words.ts';
import { PIGMENTS } from './pigments.ts';
import { columnBox, type DrawnBox, rowBox, textBox } from './tree.ts';

/** How large the letters of a poster are. */
export type LetterSizes = { text: number; figure: number; gap: number };

const paper = PIGMENTS['paper-0'];
const quiet = PIGMENTS['ink-2'];
const { cinnabar, ochre } = PIGMENTS;

/** What it is, down a ribbon that hangs from the upper edge. */
export const ribbon = (kind: string): DrawnBox =>
	columnBox(
		{
			position: 'absolute',
			top: 0,
			right: 72,
			width: 108,
			padding: '28px 0 40px',
			alignItems: 'center',
			backgroundColor: cinnabar,
			color: paper,
		},
		...[...kind].map((character) => textBox(character, { fontSize: 56, fontWeight: 700, lineHeight: 1.22 }))
	);

/** The strand once more, as faint as a watermark in paper. */
export const watermark = (character: string): DrawnBox =>
	textBox(character, {
		position: 'absolute',
		top: 640,
		right: 40,
		zIndex: -2,
		fontSize: 680,
		fontWeight: 700,
		lineHeight: 1,
		color: PIGMENTS['paper-2'],
	});

const stamped = (
	words: string,
	size: number,
	color: string,
	place: Record<string, string | number>
): DrawnBox =>
	rowBox(
		{
			position: 'absolute',
			padding: '0 20px 6px',
			border: `5px solid ${color}`,
			borderRadius: 6,
			backgroundColor: paper,
			...place,
		},
		textBox(words, { fontSize: size, fontWeight: 700, color, lineHeight: 1.3, letterSpacing: 4 })
	);

export const sampleMark = (): DrawnBox =>
	stamped('示例', 60, ochre, { top: 140, right: 218, transform: 'rotate(-6deg)' });

/** The day as on a calendar whose leaves are torn off; a day that fell through is struck out and stamped. */
export const calendarLeaf = ({ month, day, weekday, lunar, off }: NonNullable<Poster['leaf']>): DrawnBox =>
	columnBox(
		{
			position: 'relative',
			width: 380,
			flexShrink: 0,
			alignItems: 'center',
			border: `3px solid ${PIGMENTS['paper-3']}`,
			borderRadius: 10,
			backgroundColor: paper,
			boxShadow: `0 8px 0 -1px ${paper}, 0 11px 0 -1px ${PIGMENTS['paper-3']}`,
		},
		rowBox(
			{
				width: '100%',
				justifyContent: 'center',
				padding: '8px 0 14px',
				borderRadius: '8px 8px 0 0',
				backgroundColor: cinnabar,
			},
			textBox(month, { fontSize: 48, fontWeight: 600, color: paper })
		),
		textBox(day, {
			fontSize: 220,
			fontWeight: 700,
			lineHeight: 1.12,
			...(off !== undefined && { textDecoration: 'line-through', color: quiet }),
		}),
		textBox(weekday, { fontSize: 52, fontWeight: 600, lineHeight: 1.3 }),
		textBox(lunar, { padding: '4px 12px 22px', fontSize: 36, color: quiet, textAlign: 'center' }),
		off !== undefined && stamped(off, 68, cinnabar, { top: 72, right: -40, transform: 'rotate(-10deg)' })
	);

export const factList = (facts: Poster['facts'], { text: size, gap }: LetterSizes): DrawnBox =>
	columnBox(
		{ flexGrow: 1, flexShrink: 1, gap: gap / 2 },
		...facts.map(({ label, words }) =>
			rowBox(
				{ gap: 24, alignItems: 'baseline' },
				textBox(label, { flexShrink: 0, fontSize: size * 0.78, color: quiet }),
				textBox(words, { flexShrink: 1, fontSize: size, fontWeight: 600, lineHeight: 1.4 })
			)
		)
	);

export const figureRow = (figures: Poster['figures'], letters: LetterSizes, width: number): DrawnBox => {
	const gap = 40;
	const room = (width - gap * (figures.length - 1)) / figures.length;
	const widest = Math.max(...figures.map(({ figure }) => breadth(figure)));
	const size = Math.max(48, Math.min(letters.figure, room / widest));
	return rowBox(
		{ gap },
		...figures.map(({ figure, meaning }) =>
			columnBox(
				{ width: room, flexShrink: 1, paddingTop: 20, borderTop: `4px solid ${cinnabar}` },
				textBox(figure, { fontSize: size, fontWeight: 700, lineHeight: 1.2, color: cinnabar }),
				textBox(meaning, { fontSize: letters.text * 0.72, lineHeight: 1.45, wordBreak: 'normal' })
			)
		)
	);
};

export const paragraphBox = (words: string, { text: size }: LetterSizes): DrawnBox =>
	textBox(words, { fontSize: size, lineHeight: 1.65, wordBreak: 'normal' });

/** In widths of a Chinese character. */
export const breadth = (words: string): number =>
	[...words.replaceAll('\u200b', '')].reduce(
		(sum, character) => sum + (character.codePointAt(0)! < 0x2000 ? 0.6 : 1),
		0
	);
