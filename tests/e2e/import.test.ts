import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { makeReferenceWorkbook } from '../support/reference-workbook.ts';
import { expectFaultless } from './support/faultless.ts';
import { untilFocused } from './support/keyboard.ts';
import { eventually, openOutline, readPlan, showPlan, waitForKeyboard } from './support/outline.ts';
import { shareProgram } from './support/shared-program.ts';

const shared = shareProgram();

/** The program without a file, and the office's workbook among its documents. */
async function atStart(act: (page: Page) => Promise<void>, scale = 1): Promise<void> {
  const { page, close } = await shared.open({ sample: null, scale });
  const documents = join(shared.home(), 'Documents');
  for (const left of readdirSync(documents)) rmSync(join(documents, left));
  writeFileSync(join(documents, 'Matriks Renstra.xlsx'), makeReferenceWorkbook());
  await page.getByRole('heading', { level: 1 }).waitFor();
  await act(page);
  await close();
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: /Ambil tabel Excel/ });
const buttonOf = (page: Page, name: string) => dialogOf(page).getByRole('button', { name, exact: true });
const press = (page: Page, name: string) => page.getByRole('button', { name }).press('Enter');

/** From the start window to the table on the screen, keys alone; every line is one step of a person. */
async function beginFromTable(page: Page, step: () => void): Promise<void> {
  step();
  await press(page, 'Mulai dari tabel Excel');
  step();
  await page.getByRole('textbox', { name: /Nama instansi/ }).fill('Dinas Contoh');
  await page.getByLabel('Tahun mulai').fill('2025');
  await page.getByLabel('Tahun akhir').fill('2029');
  await page.keyboard.press('Enter');
  step();
  await page.getByRole('textbox', { name: /Nama berkas/ }).waitFor();
  // The folder has to be read before a file can be made in it.
  await page.getByRole('button', { name: 'Buat di sini' }).click();
  step();
  const choice = page.getByRole('dialog').getByText('Matriks Renstra.xlsx');
  await choice.waitFor();
  await choice.dblclick();
  await dialogOf(page).getByText('Tabel ditemukan di A4:S66').waitFor();
}

describe('starting from the table of an office', () => {
  it('is done in no more than 14 steps, from the start window to the printed matrix', () =>
    atStart(async (page) => {
      let steps = 0;
      const step = (): void => {
        steps += 1;
      };
      await beginFromTable(page, step);
      step(); // the table
      await untilFocused(buttonOf(page, 'Lanjut'));
      await page.keyboard.press('Enter');
      await dialogOf(page).getByText('18 dari 19 kolom dikenali').waitFor();
      step(); // its columns
      await untilFocused(buttonOf(page, 'Lanjut'));
      await page.keyboard.press('Enter');
      await dialogOf(page).getByText('Beginilah angka tiap kolom dibaca').waitFor();
      step(); // its figures
      await untilFocused(buttonOf(page, 'Lanjut'));
      await page.keyboard.press('Enter');
      await dialogOf(page).getByText('4 tujuan, 9 sasaran, 25 program').waitFor();
      await expect.poll(() => dialogOf(page).getByText('60 indikator, 290 target, 121 pagu').count()).toBe(1);
      step(); // the preview
      await untilFocused(buttonOf(page, 'Terapkan'));
      await page.keyboard.press('Enter');
      await dialogOf(page).waitFor({ state: 'detached' });
      await page.getByRole('treegrid').getByText('Meningkatnya kualitas hidup masyarakat').first().waitFor();
      step(); // what the auditor finds
      await page.keyboard.press('F8');
      step(); // print
      await page.keyboard.press('Control+p');
      await page.getByRole('heading', { level: 1, name: 'Laporan' }).waitFor();
      expect(steps).toBeLessThanOrEqual(14);
      const { indicators, nodes } = await readPlan(page);
      expect([indicators.length, nodes.length]).toEqual([60, 38]);
    }));

  it('is one step that Ctrl+Z takes back', () =>
    atStart(async (page) => {
      await beginFromTable(page, () => undefined);
      for (let turn = 0; turn < 4; turn += 1) {
        const next = dialogOf(page).getByRole('button', {
          name: turn === 3 ? 'Terapkan' : 'Lanjut',
          exact: true,
        });
        await next.click();
      }
      await eventually(async () => (await readPlan(page)).indicators.length).toBe(60);
      await waitForKeyboard(page);
      await page.keyboard.press('Control+z');
      await eventually(async () => (await readPlan(page)).nodes.length).toBe(0);
    }));

  it.each([1, 1.25])('shows every step whole and usable at scale %d', (scale) =>
    atStart(async (page) => {
      await beginFromTable(page, () => undefined);
      for (const name of ['tabel', 'kolom', 'angka', 'pratinjau']) {
        await dialogOf(page).locator('.scroll-table').waitFor();
        const folder = process.env.SELARAS_SHOTS;
        if (folder) await page.screenshot({ path: join(folder, `impor-${name}-${scale * 100}.png`) });
        await expectFaultless(page);
        if (name !== 'pratinjau') await dialogOf(page).getByRole('button', { name: 'Lanjut' }).click();
      }
    }, scale),
  );
});

