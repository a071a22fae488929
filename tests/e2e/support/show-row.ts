import type { Locator } from 'playwright-core';
import { expect } from 'vitest';

type Scroller = { scrollTop: number; readonly scrollHeight: number; readonly clientHeight: number };

/** A grid draws only rows near the ones in view: scrolls it, round and round, until the row is among them. */
export async function scrollToRow(grid: Locator, row: Locator): Promise<void> {
  await expect
    .poll(async () => {
      if ((await row.count()) > 0) return true;
      await grid.evaluate((element: Scroller) => {
        const isAtEnd = element.scrollTop + element.clientHeight >= element.scrollHeight - 1;
        element.scrollTop = isAtEnd ? 0 : element.scrollTop + element.clientHeight / 2;
      });
      return false;
    })
    .toBe(true);
}
