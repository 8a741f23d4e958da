/** Work that is asked for more often than it can be done: however often meanwhile, it is done once more. */
export type OnceMore = {
	/** Does it soon. */
	request: () => void;
	isBusy: () => boolean;
	/** Ends when nothing of it is left to do. */
	settled: () => Promise<void>;
	/** What is being done is finished; nothing is begun any more. */
	close: () => void;
};

/** @param act tells its failures itself */
export function onceMore(act: () => Promise<void>): OnceMore {
	let isWanted = false;
	let isClosed = false;
	let running: Promise<void> | undefined;
	const run = async () => {
		while (isWanted && !isClosed) {
			isWanted = false;
			await act();
		}
		running = undefined;
	};
	return {
		request: () => {
			// Else it would end before it is known to run, and be waited for without end.
			if (isClosed) return;
			isWanted = true;
			running ??= run();
		},
		isBusy: () => running !== undefined,
		settled: async () => {
			while (running !== undefined) await running;
		},
		close: () => {
			isClosed = true;
		},
	};
}
