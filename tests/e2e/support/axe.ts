import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { readPageScript } from './page-script.ts';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const run = readPageScript('run-axe.js');

/** What axe finds on the page, a line for each rule with the places it is broken at; empty is good. */
export async function findAxeViolations(page: Page): Promise<readonly string[]> {
  // Through the debugger, which the page's own policy does not bind; the policy itself stays in force. Once for a
  // document: half a megabyte takes its time to be read.
  if (!(await page.evaluate<boolean>(`'axe' in globalThis`))) await page.evaluate(axe);
  return page.evaluate(run);
}
