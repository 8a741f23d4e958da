/** Hugo, which the benchmark of a release stands beside: the machine's own, or Debian's. */
import { existsSync } from 'node:fs';
import { installFromDebian, isDebian } from './debian.ts';

const PLACE = '/usr/bin/hugo';

/** Path of Hugo; nothing where it cannot be had. */
export function ensureHugo(): string | undefined {
	if (!existsSync(PLACE) && isDebian()) installFromDebian('hugo');
	return existsSync(PLACE) ? PLACE : undefined;
}
