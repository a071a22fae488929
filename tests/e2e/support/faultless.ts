import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { findAxeViolations } from './axe.ts';
import { findClipped } from './clipped.ts';

/*
 * Asked again until the page has come to rest: what a window of another width or an answer on its way brings with it is
 * drawn a moment later, and what is drawn in between is neither seen nor meant.
 */

/** No text is cut off, no control lies out of its bar or over another one. */
export const expectUnclipped = (page: Page, message = ''): Promise<void> =>
  expect.poll(() => findClipped(page), { message }).toEqual([]);

/** Assistive technology finds its way. */
export const expectAccessible = (page: Page, message = ''): Promise<void> =>
  expect.poll(() => findAxeViolations(page), { message }).toEqual([]);

/** Both. */
export async function expectFaultless(page: Page, message = ''): Promise<void> {
  await expectUnclipped(page, message);
  await expectAccessible(page, message);
}