describe('a table that is not as it should be', () => {
  it('is corrected column by column, and the correction is remembered', () =>
    atStart(async (page) => {
      await beginFromTable(page, () => undefined);
      await dialogOf(page).getByRole('button', { name: 'Lanjut' }).click();
      await dialogOf(page)
        .getByRole('button', { name: /Arti kolom S/ })
        .click();
      await page.getByRole('option', { name: 'Sumber data' }).click();
      await dialogOf(page).getByText('dipilih', { exact: true }).waitFor();
      for (let turn = 0; turn < 3; turn += 1) {
        const next = dialogOf(page).getByRole('button', {
          name: turn === 2 ? 'Terapkan' : 'Lanjut',
          exact: true,
        });
        await next.click();
      }
      await eventually(async () => (await readPlan(page)).indicators[0]?.dataSource).toBe(
        'Bidang Perencanaan',
      );
      // The outline takes the keyboard once it is drawn, and would close a menu opened before.
      await waitForKeyboard(page);
      await page.getByRole('menuitem', { name: 'Berkas' }).click();
      await page.getByRole('menuitem', { name: 'Impor tabel Excel…' }).click();
      const choice = page.getByRole('dialog').getByText('Matriks Renstra.xlsx');
      await choice.dblclick();
      await dialogOf(page).getByText('Tabel ditemukan di A4:S66').waitFor();
      await dialogOf(page).getByRole('button', { name: 'Lanjut' }).click();
      await dialogOf(page).getByText('diingat', { exact: true }).waitFor();
    }));

  it('leaves out the rows a person does not want', () =>
    atStart(async (page) => {
      await beginFromTable(page, () => undefined);
      for (let turn = 0; turn < 3; turn += 1) {
        await dialogOf(page).getByRole('button', { name: 'Lanjut' }).click();
      }
      const goal = dialogOf(page).getByRole('checkbox', {
        name: 'Ambil Meningkatnya kualitas hidup masyarakat',
      });
      await goal.uncheck();
      await dialogOf(page).getByText('tidak diambil').first().waitFor();
      await dialogOf(page).getByRole('button', { name: 'Terapkan', exact: true }).click();
      // The first goal has 8 + 7 + 6 of the 60 indicators.
      await eventually(async () => (await readPlan(page)).indicators.length).toBe(39);
    }));
});

describe('a table on the clipboard', () => {
  it('is pasted with its merged cells, and adds to the plan that is there', () =>
    openOutline(shared, async ({ page }) => {
      await showPlan(page);
      const before = (await readPlan(page)).indicators.length;
      await page.getByRole('button', { name: 'Tempel dari Excel' }).click();
      await dialogOf(page).getByLabel('Tempat menempel tabel').waitFor();
      const html = `<table><tr><td>Tujuan</td><td>Sasaran</td><td>Indikator</td><td>Satuan</td><td>Target 2026</td></tr>
        <tr><td rowspan="2">Tujuan tempel</td><td rowspan="2">Sasaran tempel</td><td>Indikator satu</td><td>%</td><td>12,5</td></tr>
        <tr><td>Indikator dua</td><td>Orang</td><td x:num="1234">1.234</td></tr></table>`;
      await page.evaluate(
        `navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([${JSON.stringify(html)}], { type: 'text/html' }) })])`,
      );
      await page.keyboard.press('Control+v');
      await dialogOf(page).getByText('Tabel ditemukan di A1:E3').waitFor();
      for (let turn = 0; turn < 4; turn += 1) {
        const next = dialogOf(page).getByRole('button', {
          name: turn === 3 ? 'Terapkan' : 'Lanjut',
          exact: true,
        });
        await next.click();
      }
      await eventually(async () => (await readPlan(page)).indicators.length).toBe(before + 2);
      const { indicators, targets } = await readPlan(page);
      const second = indicators.find(({ name }) => name === 'Indikator dua');
      expect(targets.find(({ indicatorId }) => indicatorId === second?.id)?.value).toBe('1234');
    }));
});
