export { page } from '../pages/page.ts';
export const view = 'view';
