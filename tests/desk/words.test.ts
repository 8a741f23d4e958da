import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { MENDED, SUPPLIED } from '../../src/desk/words/chinese.ts';

type Words = { [key: string]: string | Words };
/** Decap's locales are modules that plain Node cannot import: read as text. */
const locale = (name: string): Words => {
	const source = readFileSync(`node_modules/decap-cms-locales/dist/esm/${name}/index.js`, 'utf8');
	const body = source.slice(source.indexOf('{'), source.lastIndexOf('}') + 1);
	return new Function(`return ${body}`)() as Words;
};
const flat = (words: Words, path = ''): [string, string][] =>
	Object.entries(words).flatMap(([key, value]): [string, string][] =>
		typeof value === 'string' ? [[path + key, value]] : flat(value, `${path}${key}.`)
	);
const english = new Map(flat(locale('en')));
const ours = new Map([...flat(locale('zh_Hans')), ...flat(SUPPLIED), ...flat(MENDED)]);
// Names of other services, which the desk never shows, and formats.
const NAMES = /^auth\.|^workflow\.workflow\.dateFormat$/;

test('every string of Decap has Chinese words', () => {
	expect(english.size).toBeGreaterThan(200);
	expect([...english.keys()].filter((key) => !ours.has(key))).toEqual([]);
	const left = [...ours].filter(
		([key, value]) =>
			!NAMES.test(key) && !/\p{Script=Han}/u.test(value) && /[A-Za-z]{2}/.test(value.replace(/%\{\w+\}/g, ''))
	);
	expect(left.filter(([key]) => english.has(key))).toEqual([]);
});

test('nothing is supplied that Decap does not ask for', () => {
	expect([...flat(SUPPLIED), ...flat(MENDED)].map(([key]) => key).filter((key) => !english.has(key))).toEqual(
		[]
	);
});
