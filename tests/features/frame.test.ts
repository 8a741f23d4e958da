import { expect, test } from 'vitest';
import { contactAt } from '../../src/domain/sessions/telephone.ts';
import { frameView } from '../../src/features/frame/frame-view.ts';
import { runningNotices } from '../../src/features/frame/notices.ts';
import { teamsView } from '../../src/features/frame/teams-view.ts';
import { offlineView } from '../../src/features/offline/offline-view.ts';
import { entry, holdingsOf } from '../support/entries.ts';

test('the frame keeps the names of the township and its villages in one piece', () => {
	expect(frameView(holdingsOf([])).names).toEqual(['云溪乡', '青竹村']);
});

test('a notice runs to the end of its last day; three at the most, the newest first', () => {
	const notice = (id: string, day: string, expires: string) =>
		entry('stories', id, { kind: 'notice', published: `${day} 09:00`, expires, title: `通知之${id}` });
	const notices = [
		notice('over', '2026-11-20', '2026-11-23'),
		notice('today', '2026-11-20', '2026-11-24'),
		...['a', 'b', 'c'].map((id, at) => notice(id, `2026-11-0${at + 1}`, '2026-12-01')),
	];
	expect(runningNotices(holdingsOf(notices)).map(({ address }) => address)).toEqual([
		'/stories/today/',
		'/stories/c/',
		'/stories/b/',
	]);
});

test('a team is shown with its counted volunteers and the village it belongs to, or the township', () => {
	const volunteers = { count: 17, countedOn: '2026-10-01' };
	const [detachment, squad] = teamsView(
		holdingsOf([
			entry('teams', 'all', { title: '云溪乡志愿服务分队', kind: 'detachment' }),
			entry('teams', 'own', { station: 'qingzhu', volunteers }),
		])
	);
	expect(detachment!.facts).toContainEqual({ label: '所属', value: '云溪乡' });
	expect(detachment!.facts).toContainEqual({ label: '志愿者', value: undefined });
	expect(squad!.facts).toContainEqual({ label: '所属', value: '青竹村' });
	expect(squad!.facts).toContainEqual({ label: '志愿者', value: '17人（2026年10月1日统计）' });
});

test('without a signal one is told the same number to call as everywhere, and those of the villages', () => {
	const holdings = holdingsOf([entry('stations', 'far', { village: '远村', phone: '023-12345678' })], {
		settings: { phone: '023-87654321', office: '乡党政办公室' },
	});
	const { contact, numbers } = offlineView(holdings);
	expect(contact).toEqual(contactAt(holdings));
	expect(numbers).toEqual([{ label: '远村', value: '023-12345678', href: 'tel:023-12345678' }]);
});
