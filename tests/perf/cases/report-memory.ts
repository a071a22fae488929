import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../e2e/support/browser.ts';
import { openPage } from '../../e2e/support/open-page.ts';
import { makeHome, type Program, startProgram } from '../../e2e/support/program.ts';
import { summarize, type Timing } from '../measure.ts';
import { makeLargeOffice, writeOffice } from '../office.ts';
import { readRssMb } from '../process-memory.ts';
import { atMost, type Result, type Skipped } from '../result.ts';

/** Makes an LKjIP of some hundred pages. */
const indicators = 150;
const years = 5;
const leastPages = 90;
const edits = 3;
/** After the file is read, and after the engine has ended: what is given back is not given back at once. */
const settleMs = 10_000;
/** The engine ends five seconds after the pages are left. */
const engineEndMs = 6_000;

/**
 * What the report screen leaves in the memory of the host's own process: idle, then the pages of an LKjIP and of three edits
 * of it, then another screen until the engine has ended.
 */
export async function measureReportMemory(): Promise<readonly (Result | Skipped)[]> {
  const name = 'memory over idle after the report screen is left';
  const home = makeHome();
  const file = join(home, 'besar.sakip');
  await writeOffice(file, makeLargeOffice(indicators, years, 0));
  const program = await startProgram({ file, home });
  const browser = await launchBrowser();
  try {
    const { page } = await openPage(browser, program, { width: 1366, height: 768 });
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.waitForTimeout(settleMs);
    const idle = readRssMb(program.pid);
    if (idle === null) return [{ name, reason: 'this system does not tell the memory of another process' }];
    const shown = await renderAndLeave(page, program);
    const after = readRssMb(program.pid) ?? 0;
    const measured = summarize([Math.max(0, after - idle)]);
    const asTiming = (value: number): Timing => summarize([value]);
    return [
      {
        name,
        unit: 'MB',
        measured,
        reference: { name: 'idle, before it was opened', timing: asTiming(idle) },
        bound: atMost(100, measured, 'MB'),
      },
      {
        name: 'memory while the pages are on show',
        unit: 'MB',
        measured: asTiming(shown),
        reference: { name: 'idle, before it was opened', timing: asTiming(idle) },
        // Told, not promised: what is promised is what is left of it.
        bound: { text: 'told only', isKept: true },
      },
    ];
  } finally {
    await browser.close();
    await program.stop();
  }
}

async function renderAndLeave(page: Page, { pid }: Pick<Program, 'pid'>): Promise<number> {
  await page.keyboard.press('Control+8');
  const pages = await readPages(page);
  if (pages < leastPages) throw new Error(`only ${pages} pages`);
  for (let edit = 0; edit < edits; edit += 1) {
    // Another document and back: both are laid out again.
    await chooseKind(page, 'Pengukuran Kinerja');
    await chooseKind(page, 'LKjIP');
    await readPages(page);
  }
  const shown = readRssMb(pid) ?? 0;
  await page.keyboard.press('Control+1');
  await page.waitForTimeout(engineEndMs + settleMs);
  return shown;
}

async function readPages(page: Page): Promise<number> {
  await page.locator('[aria-busy=false][data-paper-desk]').waitFor({ timeout: 120_000 });
  const text = await page.getByText(/^Halaman \d+ dari \d+$/).textContent();
  return Number(/dari (\d+)/.exec(text ?? '')?.[1] ?? 0);
}

async function chooseKind(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: /Jenis dokumen/ }).click();
  // A short document is there before anybody could see that it was under way.
  const given = page.waitForResponse((response) => response.url().endsWith('/api/report.bytes'));
  await page.getByRole('option', { name: kind, exact: true }).click();
  await given;
  await readPages(page);
}
