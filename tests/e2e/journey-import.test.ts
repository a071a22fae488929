import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { makeReferenceWorkbook, referenceRows, referenceYears } from '../support/reference-workbook.ts';
import { dropFile } from './support/drop-file.ts';
import { untilFocused, untilFocusWithin } from './support/keyboard.ts';
import {
  eventually,
  findNode,
  openOutline,
  readPlan,
  showPlan,
  showRow,
  textOf,
  yearOf,
} from './support/outline.ts';
import { shareProgram } from './support/shared-program.ts';

const shared = shareProgram();

async function atStart(act: (page: Page) => Promise<void>): Promise<void> {
  const { page, close } = await shared.open({ sample: null });
  const documents = join(shared.home(), 'Documents');
  for (const left of readdirSync(documents)) rmSync(join(documents, left));
  writeFileSync(join(documents, 'Matriks Renstra.xlsx'), makeReferenceWorkbook());
  await page.getByRole('heading', { level: 1 }).waitFor();
  await act(page);
  await close();
}

const dialogOf = (page: Page) => page.getByRole('dialog', { name: /Ambil tabel Excel/ });
const buttonOf = (page: Page, name: string) => dialogOf(page).getByRole('button', { name, exact: true });
const copy = (page: Page, text: string) =>
  page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);

/** Three questions and a place. */
async function answerNewFile(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: /Nama instansi/ }).fill('Dinas Contoh');
  await page.getByLabel('Tahun mulai').fill('2025');
  await page.getByLabel('Tahun akhir').fill('2029');
  await page.keyboard.press('Enter');
  await untilFocused(page.getByRole('textbox', { name: /Nama berkas/ }));
  await page.keyboard.press('Enter');
}

/** Every figure and every word of the workbook, as the plan has it now. */
async function expectNothingLost(page: Page): Promise<void> {
  const plan = await readPlan(page);
  const programs = new Map(plan.nodes.map((node) => [node.text, node]));
  for (const row of referenceRows) {
    const indicator = plan.indicators.find(({ name }) => name === row.indicator);
    const objective = plan.nodes.find(({ id }) => id === indicator?.nodeId);
    const goal = plan.nodes.find(({ id }) => id === objective?.parentId);
    const targets = referenceYears.map((year) => {
      const cell = plan.targets.find((one) => one.indicatorId === indicator?.id && one.year === year);
      return cell ? (cell.value ?? cell.ordinalCode) : null;
    });
    const program = row.program === null ? undefined : programs.get(row.program);
    const ceilings = referenceYears.map(
      (year) => plan.budgets.find((one) => one.nodeId === program?.id && one.year === year)?.ceiling ?? null,
    );
    expect({
      goal: goal?.text,
      objective: objective?.text,
      unit: indicator?.unitOfMeasure,
      responsible: indicator?.responsible,
      baseline: indicator?.baselineValue ?? indicator?.baselineOrdinal,
      targets,
      program: program?.text ?? null,
      code: program?.code ?? null,
      ceilings,
    }).toEqual({
      goal: row.goal,
      objective: row.objective,
      unit: row.unit,
      responsible: row.responsible,
      baseline: row.baseline.means,
      targets: row.targets.map(({ means }) => means),
      program: row.program,
      code: row.code,
      ceilings: row.ceilings.map(({ means }) => means),
    });
  }
}

const countFigures = ({ targets, indicators }: PlanDocument): number =>
  targets.length + indicators.filter(({ baselineValue }) => baselineValue !== null).length;

