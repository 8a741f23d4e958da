/** Who is signed in. The browser keeps a random key; here only its hash is kept, so that a copy of the file opens nothing. */
import { createHash, randomBytes } from 'node:crypto';
import { readJson, writeJson } from '../json-file.ts';

type Session = { name: string; begun: number; seen: number };

export type SignIns = {
	/** A new key for `name`. */
	begin: (name: string) => string;
	/** Name of the person a key belongs to, while it lasts. */
	nameOf: (key: string | undefined) => string | undefined;
	end: (key: string | undefined) => void;
	/** Ends all sessions of a person, on every device. */
	endAll: (name: string) => void;
};

const HOUR = 3_600_000;
/** Unused for so long, or begun so long ago, a session is over. */
const IDLE = 12 * HOUR;
const LONGEST = 7 * 24 * HOUR;

export function signInsIn(file: string, clock: () => number): SignIns {
	const sessions = new Map(Object.entries(readJson<Record<string, Session>>(file, {})));
	const keep = () => {
		try {
			writeJson(file, Object.fromEntries(sessions));
		} catch (error) {
			// A full disk must not lock people out: until the next start the sessions live in memory.
			console.error(error);
		}
	};
	const isOver = ({ begun, seen }: Session) => clock() - seen > IDLE || clock() - begun > LONGEST;
	return {
		begin: (name) => {
			for (const [id, session] of sessions) if (isOver(session)) sessions.delete(id);
			const key = randomBytes(32).toString('base64url');
			sessions.set(hashOf(key), { name, begun: clock(), seen: clock() });
			keep();
			return key;
		},
		nameOf: (key) => {
			const session = key === undefined ? undefined : sessions.get(hashOf(key));
			if (!session || isOver(session)) return undefined;
			// The file only needs to know the hour.
			const stale = clock() - session.seen > HOUR;
			session.seen = clock();
			if (stale) keep();
			return session.name;
		},
		end: (key) => {
			if (key !== undefined && sessions.delete(hashOf(key))) keep();
		},
		endAll: (name) => {
			for (const [id, session] of sessions) if (session.name === name) sessions.delete(id);
			keep();
		},
	};
}

const hashOf = (key: string) => createHash('sha256').update(key).digest('hex');
