import type { Browser, Locator, Page } from 'playwright-core';
import { openPage } from '../e2e/support/open-page.ts';
import { showPlan } from '../e2e/support/outline.ts';
import type { Program } from '../e2e/support/program.ts';

export type WatchedPage = Readonly<{
  page: Page;
  /** Presses on `target`; answers after how many milliseconds `count` elements of `mark` were on a picture. */
  press: (target: Locator, mark: string, count: number) => Promise<number>;
  close: () => Promise<void>;
}>;

/** The plan of a program's file on show, in a page that knows when it was pressed and when it had drawn the answer. */
export async function openWatchedPage(browser: Browser, program: Program): Promise<WatchedPage> {
  const { page, close } = await openPage(browser, program, { width: 1366, height: 768 });
  await showPlan(page);
  await page.evaluate(watchPress);
  const press = async (target: Locator, mark: string, count: number): Promise<number> => {
    await page.evaluate(`window.waitForMarks(${JSON.stringify(mark)}, ${count})`);
    await target.click();
    return page.evaluate<number>('window.drawnAfter');
  };
  return { page, press, close };
}

/** Runs in the page: how long after the pointer went down the marks were on a picture that had been drawn. */
const watchPress = `(() => {
  let wanted = null;
  window.waitForMarks = (mark, count) => {
    window.drawnAfter = new Promise((resolve) => { wanted = { mark, count, at: null, resolve }; });
  };
  addEventListener('pointerdown', (event) => { if (wanted) wanted.at = event.timeStamp; }, true);
  const look = () => {
    requestAnimationFrame(look);
    if (!wanted || wanted.at === null || document.querySelectorAll(wanted.mark).length < wanted.count) return;
    const { at, resolve } = wanted;
    wanted = null;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now() - at);
    port2.postMessage(null);
  };
  look();
})()`;
