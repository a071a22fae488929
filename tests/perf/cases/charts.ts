import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../e2e/support/browser.ts';
import { openPage } from '../../e2e/support/open-page.ts';
import { showPlan } from '../../e2e/support/outline.ts';
import { makeHome, startProgram } from '../../e2e/support/program.ts';
import { summarize, type Timing } from '../measure.ts';
import { makeLargeOffice, writeOffice } from '../office.ts';
import { atMost, type Result } from '../result.ts';

const indicators = 60;
const years = 10;
const rounds = 12;

/**
 * From the press on a view to the picture that shows it: sixty indicators of ten years as sixty small drawings. The
 * reference is the same press on the list of units, which holds one line.
 */
export async function measureCharts(): Promise<readonly Result[]> {
  const home = makeHome();
  const file = join(home, 'kantor.sakip');
  await writeOffice(file, makeLargeOffice(indicators, years, 0));
  const program = await startProgram({ file, home });
  const browser = await launchBrowser();
  try {
    const { page, close } = await openPage(browser, program, { width: 1366, height: 768 });
    await showPlan(page);
    await page
      .getByRole('navigation', { name: 'Menu utama' })
      .getByRole('button', { name: 'Capaian' })
      .click();
    await page.locator('.ranking__row').first().waitFor();
    await page.evaluate(watchPress);
    const trends: number[] = [];
    const units: number[] = [];
    for (let round = 0; round <= rounds; round += 1) {
      const drawn = await press(page, 'Tren', '.trends__cell .spark', indicators);
      const listed = await press(page, 'Unit kerja', '.unit-list__line', 1);
      // The first round fetches the code of the views.
      if (round > 0) {
        trends.push(drawn);
        units.push(listed);
      }
    }
    await close();
    const measured: Timing = summarize(trends);
    return [
      {
        name: '60 indicators × 10 years drawn',
        unit: 'ms',
        measured,
        reference: { name: 'the list of units on the same page', timing: summarize(units) },
        bound: atMost(300, measured),
      },
    ];
  } finally {
    await browser.close();
    await program.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function press(page: Page, view: string, mark: string, count: number): Promise<number> {
  await page.evaluate(`window.waitForMarks(${JSON.stringify(mark)}, ${count})`);
  await page.getByRole('radio', { name: view }).click();
  await page.waitForFunction('window.drawnAfter !== null');
  return page.evaluate<number>('window.drawnAfter');
}

/** Runs in the page: how long after the pointer went down the marks were on a picture that had been drawn. */
const watchPress = `(() => {
  let wanted = null;
  window.waitForMarks = (mark, count) => { wanted = { mark, count, at: null }; window.drawnAfter = null; };
  addEventListener('pointerdown', (event) => { if (wanted) wanted.at = event.timeStamp; }, true);
  const look = () => {
    requestAnimationFrame(look);
    if (!wanted || wanted.at === null || document.querySelectorAll(wanted.mark).length < wanted.count) return;
    const { at } = wanted;
    wanted = null;
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => { window.drawnAfter = performance.now() - at; };
    port2.postMessage(null);
  };
  look();
})()`;
