/** Passwords and keys, wherever the settings say that they lie. */
import { readFileSync } from 'node:fs';
import { reasonOf } from './delivery-faults.ts';
import { DeliveryFault } from './target.ts';
import { fromFolder, type Secret, type TargetSettings } from './target-settings.ts';

/** @param folder absolute path of the folder that files are seen from */
export function secretOf(secret: Secret, folder: string): string {
	if (typeof secret === 'string') return secret;
	if ('env' in secret) {
		const value = process.env[secret.env];
		if (!value) throw new DeliveryFault(`没有设环境变量 ${secret.env}：请设好，再启动一次`);
		return value;
	}
	try {
		return readFileSync(fromFolder(folder, secret.file), 'utf8').trim();
	} catch {
		throw new DeliveryFault(`读不到文件 ${secret.file}：请看它在不在、能不能读`);
	}
}

/** Why passwords and keys of a target are not to be had, one sentence for each; nothing where all are. */
export const missingSecrets = (target: TargetSettings, folder: string): string[] =>
	secretsIn(target).flatMap((secret) => {
		try {
			secretOf(secret, folder);
			return [];
		} catch (error) {
			return [reasonOf(error)];
		}
	});

function secretsIn(target: TargetSettings): Secret[] {
	if (target.kind === 's3') return [target.accessKey, target.secretKey];
	if (target.kind !== 'sftp') return [];
	return [target.password, target.passphrase].filter((secret) => secret !== undefined);
}
