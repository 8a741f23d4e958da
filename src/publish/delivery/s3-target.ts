/** Object storage that speaks the protocol of S3: one request a file, each of which is there as a whole or not at all. */
import { readFile } from 'node:fs/promises';
import { AwsClient } from 'aws4fetch';
import { headersFor } from '../headers/answer-headers.ts';
import { PACKED, packedFrom } from '../headers/file-kinds.ts';
import { inlineIn } from '../headers/inline.ts';
import { sendFiles } from './remote-files.ts';
import { secretOf } from './secrets.ts';
import { type Deliver, DeliveryFault } from './target.ts';
import type { S3Settings } from './target-settings.ts';

/** @param home absolute path of the folder that files of secrets are seen from */
export const s3Target =
	({ endpoint, region, prefix, accessKey, secretKey }: S3Settings, home: string): Deliver =>
	async (sending) => {
		const { manifest, fileOf } = sending.release;
		const client = new AwsClient({
			accessKeyId: secretOf(accessKey, home),
			secretAccessKey: secretOf(secretKey, home),
			...{ service: 's3', region, retries: 2 },
		});
		const ask = async (
			method: string,
			path: string,
			body?: BodyInit,
			headers: Record<string, string> = {}
		) => {
			const key = (prefix + path).split('/').map(encodeURIComponent).join('/');
			const response = await client.fetch(`${endpoint.replace(/\/$/, '')}/${key}`, {
				method,
				headers,
				...(body !== undefined && { body }),
				signal: AbortSignal.any([sending.signal, AbortSignal.timeout(120_000)]),
			});
			if (response.ok || response.status === 404) return response;
			throw await refusalOf(response);
		};
		const inline = inlineIn(manifest.inline);
		const put = async (
			path: string,
			body: Uint8Array<ArrayBuffer> | string,
			headers: Record<string, string>
		) => {
			const { status } = await ask('PUT', path, body, headers);
			if (status === 404) throw new DeliveryFault('没有这个存储桶，请检查 endpoint');
		};
		return sendFiles(
			{
				read: async (path) => {
					const response = await ask('GET', path);
					return response.ok ? response.text() : undefined;
				},
				put: async (path) => {
					const plain = packedFrom(path, manifest.files);
					const { 'Content-Type': type, 'Cache-Control': cache } = headersFor(plain ?? path, inline);
					await put(path, new Uint8Array(await readFile(fileOf(path))), {
						...{ 'Content-Type': type!, 'Cache-Control': cache! },
						...(plain !== undefined && {
							'Content-Encoding': PACKED[path.slice(plain.length) as keyof typeof PACKED],
						}),
					});
				},
				write: (path, text) =>
					put(path, text, { 'Content-Type': 'application/json', 'Cache-Control': 'no-cache' }),
				drop: async (path) => void (await ask('DELETE', path)),
			},
			sending,
			8
		);
	};

/** What the store said; its codes are those of S3 everywhere. */
const REFUSALS: Record<string, string> = {
	AccessDenied: '没有写的权限，请检查密钥的授权',
	InvalidAccessKeyId: 'accessKey 不对',
	SignatureDoesNotMatch: 'secretKey 不对',
	NoSuchBucket: '没有这个存储桶，请检查 endpoint',
	RequestTimeTooSkewed: '这台机器的时间不准，请先校准',
	SlowDown: '对象存储要求慢一点',
	QuotaExceeded: '对象存储的空间满了',
};

async function refusalOf(response: Response): Promise<Error> {
	const code = /<Code>(\w+)<\/Code>/.exec(await response.text().catch(() => ''))?.[1];
	const known = REFUSALS[code ?? ''] ?? (response.status === 403 ? REFUSALS['AccessDenied'] : undefined);
	return known === undefined
		? new Error(`the store answered ${response.status} ${code ?? ''}`)
		: new DeliveryFault(known);
}
