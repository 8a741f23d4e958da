import { existsSync, globSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { FOUND, isAllowed, type Lock, licenceFaults } from '../../tools/sbom/licences.ts';

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Lock;

test('every package of the lock is under a licence on the list', () => {
	expect(licenceFaults(lock)).toEqual([]);
	expect(Object.keys(lock.packages).length).toBeGreaterThan(500);
});

test.each([
	['GPL-3.0-only', false],
	['AGPL-3.0', false],
	['SEE LICENSE IN LICENSE.md', false],
	['MIT AND GPL-2.0', false],
	['(GPL-2.0 OR MIT)', true],
	['Apache-2.0 AND LGPL-3.0-or-later AND MIT', true],
])('%s: %s', (licence, allowed) => {
	expect(isAllowed(licence)).toBe(allowed);
	const packages = { 'node_modules/x': { version: '1.0.0', license: licence } };
	expect(licenceFaults({ packages })).toHaveLength(allowed ? 0 : 1);
});

test('what names no licence is looked at, and what was found is still true', () => {
	expect(licenceFaults({ packages: { 'node_modules/a/node_modules/x': { version: '1.0.0' } } })).toHaveLength(
		1
	);
	for (const name of Object.keys(FOUND)) {
		const field = lock.packages[`node_modules/${name}`]?.license;
		expect([name, field === undefined || !isAllowed(field)]).toEqual([name, true]);
		const folder = `node_modules/${name}`;
		if (!existsSync(folder)) continue;
		const said = globSync(`${folder}/{LICENSE*,README.md}`)
			.map((file) => readFileSync(file, 'utf8'))
			.join('\n');
		expect(said, name).toMatch(
			/Permission is hereby granted, free of charge|License\n===\n\nMIT|Redistribution and use in source and binary forms/
		);
	}
});

test('the trim that a long line could stop (CVE-2020-7753) is nowhere in the tree', () => {
	const trims = Object.entries(lock.packages).filter(([path]) => /(?:^|\/)node_modules\/trim$/.test(path));
	expect(trims.map(([, { version }]) => version)).toEqual(['1.0.1']);
	// The lock alone would hold until the next package comes.
	const { overrides } = JSON.parse(readFileSync('package.json', 'utf8')) as { overrides: object };
	expect(overrides).toMatchObject({ trim: '1.0.1' });
});

test('the notice names what is under the LGPL, and where it lies as it came', () => {
	const notice = readFileSync('NOTICE', 'utf8');
	const lesser = Object.entries(lock.packages).filter(([, { license }]) => /LGPL/.test(license ?? ''));
	for (const [path] of lesser) {
		const name = path.replace(/^.*node_modules\//, '').replace(/^(@img\/sharp).*$/, '$1');
		expect(notice).toContain(name);
	}
});
