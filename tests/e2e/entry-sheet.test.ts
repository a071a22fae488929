import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { listSheetIndicators } from '../../db/domain/entry-sheet/plan-sheets.ts';
import { columnTags } from '../../db/domain/entry-sheet/read-rows.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { type Filling, fillSheet, findCell } from '../support/fill-sheet.ts';
import { type DroppedFile, dropFiles } from './support/drop-file.ts';
import { expectFaultless, expectUnclipped } from './support/faultless.ts';
import { openPage } from './support/open-page.ts';
import { call, eventually, readPlan } from './support/outline.ts';
import { makeHome, makeSample, startProgram } from './support/program.ts';
import { takeBrowser } from './support/shared-browser.ts';

const period = { year: 2026, quarter: 3 } as const;
let browser: Browser;

beforeAll(async () => {
  browser = await takeBrowser();
});

type Asked = Readonly<{ id: string; unit: string; target: number }>;

/** What the sheets ask for, is counted in numbers and still empty, with the name of its unit. */
function listAsked(plan: PlanDocument): readonly Asked[] {
  return listSheetIndicators(plan, period).flatMap(({ indicator, cell, isAnnualOnly, targets }) => {
    const unit = plan.units.find(({ id }) => id === indicator.unitId)?.name;
    const isAsked = indicator.valueKind === 'number' && !cell && !isAnnualOnly && unit !== undefined;
    const target = Number(targets[period.quarter]?.value ?? '1');
    return isAsked ? [{ id: indicator.id, unit, target }] : [];
  });
}

const findValue = (plan: PlanDocument, id: string): string | null | undefined =>
  plan.realizations.find(
    (one) => one.indicatorId === id && one.year === period.year && one.quarter === period.quarter,
  )?.value;

async function takeShot(page: Page, name: string): Promise<void> {
  const folder = process.env.SELARAS_SHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Realisasi of the quarter, and the sheets of its units in a folder among the documents. */
async function sendSheets(page: Page): Promise<void> {
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('Control+7');
  await page.getByRole('grid', { name: /^Realisasi/ }).waitFor();
  await page.getByRole('radio', { name: /TW III/ }).click();
  await page.getByRole('button', { name: 'Isi dari Excel' }).click();
  await page.getByRole('menuitem', { name: 'Buat lembar isian per bidang…' }).click();
  await page.getByRole('button', { name: 'Buat folder di sini' }).click();
  await page.getByText(/lembar isian TW III 2026 dibuat/).waitFor();
  await page.locator('.toast').getByRole('button').last().click();
}

describe('collecting figures from the units without a server', () => {
  it.each([1, 1.25])(
    'sends sheets, takes two of them back at once, and undoes it in one step, at scale %d',

    async (scale) => {
      const home = makeHome();
      const program = await startProgram({ file: makeSample('dinsos', home), home });
      try {
        const opened = await openPage(browser, program, { width: 1366, height: 768, scale });
        const { page } = opened;
        await sendSheets(page);
        const folder = join(home, 'Documents', 'Lembar isian TW III 2026');
        expect(readdirSync(folder)).toHaveLength(5);
        const plan = await readPlan(page);
        const asked = listAsked(plan);
        const units = [...new Set(asked.map(({ unit }) => unit))];
        const [one, other] = [
          units[0] ?? '',
          units.find((unit) => asked.filter((it) => it.unit === unit).length > 2) ?? '',
        ];
        const answer = (unit: string, values: readonly Filling[]): DroppedFile => {
          const name = `Lembar isian ${unit} TW III 2026.xlsx`;
          const sheet = readFileSync(join(folder, name));
          const rows = asked.filter((it) => it.unit === unit).slice(0, values.length);
          const cells = rows.map(({ id, target }, index) => {
            const filling = values[index];
            return [findCell(sheet, columnTags.value, id), filling === undefined ? target : filling];
          });
          return { name, bytes: fillSheet(sheet, Object.fromEntries(cells)) };
        };
        const ofOther = asked.filter((it) => it.unit === other);
        const [first, clash, broken] = ofOther;
        if (!first || !clash || !broken) throw new Error('the sample asks too little of its units');
        // Typed here while the sheet was away.
        await call(page, 'realization.set', {
          planId: plan.plan.id,
          cells: [{ indicatorId: clash.id, ...period, value: String(clash.target + 1) }],
        });
        await page.getByRole('button', { name: 'Isi dari Excel' }).click();
        await page.getByRole('menuitem', { name: 'Terima lembar isian…' }).click();
        await page.getByText('Tidak ada yang berubah sebelum diterima.').waitFor();
        await takeShot(page, `lembar-kosong-${scale * 100}`);
        await expectFaultless(page);
        const mine = asked.find((it) => it.unit === one);
        await dropFiles(page, [
          answer(one, [mine?.target ?? 1]),
          answer(other, [first.target, clash.target, { error: '#REF!' }]),
          { name: 'catatan rapat.csv', bytes: Buffer.from('Rapat;Jumat\nHadir;12\n') },
        ]);
        const dialog = page.getByRole('dialog', { name: 'Lembar isian yang kembali: TW III 2026' });
        await dialog.getByText('Tidak ada kode atau nama indikator rencana ini di dalamnya.').waitFor();
        await dialog.getByRole('button', { name: 'Terima 2 baris' }).waitFor();
        await dialog.getByText(/Diubah .+, hari ini/).waitFor();
        await dialog.getByText('Rumus gagal (#REF!). Tulis angkanya.').waitFor();
        await expect
          .poll(() => dialog.getByText(/belum kembali \(\d+ indikator\)/).count())
          .toBeGreaterThan(0);
        await takeShot(page, `lembar-isian-${scale * 100}`);
        await expectFaultless(page);

        await dialog
          .getByRole('checkbox', { name: /^Ambil / })
          .nth(2)
          .check();
        await dialog.getByRole('button', { name: 'Terima 3 baris' }).click();
        await dialog.waitFor({ state: 'detached' });
        const after = await readPlan(page);
        expect([first, clash].map(({ id }) => findValue(after, id))).toEqual([
          String(first.target),
          String(clash.target),
        ]);
        expect(findValue(after, broken.id)).toBeUndefined();
        await takeShot(page, `lembar-isian-sesudah-${scale * 100}`);
        await expectUnclipped(page);
        await page.getByRole('grid', { name: /^Realisasi/ }).waitFor();
        await page.getByRole('button', { name: 'Urungkan', exact: true }).first().click();
        await eventually(async () => findValue(await readPlan(page), clash.id)).toBe(
          String(clash.target + 1),
        );
        expect(findValue(await readPlan(page), first.id)).toBeUndefined();
        await opened.close();
      } finally {
        await program.stop();
        rmSync(home, { recursive: true, force: true });
      }
    },
  );
});
