import { expect, test } from 'vitest';
import { planOfRule, planWords, ruleOfPlan } from '../../../src/domain/sessions/repeat-plan.ts';
import { ruleFault } from '../../../src/platform/recurrence.ts';

test.each([
	['FREQ=WEEKLY;BYDAY=TU;COUNT=8', '每周二，共8次'],
	['FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,FR;UNTIL=20261231', '每两周的周一、周五，到2026年12月31日'],
	['FREQ=MONTHLY;BYDAY=1SA;UNTIL=20261231', '每月第一个星期六，到2026年12月31日'],
	['FREQ=MONTHLY;BYDAY=-1SU;COUNT=6', '每月最后一个星期日，共6次'],
	['FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=15;COUNT=3', '每两个月15日，共3次'],
	['FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=12', '每月最后一天，共12次'],
])('%s is said %s, and back', (rule, words) => {
	const plan = planOfRule(rule)!;
	expect(planWords(plan)).toBe(words);
	expect(ruleOfPlan(plan)).toBe(rule);
	expect(ruleFault(rule)).toBe(undefined);
});

test.each([
	'FREQ=MONTHLY;BYDAY=SA,SU;BYSETPOS=1;COUNT=3',
	'FREQ=WEEKLY;COUNT=3',
	'FREQ=WEEKLY;BYDAY=TU',
	'每周二',
])('%s is left to those who write rules', (rule) => expect(planOfRule(rule)).toBe(undefined));
