// @ts-check
/** The end of whoever started this process, where no signal tells of it. Plain JavaScript, for `launch.mjs` reads it. */

/**
 * npm runs a command in a shell, and when npm is told to end, the shell ends without a word to the command. A process
 * that somebody started without npm is left to itself.
 * @param {() => void} told called once
 */
export function whenLeftAlone(told) {
	if (process.env['npm_lifecycle_event'] === undefined) return;
	const parent = process.ppid;
	const timer = setInterval(() => {
		if (process.ppid === parent) return;
		clearInterval(timer);
		told();
	}, 500);
	timer.unref();
}
