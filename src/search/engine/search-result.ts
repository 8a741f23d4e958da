/** One page among the answers. */

/**
 * - tier 1: holds every phrase word for word (after correction, if there was one)
 * - tier 2: holds every piece of the query, anywhere
 * - tier 3: holds most of it; tiers 2 and 3 are related content, not answers
 */
export type SearchResult = { page: number; tier: 1 | 2 | 3; score: number; phrases: readonly string[] };
