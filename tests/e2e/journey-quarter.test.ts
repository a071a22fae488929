import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import type { AppInfo } from '../../electron/api/app.ts';
import { expectAccessible, expectFaultless } from './support/faultless.ts';
import { untilFocused, untilFocusWithin } from './support/keyboard.ts';
import { openPage } from './support/open-page.ts';
import { call, readPlan, waitForKeyboard } from './support/outline.ts';
import { makeHome, makeSample, type Program, startProgram } from './support/program.ts';
import { takeBrowser } from './support/shared-browser.ts';
import { scrollToRow } from './support/show-row.ts';

let browser: Browser;
let home: string;
let program: Program;

beforeAll(async () => {
  browser = await takeBrowser();
  home = makeHome();
  program = await startProgram({ home, file: makeSample('dinsos', home) });
});
afterAll(async () => {
  await program.stop();
  rmSync(home, { recursive: true, force: true });
});

/** Indicator, unit, target, planned so far, three months; then the quarter, its achievement, evidence and analysis. */
const columns = { entry: 8, achievement: 9, evidence: 10, analysis: 11 } as const;
const gridOf = (page: Page) => page.getByRole('grid', { name: /^Realisasi/ });
const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });
const cellOf = (page: Page, name: string, column: keyof typeof columns) =>
  rowOf(page, name).locator(`[aria-colindex="${columns[column]}"]`);
const entryOf = (page: Page, name: string) => cellOf(page, name, 'entry');

async function findCell(page: Page, name: string) {
  const plan = await readPlan(page);
  const indicator = plan.indicators.find((one) => one.name.startsWith(name));
  const isOpen = (cell: PlanDocument['realizations'][number]): boolean =>
    cell.indicatorId === indicator?.id && cell.year === 2026 && cell.quarter === 3;
  return plan.realizations.find(isOpen) ?? null;
}

const met = 'Persentase keluarga fakir miskin yang terpenuhi';
const food = 'Jumlah keluarga penerima bantuan pangan';
const data = 'Persentase data fakir miskin';
const copy = (page: Page, text: string) =>
  page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);

async function show(page: Page, name: string): Promise<void> {
  await scrollToRow(gridOf(page), rowOf(page, name));
}

