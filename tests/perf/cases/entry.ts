import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Sample, SampleNode } from '../../../electron/backend/samples/sample.ts';
import { launchBrowser } from '../../e2e/support/browser.ts';
import { openPage } from '../../e2e/support/open-page.ts';
import { makeHome, startProgram } from '../../e2e/support/program.ts';
import { summarize, type Timing } from '../measure.ts';
import { makeLargeOffice, writeOffice } from '../office.ts';
import { atMost, type Result } from '../result.ts';

const indicators = 500;
const opened = 8;
const typed = 40;
const pasted = 8;
/** What the grid is to hold at least. */
const fewestColumns = 20;
/** A fast typist's. */
const betweenKeysMs = 60;
/** Of 20 ms each. */
const mostWaits = 500;

/**
 * The entry grid of 500 indicators in their fourth quarter, with every column chosen that it has: opened, typed into,
 * pasted into.
 * The reference is an empty field of the same page, and for what is pasted the same text read by the page alone.
 */
export async function measureEntry(): Promise<readonly Result[]> {
  const home = makeHome();
  const file = join(home, 'besar.sakip');
  await writeOffice(file, withQuarterTargets(makeLargeOffice(indicators, 5, 4)));
  const program = await startProgram({ file, home });
  const browser = await launchBrowser();
  try {
    const { page, context, close } = await openPage(browser, program, { width: 1920, height: 1080 });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.evaluate(watchPage);
    // The code of the screen is read once; what is asked for is the grid.
    await page.keyboard.press('Control+7');
    await page.getByRole('grid', { name: /^Realisasi/ }).waitFor();
    await page.getByRole('radio', { name: /^TW IV/ }).click();
    const columns = await chooseAllColumns(page);
    const first = await measureOpening(page);
    const key = await measureTyping(page, columns);
    const paste = await measurePaste(page, columns);
    const field = await measureField(page);
    await close();
    const reference = { name: 'a key in an empty field', timing: field };
    return [
      {
        name: `entry grid of 500 indicators × ${columns.count} columns: first rows`,
        unit: 'ms',
        measured: first,
        reference,
        bound: atMost(200, first),
      },
      {
        name: 'entry: Enter to recomputed achievement',
        unit: 'ms',
        measured: key,
        reference,
        bound: atMost(100, key),
      },
      {
        name: 'entry: 500 cells pasted and checked',
        unit: 'ms',
        measured: paste,
        reference,
        bound: atMost(500, paste),
      },
    ];
  } finally {
    await browser.close();
    await program.stop();
    rmSync(home, { recursive: true, force: true });
  }
}

/** Each quarter has its share of the year's target, so that each has an achievement of its own. */
function withQuarterTargets(sample: Sample): Sample {
  const share = (node: SampleNode): SampleNode => ({
    ...node,
    ...(node.children && { children: node.children.map(share) }),
    ...(node.indicators && {
      indicators: node.indicators.map((indicator) => ({
        ...indicator,
        targets: Object.fromEntries(
          Object.entries(indicator.targets ?? {}).flatMap(([year, value]) => [
            [year, value] as const,
            ...[1, 2, 3, 4].map((quarter) => [`${year}.${quarter}`, value] as const),
          ]),
        ),
      })),
    }),
  });
  return { ...sample, tree: sample.tree.map(share) };
}

/**
 * Runs in the page: once a text is as it should be, notes how long after the last key or paste the picture with it was
 * drawn. The policy of the page forbids code from text, so what to wait for is one of these.
 */
const watchPage = `(() => {
  window.paintedAfter = [];
  let from = 0;
  let isDone = null;
  const cellText = (row, col) =>
    document.querySelector('[role="grid"] [aria-rowindex="' + row + '"] > [aria-colindex="' + col + '"]')?.textContent ?? null;
  window.awaitRows = () => { isDone = () => (cellText(3, 1) ?? '') !== ''; };
  window.awaitChange = (row, col) => {
    const before = cellText(row, col);
    isDone = () => cellText(row, col) !== before;
  };
  window.awaitText = (text) => { isDone = () => document.querySelector('main')?.textContent.includes(text) ?? false; };
  window.awaitKey = () => { isDone = () => true; };
  addEventListener('keydown', (event) => { if (!event.ctrlKey || event.key !== 'v') from = event.timeStamp; }, true);
  addEventListener('paste', (event) => { from = event.timeStamp; }, true);
  const look = () => {
    if (isDone && from > 0 && isDone()) {
      isDone = null;
      const began = from;
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.paintedAfter.push(performance.now() - began);
      port2.postMessage(null);
    }
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})()`;

