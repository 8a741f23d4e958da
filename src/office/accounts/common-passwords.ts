/** Passwords that guessers try first: the maintained list of zxcvbn, with what people commonly add to its words. */
import common from '@zxcvbn-ts/language-common';

const LISTED = new Set(common.dictionary['passwords'] as readonly string[]);
// Chinese habits that a list made elsewhere does not have.
const HERE = new Set(
	'woaini woaiwojia aini admin administrator bangong xiangzhen zhengfu shijiansuo wenming'.split(' ')
);
const ROWS = [
	'1234567890',
	'qwertyuiop',
	'asdfghjkl',
	'zxcvbnm',
	'abcdefghijklmnopqrstuvwxyz',
	'1qaz2wsx3edc4rfv5tgb6yhn7ujm',
];

const MEANT: Record<string, string> = { '@': 'a', 4: 'a', 0: 'o', 1: 'i', '!': 'i', 3: 'e', 5: 's', $: 's' };

/** Why a password is too common, as a sentence; nothing when it is not. */
export function commonFault(password: string): string | undefined {
	const plain = password.normalize('NFKC').toLowerCase();
	const core = plain.replace(/[^a-z\d]/g, '');
	if (/^[\d\s\p{P}\p{S}]+$/u.test(plain)) return '密码不能只用数字：电话、生日最先被人试，请用一句好记的话';
	const word = core.replace(/^\d+|\d+$/g, '');
	const isCommon = [plain, core, word].some((one) => one.length >= 4 && (LISTED.has(one) || HERE.has(one)));
	// Its own letters changed for look-alikes: `p@ssw0rd`.
	const spelled = plain.replace(/[^a-z]+$/, '').replace(/[@4013!5$]/g, (sign) => MEANT[sign]!);
	const isSpelled = LISTED.has(spelled) && core.length < 16;
	if (
		(isCommon && core.length - word.length < 9) ||
		isSpelled ||
		isWalk(core) ||
		/^(.{1,6})\1+.{0,3}$/.test(plain)
	)
		return '这个密码太常见，别人最先试的就是它：请用一句好记的话';
	return undefined;
}

/** Fingers going along the keys, or through the alphabet. */
function isWalk(text: string): boolean {
	const isStep = (a: string, b: string) => ROWS.some((row) => row.includes(a + b) || row.includes(b + a));
	const steps = Array.from({ length: text.length - 1 }, (_, at) => isStep(text[at]!, text[at + 1]!));
	return text.length > 5 && steps.filter(Boolean).length >= 0.7 * steps.length;
}
