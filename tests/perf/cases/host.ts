import { spawn, spawnSync } from 'node:child_process';
import type { Page } from 'playwright-core';
import { launchBrowser } from '../../e2e/support/browser.ts';
import { openPage } from '../../e2e/support/open-page.ts';
import { makeHome, makeSample, startProgram } from '../../e2e/support/program.ts';
import { summarize, time } from '../measure.ts';
import { readRssMb } from '../process-memory.ts';
import { atMost, type Result, type Skipped } from '../result.ts';

const runs = 7;
/** After the file is read and the page has settled. */
const idleAfterMs = 3_000;

/** From the command to a page that can be worked in, with a browser that runs already; and what stays in memory. */
export async function measureHost(): Promise<readonly (Result | Skipped)[]> {
  const home = makeHome();
  const file = makeSample('dinsos', home);
  const browser = await launchBrowser();
  const starts: number[] = [];
  let rssMb: number | null = null;
  for (let run = 0; run <= runs; run += 1) {
    const begin = performance.now();
    const program = await startProgram({ file, home });
    const opened = await openPage(browser, program, { width: 1366, height: 768 });
    await waitForFirstPage(opened.page);
    // The first start reads everything from the disk for the first time.
    if (run > 0) starts.push(performance.now() - begin);
    if (run === runs) {
      await opened.page.waitForTimeout(idleAfterMs);
      rssMb = readRssMb(program.pid);
    }
    await opened.close();
    await program.stop();
  }
  await browser.close();
  const measured = summarize(starts);
  const bare = await time(runs, () => spawnSync(process.execPath, ['-e', '']));
  const results: (Result | Skipped)[] = [
    {
      name: 'start to usable page, loopback, warm',
      unit: 'ms',
      measured,
      reference: { name: 'node starting and ending', timing: bare },
      bound: atMost(1500, measured),
    },
  ];
  if (rssMb === null) {
    results.push({
      name: 'backend memory, idle',
      reason: 'this system does not tell the memory of another process',
    });
  } else {
    const memory = summarize([rssMb]);
    results.push({
      name: 'backend memory, idle, example open',
      unit: 'MB',
      measured: memory,
      reference: { name: 'bare node process', timing: summarize([await measureBareRssMb()]) },
      bound: atMost(250, memory, 'MB'),
    });
  }
  return results;
}

/** Asks again every few milliseconds: the usual waiting looks only twice a second after a while. */
async function waitForFirstPage(page: Page): Promise<void> {
  while (!(await page.evaluate(`document.querySelector('.home .objective, .home .first-step') !== null`))) {
    await page.waitForTimeout(5);
  }
}

async function measureBareRssMb(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'console.log("up"); setInterval(() => {}, 1000)'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  await new Promise((resolve) => child.stdout.once('data', resolve));
  const rssMb = readRssMb(child.pid ?? 0) ?? 0;
  child.kill();
  return rssMb;
}
