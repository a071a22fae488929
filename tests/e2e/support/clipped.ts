import type { Page } from 'playwright-core';
import { readPageScript } from './page-script.ts';

const script = readPageScript('find-clipped.js');

/** Texts that are cut off, controls out of their bar or over each other, a page that scrolls as a whole; empty is good. */
export const findClipped = (page: Page): Promise<readonly string[]> => page.evaluate(script);
