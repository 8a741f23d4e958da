/** In place of Decap's page for faults. */
export { BrokenPage as default } from '../look/BrokenPage.tsx';
