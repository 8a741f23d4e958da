/** 撤下并清除 at every kind of target and in every copy the office keeps: no file is left that has the words or the bytes. */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { AwsClient } from 'aws4fetch';
import { expect, test } from 'vitest';
import { photoHash } from '../../../src/media/photos/copies.ts';
import type { RunBuild } from '../../../src/office/site/build-command.ts';
import { builtFiles } from '../../../src/publish/checks/built-page.ts';
import { quickBuild, type TestOffice, testOffice } from '../../support/office.ts';
import { changeSite, draftOf, publishBy, reviewed, STORY, storyText } from '../../support/office-story.ts';
import { scratch, writeTree } from '../../support/release.ts';
import { sshd } from '../../support/sshd.ts';
import { SWIFT_KEYS, swift } from '../../support/swift.ts';
import { unzip } from '../../support/zip.ts';

const NAME = '柳七妹';

type Files = Iterable<readonly [path: string, bytes: Buffer]>;

function* filesIn(folder: string): Files {
	for (const path of existsSync(folder) ? builtFiles(folder) : [])
		yield [path, readFileSync(join(folder, path))];
}

const plain = (path: string, bytes: Buffer) =>
	path.endsWith('.gz') ? gunzipSync(bytes) : path.endsWith('.br') ? brotliDecompressSync(bytes) : bytes;

/** Files that tell the name, or that are the picture. */
const holding = (files: Files, picture: string): string[] =>
	[...files]
		.map(([path, bytes]) => [path, plain(path, bytes)] as const)
		.filter(([, bytes]) => bytes.includes(NAME) || digestOf(bytes) === picture)
		.map(([path]) => path);

/** The picture as the office keeps it, without place and camera. */
const pictureIn = (office: TestOffice): Buffer =>
	execFileSync('git', ['cat-file', 'blob', `main:${STORY.folder}/yuanba.jpg`], {
		cwd: join(office.folder, 'content.git'),
	});

const digestOf = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

/** All files of a bucket of the store. */
async function storedIn(bucket: string): Promise<Files> {
	const client = new AwsClient({
		accessKeyId: SWIFT_KEYS.accessKey,
		secretAccessKey: SWIFT_KEYS.secretKey,
		service: 's3',
		region: 'us-east-1',
	});
	const ask = (path: string) => client.fetch(bucket + path, { headers: { 'accept-encoding': 'identity' } });
	const list = await (await ask('?list-type=2&max-keys=1000')).text();
	expect(list).toContain('<IsTruncated>false');
	const keys = [...list.matchAll(/<Key>([^<]+)<\/Key>/g)].map(([, key]) => key!);
	return Promise.all(
		keys.map(async (key) => {
			const response = await ask(`/${key.split('/').map(encodeURIComponent).join('/')}`);
			return [key, Buffer.from(await response.arrayBuffer())] as const;
		})
	);
}

/** The picture stands under a name of its own as well: such files stay a day longer, for pages that lie open. */
const buildWith =
	(others: boolean): RunBuild =>
	async (job) => {
		rmSync(job.out, { recursive: true, force: true });
		const built = await quickBuild(job);
		if (others) writeTree(join(job.out, 'photos'), { 'ffffffffffff-960.jpg': '别的照片' });
		const picture = join(job.out, STORY.folder, 'yuanba.jpg');
		if (existsSync(picture)) {
			const bytes = readFileSync(picture);
			writeTree(join(job.out, 'photos'), { [`${photoHash(bytes, 'whole')}-960.jpg`]: bytes });
		}
		return built;
	};

/** Published twice with the name and the picture, so that whoever keeps two copies has both in both. */
async function publishedTwice(office: TestOffice): Promise<void> {
	await draftOf(office, storyText({ body: `先到的是${NAME}。` }));
	await reviewed(office);
	const { status, body } = await publishBy(office);
	if (status !== 200) throw new Error(JSON.stringify(body));
	await office.builder.settled();
	await office.edition.settled();
	office.clock.now += 60_000;
	const text = storyText({ body: `先到的还是${NAME}。` });
	await changeSite(office, { put: new Map([[STORY.path, Buffer.from(text)]]), drop: [] });
	await office.builder.settled();
	await office.edition.settled();
	await office.mirror.settled();
}

/** `fromHistory` is the administrator's part. */
async function purge(office: TestOffice, { fromHistory }: { fromHistory: boolean }): Promise<void> {
	office.clock.now += 60_000;
	const person = await office.person(fromHistory ? 'boss' : 'signer');
	const asked = { words: [NAME], picture: `${STORY.folder}/yuanba.jpg` };
	const { body } = await person.post('/api/purge/find', asked);
	const act = { ...asked, seen: body['seen'], fromHistory };
	const { status, body: said } = await person.post('/api/purge/do', act);
	expect([status, said['error']]).toEqual([200, undefined]);
	await office.purging.settled();
	expect(office.purging.status()).toEqual({ waiting: false, left: [], label: '都清除了' });
}

