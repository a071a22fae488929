import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { canCarryOver } from '../../db/domain/action-plan.ts';
import { expectAccessible, expectFaultless, expectUnclipped } from './support/faultless.ts';
import { call, eventually, readPlan, rowOf, waitForKeyboard } from './support/outline.ts';
import { shareProgram } from './support/shared-program.ts';

const shared = shareProgram();

async function openActions(
  act: (page: Page) => Promise<void>,
  { scale = 1 }: Readonly<{ scale?: number }> = {},
): Promise<void> {
  const { page, close } = await shared.open({ scale });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await fillActions(page);
  await page.reload();
  await page.getByRole('navigation').getByRole('button', { name: 'Rencana aksi' }).click();
  await page.getByRole('treegrid', { name: 'Rencana aksi 2026' }).getByRole('gridcell').first().waitFor();
  await waitForKeyboard(page);
  await act(page);
  await close();
}

/** Three actions of the first indicator, as another window would have written them. */
async function fillActions(page: Page): Promise<void> {
  const plan = await readPlan(page);
  const indicator = plan.indicators.find(({ valueKind }) => valueKind === 'number');
  const base = {
    indicatorId: indicator?.id ?? '',
    year: 2026,
    unitId: plan.units[0]?.id ?? null,
    responsible: 'Kelompok kerja data',
    startMonth: 2,
    endMonth: 5,
    status: 'planned',
    reason: null,
    budget: '410000000',
    targetQ1: '25%',
    targetQ2: '50%',
    targetQ3: '75%',
    targetQ4: '100%',
  };
  await call(page, 'record.createMany', {
    kind: 'action',
    planId: plan.plan.id,
    rows: [
      { ...base, text: 'Verifikasi dan validasi data terpadu di semua kecamatan', status: 'done' },
      { ...base, text: 'Pelatihan pendamping', startMonth: 6, endMonth: 6, budget: null },
      {
        ...base,
        text: 'Kunjungan ulang',
        startMonth: 7,
        endMonth: 12,
        status: 'postponed',
        reason: 'Menunggu petunjuk teknis.',
      },
    ],
  });
}

const cell = (page: Page, name: string, column: string) =>
  rowOf(page, name).first().getByRole('gridcell').nth(columns.indexOf(column));
/** Without the column of reasons, which a window of 1366 has no room for. */
const columns = [
  'name',
  'unit',
  'responsible',
  'months',
  'target',
  'q1',
  'q2',
  'q3',
  'q4',
  'budget',
  'status',
];
const readAction = async (page: Page, text: string) =>
  (await readPlan(page)).actions.find((one) => one.text === text && one.year === 2026);

