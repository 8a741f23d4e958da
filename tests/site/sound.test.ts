import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { expect, inject, test } from 'vitest';
import { attribute, builtFiles, builtPages } from '../../src/build/built-page.ts';
import { brotliBytes } from '../../src/build/checks/weight.ts';
import { inspectSite } from '../../src/build/inspect.ts';
import { issueText } from '../../src/platform/issue.ts';
import { fileOf, PAGE_KINDS } from '../support/site-pages.ts';

const sites = inject('sites');
const names = Object.keys(sites) as (keyof typeof sites)[];

test.each(names)('the %s site passes every check of its own', (name) => {
	const { folder, base } = sites[name];
	expect(inspectSite(folder, base).map(issueText)).toEqual([]);
});

test.each(names)('the %s site is valid HTML', async (name) => {
	const validator = new HtmlValidate({
		extends: ['html-validate:recommended', 'html-validate:document'],
		rules: {
			// Astro writes void elements and attributes in the forms that HTML allows; taste is not validity.
			'void-style': 'off',
			'attribute-boolean-style': 'off',
			'attribute-empty-style': 'off',
			'no-trailing-whitespace': 'off',
			'doctype-style': 'off',
			// A heading level follows from the page, not from the card that is reused on it.
			'heading-level': ['error', { allowMultipleH1: false }],
			// Titles carry the name of the site after the page's own.
			'long-title': 'off',
			'require-sri': 'off',
			// Boxes that may be ticked together share a name.
			'form-dup-name': ['error', { shared: ['radio', 'checkbox'] }],
			// Clause anchors are the plan's own numbers, which HTML allows.
			'valid-id': ['error', { relaxed: true }],
			// A telephone number is also there to be copied.
			'tel-non-breaking': 'off',
			'prefer-native-element': ['error', { exclude: ['region'] }],
			'no-inline-style': 'error',
		},
	});
	const { folder } = sites[name];
	const wrong: string[] = [];
	for (const { file, html } of builtPages(folder)) {
		const { results } = await validator.validateString(html, file);
		wrong.push(
			...results.flatMap((one) => one.messages.map((m) => `${file}:${m.line} ${m.ruleId} ${m.message}`))
		);
	}
	expect(wrong.slice(0, 20)).toEqual([]);
});

test.each(['home', 'story', 'sample story'] as const)('%s weighs at most 8 kB with its styles', (kind) => {
	const html = readFileSync(join(sites.real.folder, fileOf(PAGE_KINDS[kind])), 'utf8');
	expect(brotliBytes(html)).toBeLessThanOrEqual(8_000);
});

test('only kinds of files that a site needs are published', () => {
	// Styles of public pages stand in the pages; only the desk has a file of them, and packed files.
	const allowed =
		/\.(?:html|xml|json|txt|svg|avif|webp|jpg|png|js|ics|csv|xlsx|bin)$|^admin\/(?:desk\.css|.+\.br)$/;
	for (const name of names)
		expect(builtFiles(sites[name].folder).filter((file) => !allowed.test(file))).toEqual([]);
});

test('below a base path every link of a page starts with it, and no page names its own host but for canonical', () => {
	const { folder, base, origin } = sites.invented;
	const wrong = builtPages(folder).flatMap(({ file, elements }) =>
		elements.flatMap((element) => {
			const link = attribute(element, 'href') ?? attribute(element, 'src');
			if (link === undefined || /^(?:#|tel:|sms:|mailto:)/.test(link)) return [];
			if (element.tagName === 'link') return [];
			const inside = link.startsWith(base) || (/^https?:/.test(link) && !link.startsWith(origin));
			return inside ? [] : [`${file}: ${link}`];
		})
	);
	expect(wrong).toEqual([]);
});
