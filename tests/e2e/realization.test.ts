import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { listMonths, type Month, readMonth } from '../../db/domain/months.ts';
import type { RealizationCell, TargetCell } from '../../db/domain/plan-document.ts';
import { expectAccessible, expectFaultless } from './support/faultless.ts';
import { untilFocusWithin } from './support/keyboard.ts';
import type { OpenedPage } from './support/open-page.ts';
import { call, readPlan } from './support/outline.ts';
import { shareProgram } from './support/shared-program.ts';
import { scrollToRow } from './support/show-row.ts';

const shared = shareProgram();

async function openEntry(scale = 1): Promise<OpenedPage> {
  const opened = await shared.open({ scale });
  await showEntry(opened.page);
  return opened;
}

async function showEntry(page: Page): Promise<void> {
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('Control+7');
  await page.getByRole('grid', { name: /^Realisasi/ }).waitFor();
  // The grid has measured its texts and taken the keyboard: on the first empty cell, which is far down.
  await waitForKeyboard(page);
  await showRow(page, poor);
}

/** Until the keyboard is on a cell of the grid. */
async function waitForKeyboard(page: Page): Promise<void> {
  await expect
    .poll(() => page.evaluate<boolean>(`document.activeElement?.getAttribute('role') === 'gridcell'`))
    .toBe(true);
}

async function findStored(page: Page, name: string, year = 2026): Promise<string | null | undefined> {
  const plan = await readPlan(page);
  const indicator = plan.indicators.find((one) => one.name === name);
  return plan.realizations.find(
    (cell) => cell.indicatorId === indicator?.id && cell.year === year && cell.quarter === 0,
  )?.value;
}

const rowOf = (page: Page, name: string) => page.getByRole('row', { name: new RegExp(name) });
const showRow = (page: Page, name: string) =>
  scrollToRow(page.getByRole('grid', { name: /^Realisasi/ }), rowOf(page, name));
/** The entry column is the fifth: indicator, unit, target, last year, this year. */
const entryOf = (page: Page, name: string) => rowOf(page, name).locator('[aria-colindex="5"]');
const achievementOf = (page: Page, name: string) => rowOf(page, name).locator('[aria-colindex="6"]');
const focusedRow = (page: Page) =>
  page.evaluate<string>(`document.activeElement?.closest('[role="row"]')?.textContent ?? ''`);

const poor = 'Persentase penduduk miskin';
const satisfaction = 'Indeks Kepuasan Masyarakat';

