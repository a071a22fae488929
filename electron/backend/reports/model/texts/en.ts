export { id as en } from './id.ts';
