/** In place of `common-tags`: Decap only writes its warnings for programmers with it. */
export const oneLine = (texts: TemplateStringsArray, ...values: unknown[]): string =>
	String.raw({ raw: texts }, ...values)
		.replace(/\s*\n\s*/g, ' ')
		.trim();
export { oneLine as stripIndent };
