/** Passwords, kept as scrypt hashes that name their own parameters, so that later ones may be stronger. */
import { randomBytes, randomInt, scrypt, timingSafeEqual } from 'node:crypto';
import { oneAtATime } from '../../platform/one-at-a-time.ts';

// 32 MB and about a tenth of a second: little for one sign-in, much for a guesser.
const COST = { N: 2 ** 15, r: 8, p: 1 };
const LENGTH = 32;

/** `scrypt$N$r$p$salt$hash`, salt and hash in base64. */
export async function hashPassword(password: string): Promise<string> {
	const salt = randomBytes(16);
	const hash = await derive(password, salt, COST);
	return ['scrypt', COST.N, COST.r, COST.p, salt.toString('base64'), hash.toString('base64')].join('$');
}

/** Takes as long as the hash was made to take, whether the password is right or not. @param stored from `hashPassword` */
export async function isPassword(password: string, stored: string): Promise<boolean> {
	const [, N, r, p, salt = '', hash = ''] = stored.split('$');
	const given = await derive(password, Buffer.from(salt, 'base64'), {
		N: Number(N),
		r: Number(r),
		p: Number(p),
	});
	const kept = Buffer.from(hash, 'base64');
	return kept.length === given.length && timingSafeEqual(kept, given);
}

/** Another one for each password that is set, even for the same words; tells nothing of them. */
export const markOf = (stored: string): string => stored.split('$')[4] ?? '';

/** A password to be used once, easy to read aloud: twelve letters and digits in groups of four. */
export const oneTimePassword = (): string =>
	Array.from(
		{ length: 12 },
		(_, at) => (at % 4 === 0 && at > 0 ? '-' : '') + LETTERS[randomInt(LETTERS.length)]
	).join('');

const LETTERS = 'abcdefghjkmnpqrstuvwxyz23456789';

// One at a time: a crowd of sign-ins must not take the machine's memory.
const inTurn = oneAtATime();

function derive(password: string, salt: Buffer, { N, r, p }: typeof COST): Promise<Buffer> {
	return inTurn(
		() =>
			new Promise<Buffer>((done, fail) =>
				scrypt(password.normalize('NFC'), salt, LENGTH, { N, r, p, maxmem: 256 * N * r }, (error, key) =>
					error ? fail(error) : done(key)
				)
			)
	);
}
