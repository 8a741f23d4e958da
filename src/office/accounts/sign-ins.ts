/** Who is signed in. The browser keeps a random key; here only its hash is kept, so that a copy of the file opens nothing. */
import { createHash, randomBytes } from 'node:crypto';
import { readJson, writeJson } from '../json-file.ts';

type SignIn = { name: string; begun: number; seen: number };

export type SignIns = {
	/** A new key for `name`. */
	begin: (name: string) => string;
	/** Name of the person a key belongs to, while it lasts. */
	nameOf: (key: string | undefined) => string | undefined;
	end: (key: string | undefined) => void;
	/** Ends all sign-ins of a person, on every device. */
	endAll: (name: string) => void;
};

const HOUR = 3_600_000;
/** Unused for so long, or begun so long ago, a sign-in is over. */
const IDLE = 12 * HOUR;
const LONGEST = 7 * 24 * HOUR;

/** @param clock milliseconds since 1970 */
export function signInsIn(file: string, clock: () => number): SignIns {
	const signIns = new Map(Object.entries(readJson<Record<string, SignIn>>(file, {})));
	const keep = () => {
		try {
			writeJson(file, Object.fromEntries(signIns));
		} catch (error) {
			// A full disk must not lock people out: until the next start the sign-ins live in memory.
			console.error(error);
		}
	};
	const isOver = ({ begun, seen }: SignIn) => clock() - seen > IDLE || clock() - begun > LONGEST;
	return {
		begin: (name) => {
			for (const [id, signIn] of signIns) if (isOver(signIn)) signIns.delete(id);
			const key = randomBytes(32).toString('base64url');
			signIns.set(hashOf(key), { name, begun: clock(), seen: clock() });
			keep();
			return key;
		},
		nameOf: (key) => {
			const signIn = key === undefined ? undefined : signIns.get(hashOf(key));
			if (!signIn || isOver(signIn)) return undefined;
			// The file only needs to know the hour.
			const stale = clock() - signIn.seen > HOUR;
			signIn.seen = clock();
			if (stale) keep();
			return signIn.name;
		},
		end: (key) => {
			if (key !== undefined && signIns.delete(hashOf(key))) keep();
		},
		endAll: (name) => {
			for (const [id, signIn] of signIns) if (signIn.name === name) signIns.delete(id);
			keep();
		},
	};
}

const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');
