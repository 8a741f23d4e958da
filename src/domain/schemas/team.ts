/** 志愿服务队伍: the detachment of the township and the squads of the villages. */
import { z } from 'zod';
import { draft, line, oneOf, privacyAnswers, refTo, sample } from './field.ts';
import { headCount, headCountWords } from './head-count.ts';
import { TEAM_KINDS } from './vocabulary.ts';

export const teamSchema = z.strictObject({
	title: line(4, 60).meta({ title: '队名' }),
	kind: oneOf(TEAM_KINDS).meta({ title: '类别' }),
	station: refTo('stations').optional().meta({ title: '所属实践站' }),
	leader: line(2, 60).optional().meta({ title: '队长', description: '可写职务，如“村（社区）党组织书记”' }),
	deputies: z.array(line(2, 60)).default([]).meta({ title: '副队长' }),
	leadersFrom: line(4, 40).optional().meta({ title: '任职依据', description: '如“据2020年方案”' }),
	volunteers: headCount().meta({ title: '志愿者' }),
	privacyAnswers: privacyAnswers(),
	sample: sample(),
	draft: draft(),
});

export type TeamFact = { label: string; value: string | undefined };

/** Who leads a team and how many volunteers were counted, as facts: a name that a document of some year gives is told as that document's, not as today's. */
export function teamFacts({
	leader,
	deputies,
	leadersFrom,
	volunteers,
}: z.output<typeof teamSchema>): TeamFact[] {
	const listed = leadersFrom ? `${leadersFrom.replace(/^据/, '')}所列` : '';
	return [
		{ label: `${listed}队长`, value: leader },
		{ label: `${listed}副队长`, value: deputies.join('、') || undefined },
		...(leadersFrom ? [{ label: '任职依据', value: leadersFrom }] : []),
		{ label: '志愿者', value: headCountWords(volunteers) },
	];
}