describe('from an Excel table to a complete Renstra', () => {
  it('takes no more than 14 steps and loses no cell', () =>
    atStart(async (page) => {
      const steps: string[] = [];
      const step = (name: string): number => steps.push(name);

      step('the table is dragged on the window, and the questions about the office are answered');
      await dropFile(page, 'Matriks Renstra.xlsx', makeReferenceWorkbook());
      await answerNewFile(page);
      step('its range is looked at');
      await dialogOf(page).getByText('Tabel ditemukan di A4:S66').waitFor();
      await untilFocused(buttonOf(page, 'Lanjut'));
      await page.keyboard.press('Enter');
      step('its columns');
      await dialogOf(page).getByText('18 dari 19 kolom dikenali').waitFor();
      await untilFocused(buttonOf(page, 'Lanjut'));
      await page.keyboard.press('Enter');
      step('its figures');
      await dialogOf(page).getByText('Beginilah angka tiap kolom dibaca').waitFor();
      await untilFocused(buttonOf(page, 'Lanjut'));
      await page.keyboard.press('Enter');
      step('the outline it becomes');
      await dialogOf(page).getByText('4 tujuan, 9 sasaran, 25 program').waitFor();
      step('it is applied');
      await untilFocused(buttonOf(page, 'Terapkan'));
      await page.keyboard.press('Enter');
      await dialogOf(page).waitFor({ state: 'detached' });
      await showPlan(page);
      await expectNothingLost(page);

      step('F8 lists what is missing, and a figure that was open is typed');
      const before = await readPlan(page);
      await page.keyboard.press('F8');
      await page
        .getByRole('complementary', { name: 'Rincian' })
        .getByText('Periksa rencana')
        .first()
        .waitFor();
      const open = 'Indikator ke-5 atas';
      await showRow(page, open);
      await yearOf(page, open, 2029).click();
      await page.keyboard.type('78,25');
      await page.keyboard.press('Enter');
      await eventually(async () => countFigures(await readPlan(page))).toBe(countFigures(before) + 1);

      step('vision and missions are pasted as lines');
      await copy(page, 'Terwujudnya Kabupaten Contoh yang sejahtera\nMewujudkan layanan yang merata');
      await textOf(page, 'Meningkatnya kualitas hidup masyarakat').first().click();
      await page.keyboard.press('Control+v');
      await eventually(async () => (await readPlan(page)).nodes.length).toBe(before.nodes.length + 2);

      step('a program is linked to a second objective');
      await page.keyboard.press('Control+5');
      const program = page.getByRole('row', { name: /Program Peningkatan Layanan/ }).first();
      await program.locator('[aria-colindex="4"]').click();
      await page.keyboard.press('Control+Shift+L');
      const links = page.getByRole('dialog', { name: 'Sasaran yang didukung' });
      await links.getByRole('option', { name: /Menurunnya kemiskinan/ }).click();
      await links.getByRole('button', { name: 'Kaitkan' }).press('Enter');
      await eventually(async () => (await readPlan(page)).links.length).toBe(before.links.length + 1);
      await links.waitFor({ state: 'detached' });

      step('eight officials are pasted');
      await page.keyboard.press('Control+9');
      await page.getByRole('tab', { name: 'Instansi' }).click();
      const officials = Array.from({ length: 8 }, (_, index) =>
        [`Pejabat ${index + 1}`, `19700101 19950${index + 1} 2 001`, `Kepala Bidang ${index + 1}`].join('\t'),
      );
      await copy(page, ['Nama\tNIP\tJabatan', ...officials].join('\n'));
      await page
        .getByRole('grid', { name: 'Pejabat' })
        .getByRole('row')
        .last()
        .getByRole('gridcell')
        .first()
        .click();
      await page.keyboard.press('Control+v');
      await eventually(async () => (await readPlan(page)).officials.length).toBe(8);

      step('the tree is looked at');
      await page.keyboard.press('Control+3');
      await page.getByText('Meningkatnya kualitas hidup masyarakat').first().waitFor();
      step('the Renstra is looked at as it prints');
      await page.keyboard.press('Control+8');
      await page.getByRole('button', { name: /Jenis dokumen/ }).click();
      await page.getByRole('option', { name: 'Renstra', exact: true }).click();
      await page.getByRole('option', { name: /BAB VIII/ }).waitFor();
      await page.getByText(/^Halaman 1 dari \d+$/).waitFor();

      expect(steps.length).toBeLessThanOrEqual(14);
      const { nodes, indicators } = await readPlan(page);
      expect([nodes.length, indicators.length]).toEqual([40, 60]);
    }));
});

describe('a file dragged on the window', () => {
  it('opens as a table over the plan on show, whatever form it has', () =>
    openOutline(shared, async ({ page }) => {
      const before = (await readPlan(page)).indicators.length;
      const csv = 'Tujuan;Sasaran;Indikator;Satuan;Target 2026\nT;S;Indikator seret;%;12,5';
      await dropFile(page, 'matriks.csv', new TextEncoder().encode(csv));
      await dialogOf(page).getByText('Tabel ditemukan di A1:E2').waitFor();
      // Another one takes its place.
      await dropFile(page, 'Matriks.ods', makeReferenceWorkbook('ods'));
      await dialogOf(page).getByText('Tabel ditemukan di A4:S66').waitFor();
      await dropFile(page, 'matriks.csv', new TextEncoder().encode(csv));
      for (const name of ['Lanjut', 'Lanjut', 'Lanjut', 'Terapkan']) {
        await dialogOf(page).getByText('matriks.csv').waitFor();
        await dialogOf(page).getByRole('button', { name, exact: true }).click();
      }
      await eventually(async () => (await readPlan(page)).indicators.length).toBe(before + 1);
    }));

  it('is refused in a sentence when it is no table', () =>
    openOutline(shared, async ({ page }) => {
      await dropFile(page, 'rusak.xlsx', new TextEncoder().encode('PK'));
      await dialogOf(page).getByText('rusak.xlsx bukan tabel Excel').waitFor();
      await untilFocusWithin(dialogOf(page));
      await page.keyboard.press('Escape');
      await dialogOf(page).waitFor({ state: 'detached' });
      await dropFile(page, 'foto.png', new Uint8Array([1]));
      await page.getByText(/Hanya tabel .* yang dapat diseret/).waitFor();
    }));
});

describe('a table pasted into the outline', () => {
  it('is offered whole when it has headings, and reached by keys', () =>
    openOutline(shared, async ({ page }) => {
      const before = await readPlan(page);
      await copy(page, 'Sasaran\tIndikator\tSatuan\t2026\nSasaran tempel\tIndikator tempel\tOrang\t12');
      await page.keyboard.press('Control+v');
      await page.getByText('Papan klip berisi tabel berjudul kolom.').waitFor();
      expect((await readPlan(page)).nodes.length).toBe(before.nodes.length);
      const offer = page.getByRole('button', { name: 'Buka sebagai tabel' });
      // Pane by pane, until one is reached that has it.
      for (let turn = 0; turn < 6; turn += 1) {
        if (await offer.evaluate((button) => button === button.ownerDocument.activeElement)) break;
        await page.keyboard.press('F6');
      }
      await untilFocused(offer);
      await page.keyboard.press('Enter');
      await dialogOf(page).getByText('Tabel ditemukan di A1:D2').waitFor();
      for (const name of ['Lanjut', 'Lanjut', 'Lanjut', 'Terapkan']) {
        await dialogOf(page).getByRole('button', { name, exact: true }).click();
      }
      await eventually(async () => (await findNode(page, 'Sasaran tempel'))?.levelKind).toBe('objective');
    }));
});
