import { readFileSync } from 'node:fs';

/** Code that runs in the page, read as text: it is written for another world than the tests. */
export const readPageScript = (name: string): string =>
  readFileSync(new URL(`../page/${name}`, import.meta.url), 'utf8');