test('a folder, a server by SFTP, an object store, an archive, a command and a mirror keep nothing of it', {
	timeout: 600_000,
}, async () => {
	const [home, ssh, origin] = [scratch('places-'), await sshd(), await swift()];
	const bucket = `${origin}/wmsj`;
	const client = new AwsClient({
		...{ accessKeyId: SWIFT_KEYS.accessKey, secretAccessKey: SWIFT_KEYS.secretKey },
		...{ service: 's3', region: 'us-east-1' },
	});
	expect((await client.fetch(bucket, { method: 'PUT' })).status).toBe(200);
	const [mirror, zip] = [join(home, 'copy.git'), join(home, 'site.zip')];
	execFileSync('git', ['init', '--bare', '-q', '-b', 'main', mirror]);
	mkdirSync(join(ssh.home, 'plain'));
	const sftp = { ...ssh.settings, key: join(ssh.home, 'own') };
	const office = await testOffice({
		build: buildWith(true),
		settings: {
			mirror,
			targets: [
				{ kind: 'folder', name: '文件夹', path: join(home, 'www') },
				{ ...sftp, name: '服务器' },
				// A folder whose name cannot be turned is filled file by file.
				{ ...sftp, name: '空间', path: join(ssh.home, 'plain') },
				{ kind: 's3', name: '存储', endpoint: bucket, region: 'us-east-1', prefix: 'site/', ...SWIFT_KEYS },
				{ kind: 'zip', name: '压缩包', path: zip },
				{ kind: 'command', name: '命令', run: ['true'] },
			],
		},
	});
	await publishedTwice(office);
	const picture = digestOf(pictureIn(office));
	const places = async (): Promise<Record<string, string[]>> => ({
		folder: holding(filesIn(join(home, 'www.releases')), picture),
		sftp: holding(filesIn(join(ssh.home, 'www.releases')), picture),
		plain: holding(filesIn(join(ssh.home, 'plain')), picture),
		store: holding(await storedIn(bucket), picture),
		zip: holding(unzip(readFileSync(zip)), picture),
		releases: holding(filesIn(join(office.folder, 'releases')), picture),
		work: holding(filesIn(join(office.folder, 'work')), picture),
	});

	const before = await places();
	for (const [place, files] of Object.entries(before)) expect(files.length, place).toBeGreaterThan(2);
	const twice = (path: string) => ['a/', 'b/'].map((copy) => copy + path);
	for (const place of ['folder', 'sftp'])
		expect(before[place]).toEqual(expect.arrayContaining(twice(`content/stories/${STORY.id}/yuanba.jpg`)));

	await purge(office, { fromHistory: false });
	expect(await places()).toEqual(Object.fromEntries(Object.keys(before).map((place) => [place, []])));
	await purge(office, { fromHistory: true });
	for (const repository of [join(office.folder, 'content.git'), mirror]) {
		const all = ['cat-file', '--batch-all-objects', '--batch', '--buffer'];
		const told = execFileSync('git', all, { cwd: repository, maxBuffer: 1e9 });
		expect([repository, told.includes(NAME)]).toEqual([repository, false]);
	}
});

test('what the office keeps for speed goes as well: copies of the photo, posters, the index, pages that are changed in place', async () => {
	const office = await testOffice();
	await draftOf(office, storyText({ body: `先到的是${NAME}。` }));
	await reviewed(office);
	expect((await publishBy(office)).status).toBe(200);
	await office.builder.settled();
	const { cache, folder } = office.office;
	const bytes = pictureIn(office);
	const kept = (['whole', 'small'] as const).flatMap((measure) =>
		['960.jpg', '480.avif'].map((end) => join(cache, 'photos', `${photoHash(bytes, measure)}-${end}`))
	);
	kept.push(
		...['posters/0123456789ab.png', 'search/segment.bin', 'pages/stories.json'].map((path) =>
			join(cache, path)
		),
		...['check/index.md', 'rendered/search/index.json', 'rendered-public/search/index.json'].map((path) =>
			join(folder, 'work', path)
		),
		...['build-failed.log', 'delivery-failed.log'].map((path) => join(folder, 'work', path))
	);
	for (const file of kept) writeTree(dirname(file), { [file.slice(dirname(file).length + 1)]: NAME });
	const other = join(cache, 'photos', 'ffffffffffff-960.jpg');
	writeTree(dirname(other), { 'ffffffffffff-960.jpg': '别的照片' });

	await purge(office, { fromHistory: false });
	expect(kept.filter((file) => existsSync(file))).toEqual([]);
	expect(existsSync(other)).toBe(true);
});

test('where the last photo goes, whoever asked for it is told that somebody must say yes to the new release', async () => {
	const www = join(scratch('places-'), 'www');
	const office = await testOffice({
		build: buildWith(false),
		settings: { targets: [{ kind: 'folder', path: www }] },
	});
	await publishedTwice(office);
	const picture = digestOf(pictureIn(office));
	const signer = await office.person('signer');
	const asked = { words: [NAME], picture: `${STORY.folder}/yuanba.jpg` };
	const { body } = await signer.post('/api/purge/find', asked);
	expect((await signer.post('/api/purge/do', { ...asked, seen: body['seen'] })).status).toBe(200);
	await office.purging.settled();
	expect(office.purging.status().left).toEqual([
		'公开网站还是原来的样子，新的一版等人确认（“照片”一个也不剩了）：请到首页点“确认上线”',
	]);
	const { held } = office.edition.status();
	await office.edition.releases.confirm(held!.name);
	office.edition.deliver();
	await expect.poll(() => office.purging.status().waiting).toBe(false);
	expect(holding(filesIn(`${www}.releases`), picture)).toEqual([]);
});
