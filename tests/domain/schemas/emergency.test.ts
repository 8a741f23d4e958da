import { expect, test } from 'vitest';
import {
	EMERGENCIES,
	type EmergencyKind,
	emergencySchema,
	runningEmergency,
} from '../../../src/domain/schemas/emergency.ts';
import { turningMoments } from '../../../src/office/site/turning-moments.ts';

const FIELDS = { since: '2026-11-24 12:00', until: '2026-11-25 12:00' };

test.each(['flood', 'fire', 'rumour'] as const)(
	'the words that %s brings can go out as they stand',
	(kind) => {
		const term = EMERGENCIES[kind];
		const phone = 'phone' in term ? { phone: term.phone } : {};
		expect(emergencySchema.safeParse({ ...FIELDS, kind, text: term.note, ...phone }).error).toBeUndefined();
	}
);

test.each(['119', '12119', '12395', '122', '023-72345678'])('it may name the telephone %s', (phone) => {
	const fields = { ...FIELDS, kind: 'fire', text: '山上起火了，请不要靠近。', phone };
	expect(emergencySchema.safeParse(fields).error).toBeUndefined();
});

test('it stands until its hour and not a minute longer, and the site is made anew then', () => {
	const emergency = emergencySchema.parse({
		...FIELDS,
		kind: 'rumour' satisfies EmergencyKind,
		text: '说要停水三天，不是真的。',
	});
	expect(runningEmergency(emergency, '2026-11-25 11:59')).toBe(emergency);
	expect(runningEmergency(emergency, '2026-11-25 12:00')).toBeUndefined();
	expect(turningMoments([], emergency)).toEqual(['2026-11-25 12:00']);
});

test.each([
	['ends before it begins', '2026-11-24 12:00'],
	['stands for longer than a week', '2026-12-02 00:00'],
])('an emergency that %s is refused', (_, until) => {
	const fields = { ...FIELDS, until, kind: 'other', text: '请大家注意安全。' };
	expect(emergencySchema.safeParse(fields).success).toBe(false);
});
