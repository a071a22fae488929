import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

/*
 * What takes the keyboard often does so a moment after it is to be seen: a key pressed in between goes where the
 * keyboard was before, and nothing answers.
 */

/** The keyboard is at this place itself. */
export const untilFocused = (place: Locator): Promise<void> =>
  expect.poll(() => place.evaluate((one) => one.matches(':focus'))).toBe(true);

/** The keyboard is at this place or somewhere in it. */
export const untilFocusWithin = (place: Locator): Promise<void> =>
  expect.poll(() => place.evaluate((one) => one.matches(':focus-within'))).toBe(true);
