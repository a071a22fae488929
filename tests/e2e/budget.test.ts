import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { openBudgetBook } from '../../db/domain/budget/budget-book.ts';
import { makeWorkbook, nomenclatureRows } from '../support/nomenclature-workbook.ts';
import { expectAccessible, expectFaultless } from './support/faultless.ts';
import { eventually, readPlan, rowOf, waitForKeyboard } from './support/outline.ts';
import { shareProgram } from './support/shared-program.ts';

const shared = shareProgram();

async function openBudget(
  act: (page: Page, home: string) => Promise<void>,
  { scale = 1 }: Readonly<{ scale?: number }> = {},
): Promise<void> {
  const { page, close } = await shared.open({ scale });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+5');
  await page.getByRole('treegrid', { name: 'Program, kegiatan, dan sub kegiatan 2026' }).waitFor();
  await waitForKeyboard(page);
  await act(page, shared.home());
  await close();
}

const program = 'Program Perlindungan dan Jaminan Sosial';
const leaf = 'Penjangkauan Anak-Anak Terlantar';
const cellOf = (page: Page, name: string, column: number) =>
  rowOf(page, name).first().locator(`[aria-colindex="${column}"]`);
const ceilingColumn = 4;
const absorptionColumn = 7;

/** What the version in force says of a row in 2026, in rupiah. */
async function readCeiling(page: Page, name: string): Promise<bigint | null> {
  const plan = await readPlan(page);
  const node = plan.nodes.find((one) => one.text === name);
  return (
    openBudgetBook(plan)
      .inForce(2026)
      .find(node?.id ?? '')?.n ?? null
  );
}

describe('programs and their money', () => {
  it.each([1, 1.25])('are drawn whole at %d, without anything cut off or unsaid', (scale) =>
    openBudget(
      async (page) => {
        await expectFaultless(page);
        await page.keyboard.press('Control+Shift+L');
        await page.getByRole('dialog', { name: 'Sasaran yang didukung' }).waitFor();
        await expectAccessible(page);
      },
      { scale },
    ),
  );

  it('are typed at the lowest level and shared out from above, each in one step', () =>
    openBudget(async (page) => {
      const before = await readCeiling(page, program);
      const leafBefore = await readCeiling(page, leaf);
      await cellOf(page, leaf, ceilingColumn).click();
      await page.keyboard.type('700');
      await page.keyboard.press('Enter');
      await eventually(() => readCeiling(page, leaf)).toBe(700_000_000n);
      await expect
        .poll(() => readCeiling(page, program))
        .toBe((before ?? 0n) + 700_000_000n - (leafBefore ?? 0n));
      await page.keyboard.press('Control+z');
      await eventually(() => readCeiling(page, program)).toBe(before);

      await cellOf(page, program, ceilingColumn).click();
      await page.keyboard.press('6');
      const dialog = page.getByRole('dialog', { name: 'Bagi pagu ke turunan' });
      await dialog.getByRole('textbox').fill('Rp6.000.000.001');
      await dialog.getByRole('button', { name: 'Bagi', exact: true }).click();
      await eventually(() => readCeiling(page, program)).toBe(6_000_000_001n);
      await dialog.waitFor({ state: 'detached' });
      await page.keyboard.press('Control+z');
      await eventually(() => readCeiling(page, program)).toBe(before);
    }));

  it('support objectives that are picked, and get rows from the official list', () =>
    openBudget(async (page, home) => {
      writeFileSync(join(home, 'Documents', 'daftar.xlsx'), makeWorkbook(nomenclatureRows));
      await cellOf(page, program, ceilingColumn).click();
      await page.keyboard.press('Control+Shift+L');
      const links = page.getByRole('dialog', { name: 'Sasaran yang didukung' });
      await links.getByRole('option', { name: /korban bencana/ }).click();
      await links.getByRole('button', { name: 'Kaitkan' }).click();
      const linked = async () => {
        const plan = await readPlan(page);
        const node = plan.nodes.find((one) => one.text === program);
        return plan.links.filter((link) => link.fromNodeId === node?.id && link.kind === 'supports').length;
      };
      await eventually(linked).toBe(1);
      await links.waitFor({ state: 'detached' });
      await waitForKeyboard(page);

      await page.keyboard.press('Insert');
      await page.getByRole('button', { name: 'Impor daftar…' }).click();
      await page.getByRole('button', { name: 'Pilih berkas' }).click();
      await page.getByRole('option', { name: /daftar\.xlsx/ }).dblclick();
      const list = page.getByRole('dialog', { name: 'Tambah dari nomenklatur' });
      await list.getByRole('textbox', { name: 'Kode atau kata' }).fill('bimbingan fisik');
      await list.getByRole('option', { name: /1\.06\.04\.2\.01\.0005/ }).click();
      await list.getByRole('button', { name: 'Tambah', exact: true }).click();
      const codes = async () => (await readPlan(page)).nodes.map((node) => node.code);
      await eventually(codes).toContain('1.06.04.2.01.0005');
      await list.getByRole('button', { name: 'Tutup', exact: true }).last().click();
      await list.waitFor({ state: 'detached' });
      await page.keyboard.press('Control+z');
      await eventually(codes).not.toContain('1.06.04.2.01.0005');
    }));

  it('take spending over from a finance table, look at it first and undo it in one step', () =>
    openBudget(async (page, home) => {
      const rows = [
        ['LAPORAN REALISASI ANGGARAN'],
        ['Kode', 'Uraian', 'Anggaran', 'Realisasi TW IV'],
        ['1.06.05.2.01.0001', leaf, 640_000_000, 200_000_000],
        ['1.06.05.2.09.0001', 'Bukan milik instansi ini', 1_000_000, 1_000_000],
      ];
      writeFileSync(join(home, 'Documents', 'lra.xlsx'), makeWorkbook(rows));
      await page.getByRole('button', { name: 'Impor realisasi' }).click();
      await page.getByRole('option', { name: /lra\.xlsx/ }).dblclick();
      const dialog = page.getByRole('dialog', { name: 'Impor realisasi anggaran 2026' });
      await dialog.getByText('1 baru, 0 berubah, 0 tetap').waitFor();
      await dialog.getByText('kode tidak ada dalam rencana').last().waitFor();
      await expectFaultless(page);
      const spent = async () => {
        const plan = await readPlan(page);
        const node = plan.nodes.find((one) => one.text === leaf);
        return plan.spendings.find((one) => one.nodeId === node?.id && one.year === 2026 && one.quarter === 4)
          ?.amount;
      };
      expect(await spent()).toBeUndefined();
      await dialog.getByRole('button', { name: 'Terapkan' }).click();
      await eventually(spent).toBe('200000000');
      // 90,560 + 155,250 + 185,445 + 200,000 = 631,255 thousand of 640,000: 98.63 %.
      await cellOf(page, leaf, absorptionColumn).getByText('98,6%').waitFor();
      await page.getByRole('button', { name: 'Urungkan' }).last().click();
      await eventually(spent).toBeUndefined();
    }));
});
