import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectFaultless } from './support/faultless.ts';
import { untilFocusWithin } from './support/keyboard.ts';
import { openPage } from './support/open-page.ts';
import { call, eventually, readPlan } from './support/outline.ts';
import { makeHome, makeSample, startProgram } from './support/program.ts';
import { takeBrowser } from './support/shared-browser.ts';
import { makeSmallPdf } from './support/small-pdf.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await takeBrowser();
});

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });
const goTo = (page: Page, screen: string) =>
  page.getByRole('navigation').getByRole('button', { name: screen }).first().click();

async function chooseRole(page: Page, role: string): Promise<void> {
  const choice = page.getByRole('button', { name: /Peran di komputer ini/ });
  await choice.click();
  await page.getByRole('option', { name: role }).click();
  // It stands there once the computer has kept it.
  await choice.filter({ hasText: role }).waitFor();
}

const proofs = /^(Berita acara rekonsiliasi\.pdf|Rekap kecamatan\.csv)$/;

/** Dropped on the evidence of the figure whose details are open. */
async function dropEvidence(page: Page, files: Readonly<Record<string, Buffer>>): Promise<void> {
  await page.locator('.evidence').waitFor();
  const encoded = Object.entries(files).map(([name, bytes]) => [name, bytes.toString('base64')]);
  await page.evaluate(`{
    const dataTransfer = new DataTransfer();
    for (const [name, text] of ${JSON.stringify(encoded)}) {
      dataTransfer.items.add(new File([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))], name));
    }
    const drop = new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true });
    document.querySelector('.evidence').dispatchEvent(drop);
  }`);
}

const firstQuarter = async (page: Page) => {
  const plan = await readPlan(page);
  const of = (row: { year: number; quarter: number }) => row.year === 2026 && row.quarter === 1;
  return {
    plan,
    status: plan.periods.find(of)?.status ?? 'draft',
    verdicts: plan.verifications.filter(of),
    figures: plan.realizations.filter(of),
  };
};