/** Waits for one more painted picture and then for what the page does behind it. */
async function settle(page: Page, count: number): Promise<void> {
  for (let wait = 0; (await page.evaluate<number>('window.paintedAfter.length')) < count; wait += 1) {
    if (wait > mostWaits) throw new Error(`picture ${count} was never drawn`);
    await page.waitForTimeout(20);
  }
  await page.waitForTimeout(200);
}

async function take(page: Page): Promise<Timing> {
  return summarize(await page.evaluate<readonly number[]>('window.paintedAfter.splice(0)'));
}

async function measureOpening(page: Page): Promise<Timing> {
  for (let turn = 1; turn <= opened; turn += 1) {
    await page.keyboard.press('Control+1');
    await page.getByRole('grid', { name: /^Realisasi/ }).waitFor({ state: 'detached' });
    await page.waitForTimeout(400);
    await page.evaluate('window.awaitRows()');
    await page.keyboard.press('Control+7');
    await settle(page, turn);
  }
  return take(page);
}

/** How many there are, and the places of two of them. */
type Columns = Readonly<{ count: number; entry: number; achievement: number }>;

async function chooseAllColumns(page: Page): Promise<Columns> {
  await page.keyboard.press('Control+Shift+K');
  await page.getByRole('button', { name: 'Semua kolom' }).click();
  await page.keyboard.press('Escape');
  const grid = page.getByRole('grid', { name: /^Realisasi/ });
  const place = async (name: string): Promise<number> =>
    Number(await page.getByRole('columnheader', { name, exact: true }).getAttribute('aria-colindex'));
  const count = Number(await grid.getAttribute('aria-colcount'));
  if (count < fewestColumns) throw new Error(`the grid has ${count} columns`);
  return { count, entry: await place('TW IV'), achievement: await place('Capaian') };
}

/** The header and the first group stand before the first row. */
const firstRow = 3;

/** Goes to the first figure by keyboard: columns out of view are not on the page. */
async function showFirst(page: Page, columns: Columns): Promise<void> {
  await page.locator('[role="gridcell"]').first().click();
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  for (let at = 1; at < columns.achievement; at += 1) await page.keyboard.press('ArrowRight');
  for (let at = columns.achievement; at > columns.entry; at -= 1) await page.keyboard.press('ArrowLeft');
}

async function measureTyping(page: Page, columns: Columns): Promise<Timing> {
  await showFirst(page, columns);
  for (let turn = 1; turn <= typed; turn += 1) {
    // Above and below in turn, in the same cell: each entry has another achievement than the one before.
    await page.keyboard.type(`${40 + turn},5`, { delay: betweenKeysMs });
    await page.evaluate(`window.awaitChange(${firstRow}, ${columns.achievement})`);
    await page.keyboard.press('Enter');
    await settle(page, turn);
    await page.keyboard.press('ArrowUp');
  }
  return take(page);
}

async function measurePaste(page: Page, columns: Columns): Promise<Timing> {
  for (let turn = 1; turn <= pasted; turn += 1) {
    const column = Array.from({ length: indicators }, (_, index) => `${50 + ((index + turn) % 40)},${turn}`);
    await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(column.join('\r\n'))})`);
    const close = page.locator('.banner').getByRole('button', { name: 'Tutup' });
    if (await close.isVisible()) await close.click();
    await showFirst(page, columns);
    await page.evaluate(`window.awaitText('${indicators} sel ditempel')`);
    await page.keyboard.press('Control+v');
    await settle(page, turn);
    // Until the file has answered for all of them.
    await page.waitForTimeout(1_500);
  }
  return take(page);
}

async function measureField(page: Page): Promise<Timing> {
  await page.evaluate(`(() => {
    const field = document.body.appendChild(document.createElement('input'));
    field.style.position = 'fixed';
    field.focus();
  })()`);
  for (let turn = 1; turn <= typed; turn += 1) {
    await page.evaluate('window.awaitKey()');
    await page.keyboard.press('7');
    await settle(page, turn);
  }
  return take(page);
}
