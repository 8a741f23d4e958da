/**
 * Runs the command that `launch.mjs` was asked for: first what it needs of this machine, then the command itself. What
 * ends it is told in a sentence, and a trace only where the program itself is at fault.
 */

import { WrongUsage } from '../platform/wrong-usage.ts';
import { COMMANDS, isCommand } from './commands.ts';
import { environmentFault } from './environment.ts';

// The command reads its own arguments where it would find them alone.
const [name = ''] = process.argv.splice(2, 1);
// Whoever read what this prints may be gone, as when a console is closed.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

if (isCommand(name)) await run(name);
else fail(`没有“${name}”这个命令，有：${Object.keys(COMMANDS).join('、')}`);

async function run(command: keyof typeof COMMANDS): Promise<void> {
	const { needs, usage, start } = COMMANDS[command];
	const missing = await environmentFault(needs);
	if (missing !== undefined) return fail(`还不能运行：${missing}`);
	try {
		await start();
	} catch (error) {
		fail(describe(error as NodeJS.ErrnoException, usage));
	}
}

/** What was thrown for whoever types the command is a Chinese sentence; the system's own words carry a code. */
function describe(error: NodeJS.ErrnoException, usage: string): string {
	if (error instanceof WrongUsage || error.code?.startsWith('ERR_PARSE_ARGS')) return `用法：${usage}`;
	const isSentence = error.code === undefined && /\p{Script=Han}/u.test(error.message);
	if (isSentence || /^[\p{Script=Han}“]/u.test(error.message)) return error.message;
	return `程序出错了，请把下面的话告诉管理员：\n${error.stack ?? error.message}`;
}

function fail(why: string): void {
	console.error(why);
	process.exitCode = 1;
}
