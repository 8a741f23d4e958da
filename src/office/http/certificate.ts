/** The certificate with which the office speaks TLS itself. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { createSecureContext } from 'node:tls';
import type { OfficeSettings } from '../office-settings.ts';

type Certificate = { cert: Buffer; key: Buffer };

/**
 * @param folder absolute path that the two files are seen from
 * @throws in Chinese, with the file that is wrong: it is somebody's word in office.yml, not a fault of the program
 */
export function certificateIn(folder: string, tls: NonNullable<OfficeSettings['tls']>): Certificate {
	const read = (what: string, file: string) => {
		const path = resolve(folder, file);
		try {
			return readFileSync(path);
		} catch {
			throw new Error(`${what} ${path} 打不开：请看 office.yml 的 tls 里写得对不对，文件在不在、能不能读`);
		}
	};
	const [cert, key] = [read('证书', tls.cert), read('证书的密钥', tls.key)];
	try {
		createSecureContext({ cert, key });
	} catch (cause) {
		throw new Error(
			`证书用不了（${(cause as Error).message}）：请看 office.yml 的 tls 里写的两个文件是不是 PEM 格式，是不是一对`,
			{ cause }
		);
	}
	return { cert, key };
}
