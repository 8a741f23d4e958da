import { expect, test } from 'vitest';
import { phraseHeadings } from '../../src/platform/phrase-headings.ts';

const plain = (html: string) => html.replaceAll('<wbr>', '');

test('headings may end their lines between words and nowhere else', () => {
	const html = '<h2 class="x"><a href="/a/">百花桥村新时代文明实践志愿服务小队</a></h2>';
	const phrased = phraseHeadings(html, ['百花桥村']);
	expect(phrased).toContain('<wbr>');
	expect(phrased).not.toMatch(/文<wbr>明|百花<wbr>桥/);
	expect(plain(phrased)).toBe(html);
});

test('text outside headings, tags, entities and headings that are phrased already are left alone', () => {
	for (const html of [
		'<p>百花桥村新时代文明实践站</p>',
		'<h4>百花桥村新时代文明实践站</h4>',
		'<h3>甲&amp;乙的文明实践站</h3>',
		'<h1>百花桥村<wbr>新时代文明实践站</h1>',
	])
		expect(phraseHeadings(html, [])).toBe(html);
});