describe('one quarter of an office', () => {
  it('is filled by keyboard, by the corner of a range and by paste, explained, and taken back', async () => {
    const { page, context, close } = await openPage(browser, program, { width: 1366, height: 768 });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.getByRole('navigation').waitFor();
    await page.keyboard.press('Control+7');
    await gridOf(page).waitFor();
    await page.getByRole('radio', { name: /^TW III/ }).click();
    await page.getByRole('columnheader', { name: 'TW III', exact: true }).waitFor();
    await page.getByText(/batas isi 15\/10\/2026/i).waitFor();
    for (const name of ['Bukti', 'Analisis', 's.d. TW III', 'Sep']) {
      await page.getByRole('columnheader', { name, exact: true }).waitFor();
    }
    await expectFaultless(page);

    // Columns chosen by keyboard stand beside the figures at once, and are gone to, copied and guarded like all others.
    const before = await gridOf(page).getAttribute('aria-colcount');
    const remembered = async () => Object.values((await call<AppInfo>(page, 'app.info', {})).entryColumns);
    await page.keyboard.press('Control+Shift+K');
    const list = page.getByRole('dialog', { name: 'Kolom yang ditampilkan' });
    await untilFocused(list.getByRole('checkbox').first());
    await expectFaultless(page);
    await page.keyboard.press('End');
    await page.keyboard.press('Space');
    await expect.poll(remembered).toEqual([{ shown: ['weight'], hidden: [] }]);
    await list.getByRole('button', { name: 'Semua kolom' }).click();
    await page.keyboard.press('Escape');
    await expect
      .poll(async () => Number(await gridOf(page).getAttribute('aria-colcount')))
      .toBeGreaterThan(20);
    await waitForKeyboard(page);
    await show(page, met);
    const entryPlace = Number(
      await page.getByRole('columnheader', { name: 'TW III', exact: true }).getAttribute('aria-colindex'),
    );
    // Three months, three quarters (one of them of the year before), and an achievement stand between it and the entry.
    const lastYear = entryPlace - 8;
    const cellAt = (place: number) => rowOf(page, met).locator(`[aria-colindex="${place}"]`);
    await cellAt(entryPlace).click();
    for (let place = entryPlace; place > lastYear; place -= 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+c');
    const shown = `${await cellAt(lastYear - 1).textContent()}\t${await cellAt(lastYear).textContent()}`;
    expect(shown).toMatch(/^\d+,\d+\t\d+,\d+$/);
    await expect.poll(() => page.evaluate<string>('navigator.clipboard.readText()')).toContain(shown);
    await page.keyboard.press('Control+v');
    await page
      .getByText(/Tidak ada yang ditempel\./)
      .first()
      .waitFor();
    await page.keyboard.press('Control+Shift+K');
    await untilFocusWithin(list);
    await list.getByRole('button', { name: 'Bawaan' }).click();
    await page.keyboard.press('Escape');
    await expect.poll(() => gridOf(page).getAttribute('aria-colcount')).toBe(before);
    await expect.poll(remembered).toEqual([]);

    // Two figures in place of their ratio: 3,450 of 5,000 are 69 %, and the planned figure is 68.
    await show(page, met);
    await entryOf(page, met).click();
    await page.keyboard.type('=3.450/5.000');
    await page.keyboard.press('Enter');
    await expect.poll(() => entryOf(page, met).textContent()).toBe('69,00');
    // 69 ÷ 68 = 101.47…%
    await expect.poll(() => cellOf(page, met, 'achievement').textContent()).toContain('101,5%');
    await expect
      .poll(() => findCell(page, met))
      .toMatchObject({ value: null, numerator: '3450', denominator: '5000' });

    // Far below what was planned: an analysis is asked for in the row and written beside it.
    await entryOf(page, data).click();
    await page.keyboard.type('20');
    await page.keyboard.press('Enter');
    await expect.poll(() => cellOf(page, data, 'analysis').textContent()).toBe('Isi');
    await entryOf(page, data).click();
    for (let turn = 0; turn < 3; turn += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate<string | undefined>(`document.activeElement?.tagName`))
      .toBe('TEXTAREA');
    await page.keyboard.type('Petugas pendata berkurang.');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => cellOf(page, data, 'analysis').textContent()).toContain('ditulis');

    // The corner of a cell, pulled over the next one, repeats it there; one undo takes it back.
    const entered = await entryOf(page, data).textContent();
    await entryOf(page, food).click();
    const corner = page.locator('.grid-fill-handle');
    await corner.hover();
    await page.mouse.down();
    await entryOf(page, data).hover();
    await page.mouse.up();
    await expect.poll(() => entryOf(page, data).getAttribute('aria-invalid')).toBe('true');
    await page.keyboard.press('Delete');
    await page.keyboard.press('Control+z');
    await expect.poll(() => entryOf(page, data).textContent()).toBe(entered);

    // A column with what spreadsheets leave in place of figures: each stays in its cell with its reason.
    await entryOf(page, met).click();
    await copy(page, ['#REF!', '12-Mei', '1E+308'].join('\r\n'));
    await page.keyboard.press('Control+v');
    await page.getByText('3 sel ditempel. 3 perlu diperiksa.').waitFor();
    await expect.poll(() => entryOf(page, met).getAttribute('title')).toContain('galat rumus');
    await expect.poll(() => entryOf(page, food).getAttribute('title')).toContain('tanggal');
    await expect.poll(() => findCell(page, met)).toMatchObject({ numerator: '3450' });
    await page.locator('.banner').getByRole('button', { name: 'Urungkan' }).click();
    await expect.poll(() => entryOf(page, met).textContent()).toBe('69,00');

    // The same indicator twice with two figures: nothing is taken before one of them is left out.
    await copy(page, `Indikator\tTW III\r\n${food} daerah\t1.100\r\n${food} daerah\t1.200`);
    await page.keyboard.press('Control+v');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('menunjuk indikator yang sama').waitFor();
    await expect.poll(() => dialog.getByRole('button', { name: /Terapkan/ }).isDisabled()).toBe(true);
    await expectAccessible(page);
    await untilFocusWithin(dialog);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    // Many at once: what is empty takes the figure of the quarter before, and the undo of the message takes it back.
    await page.getByRole('radio', { name: /^Belum diisi/ }).click();
    const filled = (await readPlan(page)).realizations.length;
    await gridOf(page).locator('[role="gridcell"]').first().click();
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+Shift+D');
    const toast = page.getByText(/nilai disalin\./);
    await toast.waitFor();
    await expect.poll(async () => (await readPlan(page)).realizations.length).toBeGreaterThan(filled);
    await page.keyboard.press('Control+z');
    await expect.poll(async () => (await readPlan(page)).realizations.length).toBe(filled);

    // Not available, with the day on which it will be.
    await page.getByRole('button', { name: 'Tindakan lain' }).click();
    await page.getByRole('menuitem', { name: /tidak tersedia/ }).click();
    await page.getByRole('dialog').getByLabel('Alasan tidak tersedia').fill('BPS belum menerbitkan');
    await page
      .getByRole('dialog')
      .getByLabel(/Terbit pada/)
      .fill('1/11/2020');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Tandai/ })
      .click();
    await page.getByText(/ditandai tidak tersedia\./).waitFor();
    await page.getByRole('radio', { name: /^Sudah terbit/ }).waitFor();
    const missing = (await readPlan(page)).realizations.find(
      ({ missingReason }) => missingReason === 'BPS belum menerbitkan',
    );
    expect(missing).toMatchObject({ releaseDate: '2020-11-01', value: null });
    await page.keyboard.press('Control+1');
    await page.getByText(/angka tetap sudah terbit/).waitFor();
    await close();
  });
});
