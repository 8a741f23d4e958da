/**
 * An unfinished entry made whole enough to be shown: what is filled in stays, what is missing is said to be missing.
 * Nothing is checked here; the checks have their own list beside the form.
 */
import { withoutEmpty } from '../domain/schemas/empty-fields.ts';
import type { Form } from '../domain/schemas/form.ts';
import { isDay, isMoment, type Moment } from '../platform/day.ts';
import { MISSING } from '../platform/unknown-words.ts';

/** The parts of JSON Schema that say what a field may hold. */
type Field = Form & {
	properties?: Record<string, Field>;
	items?: Field;
	required?: string[];
	enum?: unknown[];
	default?: unknown;
	minimum?: number;
	calendar?: 'day' | 'moment';
};

/** @param now stands for a time that was not entered */
export const lenient = (form: Form, data: unknown, now: Moment): Record<string, unknown> =>
	object(form as Field, withoutEmpty(data), now);

function object(form: Field, data: unknown, now: Moment): Record<string, unknown> {
	const given = isRecord(data) ? data : {};
	return Object.fromEntries(
		Object.entries(form.properties ?? {}).flatMap(([key, field]) => {
			const kept = value(field, given[key], now) ?? value(field, field.default, now);
			if (kept !== undefined) return [[key, kept]];
			return form.required?.includes(key) ? [[key, placeholder(field, now)]] : [];
		})
	);
}

/** What was entered, as far as it can be shown. */
function value(field: Field, given: unknown, now: Moment): unknown {
	if (given === undefined || given === null) return undefined;
	if (field.type === 'object') return isRecord(given) ? object(field, given, now) : undefined;
	if (field.type === 'array')
		return Array.isArray(given)
			? given.flatMap((item) => value(field.items ?? {}, item, now) ?? [])
			: undefined;
	if (field.type === 'integer' || field.type === 'number')
		return typeof given === 'number' && Number.isFinite(given) ? given : undefined;
	if (field.type === 'boolean') return typeof given === 'boolean' ? given : undefined;
	if (typeof given !== 'string') return undefined;
	if (field.enum) return field.enum.includes(given) ? given : undefined;
	if (field.calendar === 'day') return isDay(given) ? given : undefined;
	if (field.calendar === 'moment') return isMoment(given) ? given.replace('T', ' ') : undefined;
	return given.trim();
}

function placeholder(field: Field, now: Moment): unknown {
	if (field.type === 'object') return object(field, {}, now);
	if (field.type === 'array') return [];
	if (field.type === 'integer' || field.type === 'number') return field.minimum ?? 0;
	if (field.type === 'boolean') return false;
	if (field.enum) return field.enum[0];
	if (field.calendar) return field.calendar === 'day' ? now.slice(0, 10) : now;
	return MISSING;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