describe('filling in realizations', () => {
  it('keeps what is typed, scores it at once, goes down on Enter, and shows it again after reloading', async () => {
    const { page, close } = await openEntry();
    await entryOf(page, poor).click();
    await page.keyboard.type('8,5');
    await page.keyboard.press('Enter');
    await expect.poll(() => entryOf(page, poor).textContent()).toBe('8,50');
    // (2 × 8.95 − 8.5) ÷ 8.95 = 9.4 ÷ 8.95 = 105.02…%
    await expect.poll(() => achievementOf(page, poor).textContent()).toContain('105,0%');
    // The next entry stands below a group row, which Enter passes over.
    await expect.poll(() => focusedRow(page)).toContain('Persentase keluarga fakir miskin');
    await expect.poll(() => findStored(page, poor)).toBe('8.5');
    await page.reload();
    await showEntry(page);
    await expect.poll(() => entryOf(page, poor).textContent()).toBe('8,50');
    await close();
  });

  it('takes back and does again with Ctrl+Z and Ctrl+Y, the keyboard staying in its cell', async () => {
    const { page, close } = await openEntry();
    await entryOf(page, poor).click();
    const before = await entryOf(page, poor).textContent();
    await page.keyboard.type('7,77');
    await page.keyboard.press('Enter');
    await expect.poll(() => entryOf(page, poor).textContent()).toBe('7,77');
    await page.keyboard.press('Control+z');
    await expect.poll(() => entryOf(page, poor).textContent()).toBe(before);
    await page.keyboard.press('Control+y');
    await expect.poll(() => entryOf(page, poor).textContent()).toBe('7,77');
    await expect.poll(() => focusedRow(page)).toContain('Persentase keluarga fakir miskin');
    await close();
  });

  it('follows Excel: F2 edits, Esc gives back, Delete empties, Ctrl+D fills, arrows leave what is being typed', async () => {
    const { page, close } = await openEntry();
    await entryOf(page, poor).click();
    await page.keyboard.press('F2');
    await page.keyboard.type('9');
    await page.keyboard.press('Escape');
    await expect.poll(() => entryOf(page, poor).textContent()).toBe('8,97');
    await page.keyboard.press('Delete');
    await expect.poll(() => entryOf(page, poor).textContent()).toBe('');
    await expect.poll(() => achievementOf(page, poor).textContent()).toContain('Belum diisi');
    const first = 'Jumlah Kampung Siaga Bencana yang aktif';
    const second = 'Tingkat stok penyangga logistik bencana terendah';
    await showRow(page, first);
    await entryOf(page, first).click();
    await page.keyboard.type('85');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+d');
    await expect.poll(() => entryOf(page, second).textContent()).toBe('85');
    await expect.poll(() => page.locator('.status-bar').textContent()).toContain('Jumlah: 170');
    await close();
  });

  it('keeps a figure that breaks the bounds in its cell, offers what was meant, and takes it by keyboard', async () => {
    const { page, close } = await openEntry();
    await showRow(page, satisfaction);
    await entryOf(page, satisfaction).click();
    const stored = await findStored(page, satisfaction);
    await page.keyboard.type('8.341');
    await page.keyboard.press('Enter');
    const cell = entryOf(page, satisfaction);
    await expect.poll(() => cell.getAttribute('aria-invalid')).toBe('true');
    await expect.poll(() => cell.textContent()).toContain('8.341');
    await page
      .getByRole('alert')
      .filter({ hasText: '8.341 melebihi batas' })
      .first()
      .waitFor({ state: 'attached' });
    await page.getByRole('button', { name: '83,41' }).waitFor();
    await page.keyboard.press('Shift+Space');
    await expectAccessible(page);
    expect(await findStored(page, satisfaction)).toBe(stored);
    await page.keyboard.press('Alt+ArrowDown');
    await untilFocusWithin(page.locator('.grid-popover'));
    await page.keyboard.press('Enter');
    await expect.poll(() => cell.textContent()).toBe('83,41');
    await expect.poll(() => findStored(page, satisfaction)).toBe('83.41');
    await waitForKeyboard(page);
    await close();
  });

  it('keeps a word where a number belongs, says so, and finds it again with F8 after another screen', async () => {
    const { page, close } = await openEntry();
    await entryOf(page, poor).click();
    await page.keyboard.type('banyak');
    await page.keyboard.press('Enter');
    await page.getByText('"banyak" bukan angka.').first().waitFor();
    await page.keyboard.press('Control+8');
    await showEntry(page);
    await page.keyboard.press('F8');
    await expect.poll(() => focusedRow(page)).toContain(poor);
    await expect.poll(() => entryOf(page, poor).textContent()).toContain('banyak');
    expect(await findStored(page, poor)).toBe('8.97');
    await close();
  });

  it('marks a figure that could be read two ways, and a missing one with its reason', async () => {
    const { page, close } = await openEntry();
    await entryOf(page, poor).click();
    await page.keyboard.type('8.5');
    await page.keyboard.press('Enter');
    await expect.poll(() => entryOf(page, poor).getAttribute('title')).toBe('Dibaca 8,5');
    await entryOf(page, poor).click();
    await page.keyboard.type('t.t.: rilis BPS bulan depan');
    await page.keyboard.press('Enter');
    await expect.poll(() => entryOf(page, poor).textContent()).toBe('t.t.');
    await expect.poll(() => achievementOf(page, poor).textContent()).toContain('Tidak tersedia');
    await expect.poll(() => entryOf(page, poor).getAttribute('title')).toContain('rilis BPS bulan depan');
    await close();
  });
});

describe('pasting', () => {
  const copy = (page: Page, text: string) =>
    page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);

  it('fills sixty cells from one column, passes over group rows, and takes all back in one step', async () => {
    const { page, close } = await openEntry();
    const before = (await readPlan(page)).realizations.length;
    // Figures every one of the sixty accepts: small, and no figure for the one that takes a predicate.
    await copy(page, Array.from({ length: 60 }, (_, index) => `${50 + (index % 9)},5`).join('\r\n'));
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('ArrowDown');
    for (let turn = 1; turn < 5; turn += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Control+v');
    const banner = page.getByRole('status').filter({ hasText: '60 sel ditempel.' });
    await banner.waitFor();
    await expect.poll(async () => (await readPlan(page)).realizations.length).toBeGreaterThan(before + 30);
    await banner.getByRole('button', { name: 'Urungkan' }).click();
    await expect.poll(async () => (await readPlan(page)).realizations.length).toBe(before);
    await expect.poll(() => page.locator('[aria-invalid="true"]').count()).toBe(0);
    await close();
  });

  it('matches a table by code or name, and shows first what is only similar', async () => {
    const { page, close } = await openEntry();
    await copy(page, `Indikator\t2026\r\n${poor}\t8,4\r\nIndeks Kepuasan Masyarakt\t88,1`);
    await page.keyboard.press('Control+v');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('mirip').waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: 'Terapkan 2 nilai' }).click();
    await expect.poll(() => findStored(page, poor)).toBe('8.4');
    await expect.poll(() => findStored(page, satisfaction)).toBe('88.1');
    await close();
  });

  it('copies a range so that it can be pasted elsewhere with every decimal', async () => {
    const { page, close } = await openEntry();
    await entryOf(page, poor).click();
    await copy(page, '');
    await page.keyboard.press('Control+c');
    const read = (type: string) =>
      page.evaluate<string>(`(async () => {
        const [item] = await navigator.clipboard.read();
        return item?.types.includes('${type}') ? (await item.getType('${type}')).text() : '';
      })()`);
    await expect.poll(() => read('text/plain')).toBe('8,97\r\n');
    expect(await read('text/html')).toContain('x:num="8.97"');
    await close();
  });
});

