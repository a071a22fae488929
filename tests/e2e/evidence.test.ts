import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findAxeViolations } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { findClipped } from './support/clipped.ts';
import { openPage } from './support/open-page.ts';
import { makeHome, makeSample, type Program, startProgram } from './support/program.ts';
import { scrollToRow } from './support/show-row.ts';

let browser: Browser;
let program: Program;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  const home = makeHome();
  program = await startProgram({ file: makeSample('dinsos', home), home });
  return () => program.stop();
});

const poor = 'Persentase penduduk miskin';
const section = (page: Page) => page.locator('.evidence');

/** The panel beside the figures of an indicator. */
async function openInspector(scale = 1) {
  const { address, port } = program;
  const opened = await openPage(browser, { address, port }, { width: 1366, height: 768, scale });
  const { page } = opened;
  await page.getByRole('navigation').waitFor();
  await page.keyboard.press('Control+7');
  const grid = page.getByRole('grid', { name: /^Realisasi/ });
  await grid.waitFor();
  await expect
    .poll(() => page.evaluate<boolean>(`document.activeElement?.getAttribute('role') === 'gridcell'`))
    .toBe(true);
  const row = page.getByRole('row', { name: new RegExp(poor) });
  await scrollToRow(grid, row);
  await row.locator('[aria-colindex="5"]').click();
  await page.getByRole('heading', { name: poor }).waitFor();
  await section(page).scrollIntoViewIfNeeded();
  return opened;
}

/** As a person drops them: the page gets the files, and no path. */
async function drop(page: Page, files: Readonly<Record<string, string>>): Promise<void> {
  const script = `for (const target of document.querySelectorAll('.evidence')) {
    const transfer = new DataTransfer();
    for (const [name, text] of Object.entries(${JSON.stringify(files)})) transfer.items.add(new File([text], name));
    target.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }`;
  await page.evaluate(script);
}

describe('evidence beside a figure', () => {
  it('takes dropped files, says of each other why not, dates it, and takes removing back', async () => {
    const { page, close } = await openInspector();
    await drop(page, { 'Rekap triwulan.pdf': '%PDF-1.7\n% isi', 'pemasang.pdf': 'MZ program' });
    const list = section(page).getByRole('list', { name: 'Bukti dukung' });
    await list.getByText('Rekap triwulan').waitFor();
    await section(page).getByText('Isi pemasang.pdf bukan berkas .pdf.').waitFor();
    const date = list.getByLabel('Tanggal dokumen');
    await date.fill('3/11/2019');
    await date.press('Enter');
    await list.getByText('Tanggalnya di luar masa yang dibuktikan.').waitFor();
    expect(await findAxeViolations(page)).toEqual([]);
    expect(await findClipped(page)).toEqual([]);
    await page.screenshot({ path: `${process.env.SELARAS_SHOTS ?? program.home}/bukti.png` });
    await list.getByRole('button', { name: 'Hapus bukti Rekap triwulan' }).click();
    await expect.poll(() => list.count()).toBe(0);
    await page.getByRole('button', { name: 'Urungkan' }).last().click();
    await list.getByText('Rekap triwulan').waitFor();
    await close();
  });
});
