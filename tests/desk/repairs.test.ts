import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { REPAIRS } from '../../src/publish/desk/repairs/every.ts';
import { repaired } from '../../src/publish/desk/repairs/repair.ts';
import { REPLACED } from '../../src/publish/desk/repairs/replaced.ts';

test.each(REPAIRS.map((repair) => [repair.why, repair] as const))('mended: %s', (_, repair) => {
	const code = readFileSync(`node_modules/${repair.file}`, 'utf8');
	const after = repaired(code, [repair]);
	expect(after).toContain(repair.to);
	expect(after.length).toBe(code.length - repair.from.length + repair.to.length);
});

test('a text that upstream has changed, or has twice, stops the build', () => {
	const repair = { file: 'x.js', why: 'a fault', test: 'x.test.ts', from: 'old', to: 'new' };
	expect(() => repaired('something else', [repair])).toThrow('x.js has the text to mend 0 times (a fault)');
	expect(() => repaired('old old', [repair])).toThrow('2 times');
});

test('every part that a changed place of Decap calls is a real import of the desk', () => {
	const source = readFileSync('src/desk/decap-parts.ts', 'utf8');
	const declared = [...source.matchAll(/^\t(\w+),$/gm)].map(([, name]) => name!);
	const called = REPAIRS.flatMap(({ to }) => [...to.matchAll(/\bparts\.(\w+)/g)].map(([, name]) => name!));
	expect(declared.length).toBeGreaterThan(5);
	expect([...new Set(called)].sort()).toEqual([...declared].sort());
	expect(REPAIRS.filter(({ to }) => /desk:(?!stand-ins\/)/.test(to))).toEqual([]);
});

test('every module that one of ours stands in for is there, and so is ours', () => {
	expect(REPLACED.length).toBeGreaterThan(3);
	for (const { file, by } of REPLACED) {
		expect(existsSync(`node_modules/${file}`), file).toBe(true);
		expect(existsSync(`src/desk/${by}`), by).toBe(true);
	}
});

test('the methods of Decap’s form that are replaced in its class are still there, by these names', () => {
	const source = readFileSync('node_modules/decap-cms-core/dist/esm/components/Editor/Editor.js', 'utf8');
	for (const text of [
		...['export class Editor extends Component', 'componentDidMount()', 'componentDidUpdate(prevProps)'],
		...['componentWillUnmount()', 'deleteBackup()', 'createBackup = debounce', 'handlePersistEntry = async'],
		...[
			'this.exitBlocker = ',
			'this.unlisten = history.listen',
			'history.block(',
			'this.createBackup.flush()',
		],
	])
		expect(source, text).toContain(text);
});

test('every change names the test that fails without it, and says no number that is none', () => {
	for (const { why, test: file, upstream = '#1' } of [...REPAIRS, ...REPLACED]) {
		expect(existsSync(file), `${why}: ${file}`).toBe(true);
		expect(upstream).toMatch(/^#\d+(?:, #\d+)*$/);
	}
});
