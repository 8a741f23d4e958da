/** Passwords and keys, wherever the settings say that they lie. */
import { readFileSync } from 'node:fs';
import { DeliveryFault } from './target.ts';
import { fromFolder, type Secret } from './target-settings.ts';

/** @param folder absolute path of the folder that files are seen from */
export function secretOf(secret: Secret, folder: string): string {
	if (typeof secret === 'string') return secret;
	if ('env' in secret) {
		const value = process.env[secret.env];
		if (!value) throw new DeliveryFault(`没有设环境变量 ${secret.env}`);
		return value;
	}
	try {
		return readFileSync(fromFolder(folder, secret.file), 'utf8').trim();
	} catch {
		throw new DeliveryFault(`读不到文件 ${secret.file}`);
	}
}