describe('the action plan', () => {
  it.each([1, 1.25])('is drawn whole at %d as table, timeline and preview', (scale) =>
    openActions(
      async (page) => {
        const look = async (): Promise<void> => {
          await expectFaultless(page);
        };
        await look();
        await page.getByRole('radio', { name: 'Linimasa' }).click();
        await page
          .getByRole('treegrid', { name: /Linimasa/ })
          .getByRole('gridcell')
          .first()
          .waitFor();
        await look();
        await page.getByRole('button', { name: 'Bagi target' }).click();
        await page.getByRole('menuitem', { name: 'Linear' }).click();
        await page.getByRole('dialog', { name: 'Bagi target 2026' }).waitFor();
        await look();
      },
      { scale },
    ),
  );

  it('is written with the keyboard, and asks in the row why something is not done', () =>
    openActions(async (page) => {
      await cell(page, 'Kunjungan ulang', 'name').click();
      await page.keyboard.press('Insert');
      await page.locator('.grid-editor:focus').waitFor();
      await page.keyboard.type('Rapat evaluasi');
      await page.keyboard.press('Enter');
      await eventually(async () => (await readAction(page, 'Rapat evaluasi'))?.status).toBe('planned');

      await cell(page, 'Rapat evaluasi', 'months').click();
      await page.keyboard.type('3-4');
      await page.keyboard.press('Tab');
      await eventually(() => readAction(page, 'Rapat evaluasi')).toMatchObject({
        startMonth: 3,
        endMonth: 4,
      });

      await cell(page, 'Rapat evaluasi', 'status').click();
      await page.keyboard.type('Tidak dilaksanakan');
      await page.keyboard.press('Enter');
      await cell(page, 'Rapat evaluasi', 'status').click();
      const reason = page.getByRole('textbox', { name: 'Alasan' });
      await reason.fill('Anggaran dialihkan.');
      await reason.press('Enter');
      await eventually(() => readAction(page, 'Rapat evaluasi')).toMatchObject({
        status: 'not-done',
        reason: 'Anggaran dialihkan.',
      });
      await page.keyboard.press('Control+z');
      await eventually(() => readAction(page, 'Rapat evaluasi')).toMatchObject({
        status: 'planned',
        reason: null,
      });
    }));

  it('moves its bars month by month and goes to the next year in one step', () =>
    openActions(async (page) => {
      await page.getByRole('radio', { name: 'Linimasa' }).click();
      await page
        .getByRole('treegrid', { name: /Linimasa/ })
        .getByRole('gridcell')
        .first()
        .waitFor();
      // June alone; pressing August makes it June to August. Eight columns after the name is August.
      await rowOf(page, 'Pelatihan pendamping').first().getByRole('gridcell').nth(7).click();
      await eventually(() => readAction(page, 'Pelatihan pendamping')).toMatchObject({
        startMonth: 6,
        endMonth: 7,
      });
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Space');
      await eventually(() => readAction(page, 'Pelatihan pendamping')).toMatchObject({
        startMonth: 6,
        endMonth: 8,
      });

      const open = (await readPlan(page)).actions.filter(
        (one) => one.year === 2026 && canCarryOver(one),
      ).length;
      await page.getByRole('button', { name: `Bawa ${open} aksi ke 2027` }).click();
      const next = async () => (await readPlan(page)).actions.filter(({ year }) => year === 2027).length;
      await eventually(next).toBe(open);
      await page.keyboard.press('Control+z');
      await eventually(next).toBe(0);
    }));

  it('takes lines pasted on an indicator as its actions, in one step', () =>
    openActions(async (page) => {
      const countActions = async () => (await readPlan(page)).actions.length;
      const before = await countActions();
      await cell(page, 'Persentase penduduk miskin', 'name').click();
      await page.evaluate(`navigator.clipboard.writeText('Sosialisasi\\t\\tRina\\tJan–Mar\\r\\nMonitoring')`);
      await page.keyboard.press('Control+v');
      await eventually(() => readAction(page, 'Sosialisasi')).toMatchObject({
        responsible: 'Rina',
        startMonth: 1,
        endMonth: 3,
      });
      await eventually(countActions).toBe(before + 2);
      await page.keyboard.press('Control+z');
      await eventually(countActions).toBe(before);
    }));

  it('shares the target of one year out beside its targets in the dictionary', () =>
    openActions(async (page) => {
      await page.getByRole('navigation').getByRole('button', { name: 'Indikator' }).click();
      const list = page.getByRole('listbox', { name: 'Daftar indikator' });
      await list.getByRole('option', { name: /Persentase penduduk miskin/ }).click();
      await page.getByRole('tab', { name: 'Target' }).click();
      await page.getByRole('button', { name: 'Bagi target' }).click();
      await page.getByRole('menuitem', { name: 'Linear' }).click();
      const dialog = page.getByRole('dialog', { name: /Bagi target 2026/ });
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Bagi 1 target' }).click();
      const quarters = async () => {
        const plan = await readPlan(page);
        const id = plan.indicators.find(({ name }) => name === 'Persentase penduduk miskin')?.id;
        return plan.targets
          .filter((one) => one.indicatorId === id && one.year === 2026 && one.quarter > 0)
          .toSorted((a, b) => a.quarter - b.quarter)
          .map(({ value }) => value);
      };
      // 9.31 reached in 2025, 8.95 wanted: steps of −0.09.
      await eventually(quarters).toEqual(['9.22', '9.13', '9.04', '8.95']);
      await dialog.waitFor({ state: 'hidden' });
      await expectUnclipped(page);
      // Nothing goes on speaking of the button that turned and is gone with its dialog.
      await expectAccessible(page);
    }));

  it('shares targets out to the quarters of many indicators in one step', () =>
    openActions(async (page) => {
      const count = async () =>
        (await readPlan(page)).targets.filter(({ year, quarter }) => year === 2026 && quarter > 0).length;
      const before = await count();
      await page.getByRole('button', { name: 'Bagi target' }).click();
      await page.getByRole('menuitem', { name: 'Rata', exact: true }).click();
      const dialog = page.getByRole('dialog', { name: 'Bagi target 2026' });
      const act = dialog.getByRole('button', { name: /Bagi \d+ target/ });
      const shared = Number(/\d+/.exec((await act.textContent()) ?? '')?.[0]);
      expect(shared).toBeGreaterThan(1);
      await act.click();
      await eventually(count).toBe(before + 4 * shared);
      await dialog.waitFor({ state: 'hidden' });
      await page.keyboard.press('Control+z');
      await eventually(count).toBe(before);
    }));
});
