/** Into a real object store: types, cache headers, packed copies, only what changed, and plain reasons. */
import { AwsClient } from 'aws4fetch';
import { expect, test } from 'vitest';
import { reasonOf } from '../../src/publish/delivery/delivery-faults.ts';
import { s3Target } from '../../src/publish/delivery/s3-target.ts';
import type { S3Settings } from '../../src/publish/delivery/target-settings.ts';
import { emptyReleases, fileIn, release, sending, siteFiles } from '../support/release.ts';
import { SWIFT_KEYS, swift } from '../support/swift.ts';

test('a release lies in the store as a web server would send it, and the next one sends only what changed', {
	timeout: 300_000,
}, async () => {
	const origin = await swift();
	const client = new AwsClient({
		accessKeyId: SWIFT_KEYS.accessKey,
		secretAccessKey: SWIFT_KEYS.secretKey,
		service: 's3',
		region: 'us-east-1',
	});
	const bucket = `${origin}/wmsj`;
	const settings: S3Settings = {
		kind: 's3',
		endpoint: bucket,
		region: 'us-east-1',
		prefix: 'site/',
		...SWIFT_KEYS,
	};
	const releases = emptyReleases();
	const one = await release(releases, { ...siteFiles(3, '一', '0001'), '报名表.txt': '姓名：' });
	const why = async (changed: S3Settings) =>
		reasonOf(await s3Target(changed, '')(sending(releases, one)).catch((error: unknown) => error));
	expect(await why(settings)).toBe('没有这个存储桶，请检查 endpoint');
	expect((await client.fetch(bucket, { method: 'PUT' })).status).toBe(200);
	expect(await why({ ...settings, secretKey: 'wrong' })).toBe('secretKey 不对');

	await s3Target(settings, '')(sending(releases, one));
	const get = (path: string) =>
		client.fetch(`${bucket}/site/${path}`, { headers: { 'accept-encoding': 'identity' } });
	const home = await get('index.html');
	expect(home.headers.get('content-type')).toBe('text/html; charset=utf-8');
	expect(home.headers.get('cache-control')).toBe('no-cache');
	expect(await home.text()).toBe(fileIn(releases, one, 'index.html').toString());
	expect((await get('_astro/site.0001.js')).headers.get('cache-control')).toContain('immutable');
	expect((await get('calendar.ics')).headers.get('content-type')).toBe('text/calendar; charset=utf-8');
	expect(await (await get(encodeURIComponent('报名表.txt'))).text()).toBe('姓名：');
	const packed = await get('index.html.gz');
	expect(packed.headers.get('content-encoding')).toBe('gzip');
	expect(packed.headers.get('content-type')).toBe('text/html; charset=utf-8');

	const modified = async (path: string) => (await get(path)).headers.get('etag');
	const before = await modified('calendar.ics');
	const two = await release(releases, siteFiles(2, '二', '0002'));
	await s3Target(settings, '')(sending(releases, two));
	expect(await modified('calendar.ics')).toBe(before);
	expect((await get('stories/gao-2/index.html')).status).toBe(404);
	expect((await get('_astro/site.0001.js')).status, 'for pages that are open').toBe(200);
	expect(await (await get('release.json')).json()).toMatchObject({ release: two.name });
});
