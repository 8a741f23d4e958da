/** What a desk on GitLab has besides: Decap's backend for it, and how words sound, which elsewhere the office knows. */
export { GitLabBackend as Backend } from 'decap-cms-backend-gitlab';
export { soundOf } from './sound.ts';
