export { id as da } from './id.ts';
