/** What is done without the desk stands in its record too. */
import { join } from 'node:path';
import { auditIn } from '../office/audit.ts';

/** @param data absolute path of a data folder */
export const recordIn = (data: string, what: string): void =>
	auditIn(join(data, 'audit'), Date.now).add({ what: `用命令：${what}`, from: '本机' });
