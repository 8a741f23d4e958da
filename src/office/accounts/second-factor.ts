/**
 * 两步验证: codes of a phone that change every half minute (TOTP, RFC 6238), and codes on paper for when the phone is gone.
 * Here is only what can be told from what is kept of an account and the hour.
 */
import { createHash, randomInt } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';

/** What is kept of one account. A secret must be read to be checked; codes on paper are random enough for a plain hash. */
export type SecondFactor = {
	/** Base32. */
	secret: string;
	/** The last half minute whose code was used: that one and those before it are used up. */
	lastStep: number;
	/** Hashes of the codes on paper that are left. */
	recovery: readonly string[];
};

const PERIOD = 30;
/** Clocks of phones differ: half a minute to either side. */
const WINDOW = 1;
const PAPER_CODES = 10;

const clockworkOf = (secret: string, account = '') =>
	new TOTP({ issuer: '编辑台', label: account, secret: Secret.fromBase32(secret), period: PERIOD });

/** A secret for a phone, and the text that its camera reads. */
export function newSecret(account: string): { secret: string; uri: string } {
	const secret = new Secret({ size: 20 }).base32;
	return { secret, uri: clockworkOf(secret, account).toString() };
}

/**
 * The half minute whose code this is, if it may still be used.
 * @param now milliseconds since 1970
 */
export function stepOf(
	code: string,
	{ secret, lastStep }: Pick<SecondFactor, 'secret' | 'lastStep'>,
	now: number
) {
	const token = code.normalize('NFKC').replace(/\s/g, '');
	if (!/^\d{6}$/.test(token)) return undefined;
	const delta = clockworkOf(secret).validate({ token, timestamp: now, window: WINDOW });
	const step = delta === null ? undefined : Math.floor(now / 1000 / PERIOD) + delta;
	return step !== undefined && step > lastStep ? step : undefined;
}

/** Codes to be printed or written down, and what is kept of them. */
export function newPaperCodes(): { codes: string[]; hashes: string[] } {
	const codes = Array.from({ length: PAPER_CODES }, paperCode);
	return { codes, hashes: codes.map(paperHash) };
}

/** The same with spaces, capitals or without hyphens is the same. */
const paperHash = (code: string): string =>
	createHash('sha256')
		.update(
			code
				.normalize('NFKC')
				.toLowerCase()
				.replace(/[^a-z0-9]/g, '')
		)
		.digest('hex');

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';
const paperCode = () =>
	Array.from({ length: 4 }, () =>
		Array.from({ length: 4 }, () => LETTERS[randomInt(LETTERS.length)]).join('')
	).join('-');

/** What is left after `code` was used, and by which way; nothing when it opens nothing. */
export function usedUp(
	code: string,
	factor: SecondFactor,
	now: number
): { left: SecondFactor; by: 'phone' | 'paper' } | undefined {
	const step = stepOf(code, factor, now);
	if (step !== undefined) return { left: { ...factor, lastStep: step }, by: 'phone' };
	const hash = paperHash(code);
	if (!factor.recovery.includes(hash)) return undefined;
	return { left: { ...factor, recovery: factor.recovery.filter((one) => one !== hash) }, by: 'paper' };
}
