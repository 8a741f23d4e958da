/** A cleared field is an absent field: editing forms write `""` or nothing after the colon. */

/** `value` without texts that say nothing, however deep. */
export function withoutEmpty(value: unknown): unknown {
	if (Array.isArray(value)) return value.map(withoutEmpty).filter((item) => item !== undefined);
	if (value !== null && typeof value === 'object')
		return Object.fromEntries(
			Object.entries(value).flatMap(([key, item]) => (isEmpty(item) ? [] : [[key, withoutEmpty(item)]]))
		);
	return isEmpty(value) ? undefined : value;
}

const isEmpty = (value: unknown) =>
	value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
