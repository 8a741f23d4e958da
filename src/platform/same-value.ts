/** Whether two plain values of a file say the same; the order of keys says nothing. */
export function isSameValue(one: unknown, other: unknown): boolean {
	if (Object.is(one, other)) return true;
	if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
	if (Array.isArray(one) !== Array.isArray(other)) return false;
	const [keys, others] = [Object.keys(one), Object.keys(other)];
	return (
		keys.length === others.length &&
		keys.every((key) => isSameValue((one as Fields)[key], (other as Fields)[key]))
	);
}
type Fields = Record<string, unknown>;
