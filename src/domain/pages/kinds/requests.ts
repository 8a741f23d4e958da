/** 点单回音: what became of requests. */
import { columnPage } from '../kind-of-page.ts';

export const REQUESTS_PAGES = {
	requests: columnPage('requests'),
};
