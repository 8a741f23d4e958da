/** What figures and letters together name: a class, a standard, an account, a virus, a number of a list. */
import { PASS, rule, type SpokenRule } from './rule.ts';
import { saidNumber, saidWhole, spokenDigits, spokenNumber, spokenPhone } from './spoken-figures.ts';

const ROMAN = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX'];
/** Behind these a figure is a number, not a model: TOP10, PM10. */
const RANKED = /^(?:TOP|PM)$/i;

/** Tried before telephones. */
export const ACCOUNTS: readonly SpokenRule[] = [
	// An account, in fours as on a card; years stand so as well.
	rule('\\d{4}(?: \\d{4}){2,}(?: \\d{1,4})?(?!\\d)', ([groups]) =>
		/^(?:(?:19|20)\d\d ?|\d\d00 ?)+$/.test(groups) ? PASS : spokenPhone(groups)
	),
];

/** Tried before letters are said as they are. */
export const NAMES: readonly SpokenRule[] = [
	// 三（2）班, 三年级（2）班.
	rule(
		'([一二三四五六七八九级高初1-9])\\s*[(（]\\s*(\\d{1,2}|[一二三四五六七八九十]{1,2})\\s*[)）](?=\\s*班)',
		([, grade, number]) => said(grade!) + said(number!)
	),
	rule('(?<![A-Za-z])(?:№|[Nn][Oo][.:：])\\s*(\\d{1,4})(?![\\d.])', ([, number], { after }) => {
		if (/^0/.test(number!)) return spokenPhone(number!);
		return spokenNumber(Number(number)) + (/^\s*号/.test(after) ? '' : '号');
	}),
	// In letters as on a keyboard: IV级, II型. A figure in the shape of V is no fifth.
	rule('(?<![A-Za-z])(I{1,3}|IV|VI{0,3}|IX)(?=[级类期]|(?<!V)[型度])', ([roman]) =>
		spokenNumber(ROMAN.indexOf(roman) + 1)
	),
	// GB/T 9704—2012
	rule(
		'([A-Z]{2,3}\\d{0,2})(?:/([A-Z]))?\\s?(\\d{3,5}(?:\\.\\d{1,2})?)[-—–]((?:19|20)\\d{2})(?!\\d)',
		([, kind, level, number, year]) =>
			`${spokenDigits(kind!)}${level ?? ''}${spokenDigits(number!.replace('.', '点'))}，${spokenDigits(year!)}`
	),
	// Minutes and seconds of a race.
	rule("\\d+\\s*['’′]\\s*\\d{1,2}\\s*(?:[\"”″]|'')", () => undefined),
	// Market days: 逢147, 3.6.9赶场.
	rule('(?<=逢\\s*)(?:147|258|369|(?:16|27|38|49|50)(?=\\s*(?:赶|的?[场集圩])))(?![\\d.])', ([days]) =>
		spokenDigits(days)
	),
	rule('\\d{1,2}(?:\\.\\d{1,2}){2}(?![\\d.])', ([days], { before, after }) =>
		/逢\s*$/.test(before) || /^\s*(?:逢|赶[场集圩]|场)/.test(after)
			? days.split('.').map(saidWhole).join('、')
			: PASS
	),
	// 4K/8K
	rule('(?<=\\d)[A-Z](?=/\\d)', ([letter]) => letter),
	// Letters with figures, as on machines, paper and trains; letters alone stay.
	rule('[A-Za-z][A-Za-z0-9]*(?:[-/._][A-Za-z0-9]+)*', ([code]) => saidCode(code)),
];

const said = (figure: string): string => (/^\d+$/.test(figure) ? saidWhole(figure) : figure);

function saidCode(code: string): string | undefined {
	if (/^[A-Za-z]+(?:-[A-Za-z]+)*$/.test(code)) return code.replaceAll('-', '');
	if (/^(?:[A-Z]\d){2,3}$/.test(code)) return spokenDigits(code);
	const [, letters, digits] = /^([A-Za-z]{1,8})-?(\d{1,12}|\d{1,3}\.\d{1,2})$/.exec(code) ?? [];
	if (letters === undefined || digits === undefined) return undefined;
	if (digits.includes('.') || RANKED.test(letters)) return letters + saidNumber(digits);
	return letters + (digits.length > 2 ? spokenPhone(digits) : spokenDigits(digits));
}
