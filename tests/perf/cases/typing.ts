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

/** With their 180 objectives, 18 goals, the mission and the vision 2,000 rows. */
const indicators = 1_800;
const rounds = 12;
/** A fast typist's. */
const betweenKeysMs = 40;
const word = 'Persentase ke';

/**
 * From a key going down to the picture that shows it: rows begun, named, sent and left, and steps through the outline,
 * while the answers of the file come in between. The reference is an empty field of the same page.
 */
export async function measureTyping(): Promise<readonly Result[]> {
  const home = makeHome();
  const file = join(home, 'besar.sakip');
  await writeOffice(file, makeLargeOffice(indicators, 5, 0));
  const program = await startProgram({ file, home });
  const browser = await launchBrowser();
  try {
    const { page, close } = await openPage(browser, program, { width: 1366, height: 768 });
    await showPlan(page);
    await page.evaluate(watchKeys);
    for (let step = 0; step < 8; step += 1) await page.keyboard.press('ArrowDown');
    await typeRow(page);
    await takeKeys(page);
    for (let round = 0; round < rounds; round += 1) await typeRow(page);
    const measured = await takeKeys(page);
    const reference = await measureField(page);
    await close();
    return [
      {
        name: 'keystroke to paint in 2,000 rows',
        unit: 'ms',
        measured,
        reference: { name: 'the same keys in an empty field', timing: reference },
        bound: atMost(50, measured),
      },
    ];
  } finally {
    await browser.close();
    await program.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

async function typeRow(page: Page): Promise<void> {
  await press(page, 'Enter');
  await page.keyboard.type(word, { delay: betweenKeysMs });
  await press(page, 'Enter', 'Escape', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowDown');
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(betweenKeysMs);
  }
}

async function measureField(page: Page): Promise<Timing> {
  await page.evaluate(`(() => {
    const field = document.body.appendChild(document.createElement('input'));
    field.style.position = 'fixed';
    field.focus();
  })()`);
  await takeKeys(page);
  for (let round = 0; round < rounds; round += 1) {
    await page.keyboard.type(word, { delay: betweenKeysMs });
  }
  return takeKeys(page);
}

/** Runs in the page: notes of each key how long it took until the next picture was drawn. */
const watchKeys = `(() => {
  window.paintedAfter = [];
  addEventListener('keydown', (event) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.paintedAfter.push(performance.now() - event.timeStamp);
      port2.postMessage(null);
    });
  }, true);
})()`;

async function takeKeys(page: Page): Promise<Timing> {
  await page.waitForTimeout(500);
  return summarize(await page.evaluate<readonly number[]>('window.paintedAfter.splice(0)'));
}