/** Rows of the grid that are seen whole. */
const countRows = `(() => {
  const grid = document.querySelector('[role="grid"]');
  const cells = [...grid.querySelectorAll('[role="gridcell"][aria-colindex="1"]')];
  const { bottom } = grid.getBoundingClientRect();
  return cells.filter((cell) => cell.getBoundingClientRect().bottom <= bottom + 1).length;
})()`;

describe('the screen of realizations', () => {
  it('shows nineteen rows or more at 1366×768, clips nothing at 100 % and 125 %, and axe finds nothing', async () => {
    for (const scale of [1, 1.25]) {
      const { page, close } = await openEntry(scale);
      if (scale === 1) {
        await expect.poll(() => page.evaluate<number>(countRows)).toBeGreaterThanOrEqual(19);
      }
      await expectFaultless(page);
      await page.keyboard.press('F9');
      await page.getByRole('complementary').waitFor({ state: scale === 1 ? 'detached' : 'visible' });
      await expectFaultless(page);
      await close();
    }
  });

  it('never speaks of quarters to an office that fills in years, unless it asks', async () => {
    const { page, close } = await openEntry();
    const plan = await readPlan(page);
    const place = (cell: { indicatorId: string; year: number; quarter: number }) => ({
      indicatorId: cell.indicatorId,
      year: cell.year,
      quarter: cell.quarter,
    });
    const nothing = { value: null, ordinalCode: null };
    const quarterly = <T extends { quarter: number }>(cells: readonly T[]) =>
      cells.filter((one) => one.quarter > 0);
    const listFilledMonths = (cell: TargetCell | RealizationCell): readonly Month[] =>
      listMonths(cell.quarter).filter((month) => readMonth(cell, month) !== null);
    await call(page, 'target.set', {
      planId: plan.plan.id,
      cells: quarterly(plan.targets).flatMap((cell) => {
        const emptied = { ...place(cell), ...nothing, valueMax: null };
        return [emptied, ...listFilledMonths(cell).map((month) => ({ ...emptied, month }))];
      }),
    });
    await call(page, 'realization.set', {
      planId: plan.plan.id,
      cells: quarterly(plan.realizations).flatMap((cell) => [
        { ...place(cell), ...nothing, numerator: null, denominator: null, missingReason: null },
        ...listFilledMonths(cell).map((month) => ({ ...place(cell), value: null, month })),
      ]),
    });
    await page.reload();
    await showEntry(page);
    const quarter = page.getByRole('radio', { name: 'TW I', exact: true });
    expect(await quarter.count()).toBe(0);
    await page.getByRole('button', { name: 'Tampilkan triwulan' }).click();
    await quarter.click();
    await page.getByRole('columnheader', { name: 's.d. TW I' }).waitFor();
    await close();
  });

  it('leads to Rencana where a year has no targets', async () => {
    const { page, close } = await openEntry();
    const plan = await readPlan(page);
    const ofYear = plan.targets.filter((cell) => cell.year === 2029);
    await call(page, 'target.set', {
      planId: plan.plan.id,
      cells: ofYear.map((cell) => ({
        indicatorId: cell.indicatorId,
        year: cell.year,
        quarter: cell.quarter,
        value: null,
        valueMax: null,
        ordinalCode: null,
      })),
    });
    await page.reload();
    await showEntry(page);
    await page.getByRole('button', { name: /Tahun realisasi/ }).click();
    await page.getByRole('option', { name: '2029' }).click();
    await page.getByText('Target 2029 belum ada.').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Buka Rencana' }).click();
    await page.getByRole('heading', { level: 1, name: 'Rencana' }).waitFor();
    await close();
  });
});
