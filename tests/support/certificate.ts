/** A self-signed certificate for a test, made without a program that a machine may lack. */
import { generateKeyPairSync, sign } from 'node:crypto';

/** PEM texts of a certificate for these host names, good for an hour before and after now, and of its key. */
export function certificateFor(...hosts: [string, ...string[]]): { cert: string; key: string } {
	const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
	const name = sequence(set(sequence(COMMON_NAME, der(0x0c, Buffer.from(hosts[0])))));
	const hour = (distance: number) => {
		const stamp = new Date(Date.now() + distance * 3_600_000).toISOString().replace(/[-:T]|\.\d+/g, '');
		return der(0x18, Buffer.from(stamp));
	};
	const names = sequence(...hosts.map((host) => der(0x82, Buffer.from(host))));
	const signed = sequence(
		der(0xa0, VERSION_3),
		der(0x02, Buffer.from([1])),
		ECDSA_WITH_SHA256,
		name,
		sequence(hour(-1), hour(1)),
		name,
		publicKey.export({ type: 'spki', format: 'der' }),
		der(0xa3, sequence(sequence(SUBJECT_ALT_NAME, der(0x04, names))))
	);
	const signature = der(0x03, Buffer.concat([Buffer.from([0]), sign('sha256', signed, privateKey)]));
	const bytes = sequence(signed, ECDSA_WITH_SHA256, signature).toString('base64');
	return {
		cert: `-----BEGIN CERTIFICATE-----\n${bytes.replace(/.{64}/g, '$&\n')}\n-----END CERTIFICATE-----\n`,
		key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
	};
}

/** One value of ASN.1, in the encoding that certificates use. */
function der(tag: number, content: Buffer): Buffer {
	const { length } = content;
	const long = length < 128 ? [length] : length < 256 ? [0x81, length] : [0x82, length >> 8, length & 255];
	return Buffer.concat([Buffer.from([tag, ...long]), content]);
}
const sequence = (...parts: Buffer[]) => der(0x30, Buffer.concat(parts));
const set = (...parts: Buffer[]) => der(0x31, Buffer.concat(parts));
const identifier = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));

const VERSION_3 = der(0x02, Buffer.from([2]));
const COMMON_NAME = identifier('550403');
const SUBJECT_ALT_NAME = identifier('551d11');
const ECDSA_WITH_SHA256 = sequence(identifier('2a8648ce3d040302'));
