/**
 * Slows down guessing. Whoever guesses is stopped, not whoever is guessed at: five wrong passwords for an account from
 * one address, twenty from one address in all. A device that is signed in is counted on its own, so that strangers
 * cannot lock it out.
 */
import { HttpError } from '../http/http-error.ts';

/** What is guessed at: an account as long as it has this password. Whoever is given a new one need not wait. */
type SignInAttempt = { name: string; mark: string };

/** Where a guess comes from: an address, or a device by the account that is signed in on it. */
type Guesser = { address: string; device?: string | undefined };

export type Throttle = {
	/** Throws 423 or 429 when this guesser has to wait. */
	ask: (guessed: SignInAttempt, from: Guesser) => void;
	failed: (guessed: SignInAttempt, from: Guesser) => void;
	succeeded: (guessed: SignInAttempt, from: Guesser) => void;
};

const REST = 15 * 60_000;
const PER_ACCOUNT = 5;
const PER_ADDRESS = 20;
/** From all addresses together: beyond it, only those from which this account was opened before may try. */
const PER_ACCOUNT_ANYWHERE = 60;
const MOST_KEPT = 10_000;

/** Counts in memory: a restart forgets. @param clock milliseconds since 1970 */
export function throttle(clock: () => number): Throttle {
	const failures = new Map<string, number[]>();
	const trusted = new Set<string>();
	const recent = (key: string) => (failures.get(key) ?? []).filter((at) => clock() - at < REST);
	const add = (key: string) => {
		if (failures.size > MOST_KEPT)
			for (const one of failures.keys()) if (recent(one).length === 0) failures.delete(one);
		failures.set(key, [...recent(key), clock()].slice(-PER_ACCOUNT_ANYWHERE));
	};
	const minutes = (key: string) => Math.max(1, Math.ceil((REST - (clock() - recent(key)[0]!)) / 60_000));
	return {
		ask: (guessed, from) => {
			const [pair, address, anywhere] = keysOf(guessed, from);
			if (recent(pair).length >= PER_ACCOUNT)
				throw new HttpError(
					423,
					'locked-out',
					`密码错了 ${PER_ACCOUNT} 次，请 ${minutes(pair)} 分钟后再试。已经登录的设备不受影响；忘了密码请找管理员重设`
				);
			if (recent(address).length >= PER_ADDRESS)
				throw new HttpError(429, 'too-many', `这台电脑上试错的次数太多，请 ${minutes(address)} 分钟后再试`);
			if (
				recent(anywhere).length >= PER_ACCOUNT_ANYWHERE &&
				from.device === undefined &&
				!trusted.has(pairOf(guessed, from))
			)
				throw new HttpError(
					423,
					'locked-out',
					`有人在别处反复试这个账号的密码，新的电脑要 ${minutes(anywhere)} 分钟后再试；用过的电脑可以照常登录`
				);
		},
		failed: (guessed, from) => {
			for (const key of keysOf(guessed, from)) add(key);
		},
		succeeded: (guessed, from) => {
			failures.delete(keysOf(guessed, from)[0]);
			if (trusted.size > MOST_KEPT) trusted.clear();
			trusted.add(pairOf(guessed, from));
		},
	};
}

const pairOf = ({ name }: SignInAttempt, { address }: Guesser) => `${name} at ${address}`;

function keysOf({ name, mark }: SignInAttempt, { address, device }: Guesser): [string, string, string] {
	const from = device === undefined ? `address ${address}` : `device of ${device}`;
	return [`name ${name} ${mark} ${from}`, from, `name ${name} ${mark}`];
}
