/** What a desk on Forgejo has besides: Decap's backend for it, and how words sound, which elsewhere the office knows. */
export { ForgejoBackend as Backend } from 'decap-cms-backend-forgejo';
export { soundOf } from './sound.ts';
