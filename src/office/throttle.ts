/** Slows down guessing: an account rests after five wrong passwords, an address after twenty. */
import { Refusal } from './refusal.ts';

/** What is guessed at: an account as long as it has this password. Whoever is given a new one need not wait. */
export type Guessed = { name: string; mark: string };

export type Throttle = {
	/** Throws 423 or 429 when this account or this address has to wait. */
	ask: (guessed: Guessed, from: string) => void;
	failed: (guessed: Guessed, from: string) => void;
	succeeded: (guessed: Guessed) => void;
};

const REST = 15 * 60_000;
const PER_ACCOUNT = 5;
const PER_ADDRESS = 20;
const MOST_KEPT = 10_000;

export function throttle(clock: () => number): Throttle {
	const failures = new Map<string, number[]>();
	const recent = (key: string) => (failures.get(key) ?? []).filter((at) => clock() - at < REST);
	const add = (key: string) => {
		if (failures.size > MOST_KEPT)
			for (const one of failures.keys()) if (recent(one).length === 0) failures.delete(one);
		failures.set(key, [...recent(key), clock()]);
	};
	const minutes = (key: string) => Math.max(1, Math.ceil((REST - (clock() - recent(key)[0]!)) / 60_000));
	return {
		ask: (guessed, from) => {
			const [account, address] = [keyOf(guessed), `from ${from}`];
			if (recent(account).length >= PER_ACCOUNT)
				throw new Refusal(
					423,
					'locked-out',
					`密码错了 ${PER_ACCOUNT} 次，这个账号停用 ${minutes(account)} 分钟。忘了密码请找管理员重设`
				);
			if (recent(address).length >= PER_ADDRESS)
				throw new Refusal(429, 'too-many', `这台电脑上试错的次数太多，请 ${minutes(address)} 分钟后再试`);
		},
		failed: (guessed, from) => {
			add(keyOf(guessed));
			add(`from ${from}`);
		},
		succeeded: (guessed) => {
			failures.delete(keyOf(guessed));
		},
	};
}

const keyOf = ({ name, mark }: Guessed) => `name ${name} ${mark}`;
