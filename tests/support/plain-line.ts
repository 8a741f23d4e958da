/** Ends a run with one line that any machine can read: `N passed, N failed`. */
import type { Reporter, TestModule } from 'vitest/node';

export default class PlainLine implements Reporter {
	onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
		const states = modules.flatMap((module) =>
			[...module.children.allTests()].map((test) => test.result().state)
		);
		const passed = states.filter((state) => state === 'passed').length;
		// A file that could not be read ran no test of its own: it counts as one that failed.
		const unread = modules.filter((module) => module.errors().length > 0).length;
		const failed = states.filter((state) => state === 'failed').length + unread + errors.length;
		// At the very end, after the summary that other reporters print.
		process.once('exit', () => console.log(`${passed} passed, ${failed} failed`));
	}
}
