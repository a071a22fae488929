import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { PlanDocument } from '../../../db/domain/plan-document.ts';
import type { FileOptions, SharedProgram } from './shared-program.ts';
import { scrollToRow } from './show-row.ts';

export type Scene = Readonly<{ page: Page }>;

export type SceneOptions = FileOptions;

/** A file of its own for each test: what it writes is nobody else's. */
export async function openOutline(
  program: SharedProgram,
  act: (scene: Scene) => Promise<void>,
  options: SceneOptions = {},
): Promise<void> {
  const { page, close } = await program.open(options);
  await showPlan(page);
  await act({ page });
  await close();
}

/** The outline has measured its texts and taken the keyboard. */
export async function showPlan(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+2');
  await page.getByRole('treegrid', { name: 'Susunan rencana' }).getByRole('gridcell').first().waitFor();
  await waitForKeyboard(page);
}

/** Asked again from outside: the page's own policy forbids what Playwright would have it evaluate while it waits. */
async function waitUntil(page: Page, condition: string): Promise<void> {
  const deadline = Date.now() + 180_000;
  while (!(await page.evaluate<boolean>(condition))) {
    if (Date.now() > deadline) throw new Error(`still not so: ${condition}`);
    await page.waitForTimeout(20);
  }
}

export const waitForKeyboard = (page: Page) =>
  waitUntil(page, `document.activeElement?.getAttribute('role') === 'gridcell'`);
export const waitForField = (page: Page) =>
  waitUntil(page, `document.activeElement?.classList.contains('grid-editor') ?? false`);

/**
 * The contract as the page itself calls it, behind whatever it has asked for before. The answer leaves the page as
 * text: a plan taken apart there takes longer than the call.
 */
export async function call<T>(page: Page, method: string, input: object): Promise<T> {
  const answer = await page.evaluate(
    async ([name, body]) => {
      const response = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: String(body),
      });
      return response.text();
    },
    [method, JSON.stringify(input)] as const,
  );
  const result = JSON.parse(answer) as { ok: true; value: T } | { ok: false; error: unknown };
  if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result.error)}`);
  return result.value;
}

export async function readPlan(page: Page): Promise<PlanDocument> {
  const info = await call<{ plans: readonly { id: string }[] }>(page, 'document.info', {});
  return call<PlanDocument>(page, 'plan.read', { planId: info.plans[0]?.id ?? '' });
}

export const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read);

export const rowOf = (page: Page, name: string) =>
  page.getByRole('treegrid').getByRole('row', { name: new RegExp(name) });
export const showRow = (page: Page, name: string) =>
  scrollToRow(page.getByRole('treegrid'), rowOf(page, name));
export const textOf = (page: Page, name: string) => rowOf(page, name).locator('[aria-colindex="1"]');
/** Three columns stand before the years, the first of which is 2025. */
export const yearOf = (page: Page, name: string, year: number) =>
  rowOf(page, name).locator(`[aria-colindex="${year - 2025 + 4}"]`);
export const noticeOf = (page: Page) => page.locator('.grid-popover');
export const focusedRow = (page: Page) =>
  page.evaluate<string>(`document.activeElement?.closest('[role="row"]')?.textContent ?? ''`);

export const findNode = async (page: Page, text: string) =>
  (await readPlan(page)).nodes.find((node) => node.text === text);
export const findIndicator = async (page: Page, name: string) =>
  (await readPlan(page)).indicators.find((indicator) => indicator.name === name);

/** What stands in the file for an indicator in one year. */
export async function findTarget(page: Page, name: string, year: number) {
  const plan = await readPlan(page);
  const indicator = plan.indicators.find((one) => one.name === name);
  const cell = plan.targets.find(
    (one) => one.indicatorId === indicator?.id && one.year === year && one.quarter === 0,
  );
  return cell && [cell.value, cell.valueMax, cell.ordinalCode];
}

/** Down to the objectives: the example is longer than the window, and rows out of sight are not drawn. */
export async function showObjectives(page: Page): Promise<void> {
  await page.keyboard.press('Control+Shift+Digit4');
  await waitUntil(
    page,
    `document.querySelector('[role="row"][aria-level="4"][aria-expanded="false"]') !== null`,
  );
}
