/** Whether pages are valid HTML, by html-validate with the rules of this house. */
import { HtmlValidate } from 'html-validate';

const validator = new HtmlValidate({
	extends: ['html-validate:recommended', 'html-validate:document', 'html-validate:a11y'],
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

/** What is wrong with one page, a line each. */
export async function htmlFaults(file: string, html: string): Promise<string[]> {
	const { results } = await validator.validateString(html, file);
	return results.flatMap((one) => one.messages.map((m) => `${file}:${m.line} ${m.ruleId} ${m.message}`));
}
