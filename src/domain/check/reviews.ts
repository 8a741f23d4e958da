/** 三审三校: whose three reviews a piece must have before it goes out. */

import { isReviewed } from '../desk/review-flow.ts';
import { REVIEW_STAGES, type ReviewStage } from '../schemas/byline.ts';
import type { Check } from './issue.ts';

export const reviewIssues: Check = ({ collection, fields, facts }) => {
	if (!isReviewed(collection)) return [];
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