describe('a quarter', () => {
  it('is sent, judged with keys, returned, mended, verified, sealed against writing, and reopened with a reason', async () => {
    const home = makeHome();
    const program = await startProgram({ file: makeSample('dinsos', home), home });
    try {
      const { page, close } = await openPage(browser, program, { width: 1366, height: 768 });
      await page.getByRole('heading', { level: 1 }).waitFor();
      const look = async (): Promise<void> => {
        await expectFaultless(page);
      };

      // The office sends what it filled in; from then on the grid is only read.
      await page.keyboard.press('Control+7');
      const grid = page.getByRole('grid', { name: /^Realisasi/ });
      await grid.waitFor();
      await page.getByRole('radio', { name: 'TW I', exact: true }).click();
      await page.getByText('Keterangan realisasi TW I 2026').waitFor();
      await dropEvidence(page, {
        'Berita acara rekonsiliasi.pdf': makeSmallPdf(2),
        'Rekap kecamatan.csv': Buffer.from('Kecamatan;Jumlah\nUtara;120\nSelatan;130\n'),
      });
      await eventually(
        async () =>
          (await readPlan(page)).evidences.filter(
            ({ fileName }) => fileName !== null && proofs.test(fileName),
          ).length,
      ).toBe(2);
      await button(page, 'Kirim untuk verifikasi').click();
      await page.getByText(/TW I 2026 dikirim untuk verifikasi oleh/).waitFor();
      expect((await firstQuarter(page)).status).toBe('submitted');

      // Typing into it says why nothing happens, at the cell, and the way out; the next move takes the note away.
      const note = page.getByRole('group', { name: 'Mengapa sel ini tidak dapat diisi' });
      await grid.locator('.grid-active').click();
      await page.keyboard.type('7');
      await note.getByText(/^TW I 2026 dikirim untuk verifikasi oleh/).waitFor();
      await expect
        .poll(() => page.getByRole('alert').filter({ hasText: 'TW I 2026 dikirim' }).count())
        .toBe(1);
      await look();
      await page.keyboard.press('ArrowRight');
      await note.waitFor({ state: 'detached' });
      // Where the window is too narrow for the button, the menu has the step.
      await page.setViewportSize({ width: 1093, height: 614 });
      await button(page, 'Tindakan lain').click();
      await page.getByRole('menuitem', { name: 'Tarik kembali' }).click();
      await eventually(async () => (await firstQuarter(page)).status).toBe('draft');
      await page.setViewportSize({ width: 1366, height: 768 });
      await button(page, 'Kirim untuk verifikasi').click();
      await page.getByText(/TW I 2026 dikirim untuk verifikasi oleh/).waitFor();

      // The evaluator agrees with one key each, corrects one and returns one.
      await goTo(page, 'Verifikasi');
      await page.getByRole('listbox', { name: 'Angka yang dinilai' }).waitFor();
      await look();
      await page.getByText('Menunggu penilai.').waitFor();

      // The proof itself is seen beside the figure, with keys alone: the next piece, then as large as the window.
      const proved = await readPlan(page);
      const proof = proved.evidences.find(({ fileName }) => proofs.test(fileName ?? ''));
      const figure = proved.indicators.find(({ id }) => id === proof?.indicatorId);
      const figures = page.getByRole('listbox', { name: 'Angka yang dinilai' });
      await figures.getByRole('option', { name: `${figure?.code} ${figure?.name}` }).click();
      const pane = page.getByRole('region', { name: 'Bukti angka ini' });
      await pane.getByRole('img', { name: 'Halaman 1 dari 2' }).waitFor();
      await look();
      // Windows at 125 %.
      await page.setViewportSize({ width: 1093, height: 614 });
      await look();
      await page.setViewportSize({ width: 1366, height: 768 });
      await untilFocusWithin(figures);
      await page.keyboard.press('p');
      await pane.getByRole('cell', { name: 'Selatan' }).waitFor();
      await page.keyboard.press('p');
      await pane.getByRole('img', { name: 'Halaman 1 dari 2' }).waitFor();
      await page.keyboard.press('l');
      await page.getByRole('dialog').getByRole('img', { name: 'Halaman 2 dari 2' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'detached' });
      await figures.locator('[role="option"]:focus').waitFor();
      await chooseRole(page, 'Peran: penilai');
      await figures
        .getByRole('option', { name: /Belum dinilai/ })
        .first()
        .click();
      // The keyboard goes on to the next figure once the page has the answer.
      const untilAtNext = async (): Promise<void> => {
        await figures.getByRole('option', { name: /Belum dinilai/, selected: true }).waitFor();
        await untilFocusWithin(figures);
      };
      await untilAtNext();
      await page.keyboard.press('s');
      await eventually(async () => (await firstQuarter(page)).verdicts.length).toBe(1);
      await untilAtNext();
      await page.keyboard.press('s');
      await eventually(async () => (await firstQuarter(page)).verdicts.length).toBe(2);
      await untilAtNext();
      await page.keyboard.press('k');
      await page.getByLabel('Nilai terverifikasi').fill('12,5');
      await button(page, 'Simpan koreksi').click();
      await page.getByText('Tulis alasannya.').waitFor();
      await page.getByLabel('Alasan koreksi').fill('Menurut data BPS.');
      await look();
      await button(page, 'Simpan koreksi').click();
      await eventually(async () => (await firstQuarter(page)).verdicts.length).toBe(3);
      await untilAtNext();
      await page.keyboard.press('b');
      await page.getByLabel('Yang harus diperbaiki').fill('Bukti belum ada.');
      await button(page, 'Kembalikan angka').click();
      await eventually(async () =>
        (await firstQuarter(page)).verdicts.map((one) => one.verdict).sort(),
      ).toEqual(['agreed', 'agreed', 'corrected', 'returned']);
      // 34 figures of which two were agreed to and one corrected: 31 are left.
      await button(page, 'Nyatakan terverifikasi').click();
      await page.getByText(/^31 angka belum disetujui/).waitFor();
      await button(page, 'Kembalikan…').first().click();
      await page.getByLabel('Catatan untuk kantor').fill('Satu angka belum berbukti.');
      await page.getByRole('dialog').getByRole('button', { name: 'Kembalikan', exact: true }).click();
      await page.getByText(/TW I 2026 dikembalikan oleh .*Satu angka belum berbukti\./).waitFor();

      // The office mends it and sends it again; the evaluator agrees to the rest.
      const { plan, verdicts } = await firstQuarter(page);
      const planId = plan.plan.id;
      const mended = verdicts.find((one) => one.verdict === 'returned')?.indicatorId ?? '';
      await chooseRole(page, 'Peran: perencana');
      await call(page, 'realization.set', {
        planId,
        cells: [{ indicatorId: mended, year: 2026, quarter: 1, value: '99' }],
      });
      await page.reload();
      await goTo(page, 'Verifikasi');
      await page.getByRole('radio', { name: /^TW I/ }).first().click();
      await button(page, 'Kirim untuk verifikasi').click();
      await chooseRole(page, 'Peran: penilai');
      await page.getByText('Berubah, nilai lagi').first().waitFor();
      const judged = new Set(
        (await firstQuarter(page)).verdicts
          .filter((one) => one.verdict !== 'returned')
          .map((one) => one.indicatorId),
      );
      await call(page, 'verification.set', {
        planId,
        year: 2026,
        quarter: 1,
        verdicts: (await firstQuarter(page)).figures
          .filter((one) => !judged.has(one.indicatorId))
          .map(({ indicatorId }) => ({
            indicatorId,
            verdict: 'agreed',
            value: null,
            ordinalCode: null,
            reason: null,
          })),
      });
      await button(page, 'Nyatakan terverifikasi').click();
      await button(page, 'Kunci periode').click();
      await page.getByText(/TW I 2026 dikunci oleh/).waitFor();
      expect((await firstQuarter(page)).status).toBe('sealed');

      // Sealed: read-only on the screen, refused by the file.
      await chooseRole(page, 'Peran: perencana');
      await page.keyboard.press('Control+7');
      await grid.getByRole('gridcell').first().waitFor();
      await page.getByText(/TW I 2026 dikunci oleh .*buka kembali dengan alasan/).waitFor();
      await look();
      const before = (await firstQuarter(page)).figures;
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('ArrowDown');
      await page.keyboard.type('55');
      await page.keyboard.press('Enter');
      await expect(
        call(page, 'realization.set', {
          planId,
          cells: [{ indicatorId: mended, year: 2026, quarter: 1, value: '1' }],
        }),
      ).rejects.toThrow('period-sealed');
      expect((await firstQuarter(page)).figures).toEqual(before);

      await goTo(page, 'Verifikasi');
      await button(page, 'Buka kembali…').click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Buka kembali' }).click();
      await dialog.getByText(/Tulis alasannya/).waitFor();
      await dialog.getByLabel('Alasan').fill('Angka BPS direvisi.');
      await dialog.getByRole('button', { name: 'Buka kembali' }).click();
      await page.getByText(/TW I 2026 dibuka kembali oleh .*Angka BPS direvisi\./).waitFor();
      expect((await firstQuarter(page)).status).toBe('draft');
      await close();
    } finally {
      await program.stop();
      rmSync(home, { recursive: true, force: true });
    }
  });
});
