/** 三审三校: whose three reviews a piece must have before it goes out. */
import { REVIEW_STAGES, type ReviewStage } from './byline.ts';
import type { CollectionName } from './collections.ts';
import type { Check } from './readiness.ts';

/** What goes out in the house's name to the public and the press; everything else one publisher may let pass. */
export const REVIEWED: readonly CollectionName[] = ['stories', 'practices'];

export const reviewRemarks: Check = ({ collection, fields, facts }) => {
	if (!REVIEWED.includes(collection)) return [];
	const done = facts.passed ?? reviewed(fields['reviews']);
	const missing = REVIEW_STAGES.filter(([stage]) => !done.includes(stage)).map(([, label]) => label);
	if (missing.length === 0) return [];
	return [
		{
			code: 'reviews-missing',
			level: 'publish',
			path: ['reviews'],
			message: `还差${missing.join('、')}：写好后送审，由三个人各审一次`,
		},
	];
};

const reviewed = (reviews: unknown): ReviewStage[] =>
	REVIEW_STAGES.map(([stage]) => stage).filter(
		(stage) => (reviews as Partial<Record<ReviewStage, unknown>> | undefined)?.[stage] !== undefined
	);
