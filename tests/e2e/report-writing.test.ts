import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectFaultless } from './support/faultless.ts';
import { untilFocused } from './support/keyboard.ts';
import { openPage } from './support/open-page.ts';
import { makeHome, makeSample, type Program, startProgram } from './support/program.ts';
import { takeBrowser } from './support/shared-browser.ts';
import { scrollToRow } from './support/show-row.ts';

let browser: Browser;
let program: Program;
let home: string;

beforeAll(async () => {
  home = makeHome();
  program = await startProgram({ file: makeSample('dinsos', home), home });
  browser = await takeBrowser();
});
afterAll(async () => {
  await program.stop();
  rmSync(home, { recursive: true, force: true });
});

const shots = process.env.SELARAS_LOOK;
const look = async (page: Page, name: string): Promise<void> => {
  if (shots) await page.screenshot({ path: `${shots}/${name}.png` });
};

const listOf = (page: Page) => page.getByRole('listbox', { name: 'Susunan laporan' });
/** Whether the pages near the view say it, whatever spaces layout puts in. */
const says = async (page: Page, words: string): Promise<boolean> => {
  const texts = await page.locator('.paper > .visually-hidden').allTextContents();
  return texts.join(' ').replace(/\s+/g, ' ').includes(words);
};
const untilSaid = (page: Page, words: string): Promise<void> =>
  expect.poll(() => says(page, words)).toBe(true);
const readTitles = (page: Page): Promise<string[]> =>
  page.locator('.report-sections__title').allTextContents();

describe('writing a report', () => {
  it('writes with a figure that follows the data, leaves sections out, takes in one of its own, and takes it all back', async () => {
    const address = await program.requestAddress();
    const { page, close } = await openPage(
      browser,
      { address, port: program.port },
      { width: 1366, height: 768 },
    );
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+8');
    await page.getByText(/^Halaman 1 dari \d+$/).waitFor();

    // Enter on the section in the list opens its text, over the page where it stands.
    const aspects = listOf(page).getByRole('option', { name: /Aspek Strategis/ });
    await aspects.click();
    await aspects.press('Enter');
    const editor = page.getByRole('textbox', { name: 'Aspek strategis organisasi' });
    await untilFocused(editor);
    await page.keyboard.press('Control+Alt+1');
    await page.keyboard.type('Arah tahun ini');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+b');
    await page.keyboard.type('Capaian');
    await page.keyboard.press('Control+b');
    await page.keyboard.type(' kemiskinan ');
    await page.getByRole('button', { name: 'Sisipkan angka…' }).click();
    await page.getByLabel('Cari indikator atau sasaran').fill('penduduk miskin');
    await look(page, 'picker');
    // A double click, whose first click closes the dialog: the second takes the keyboard nowhere else.
    const figure = page.getByRole('listbox', { name: 'Angka' }).getByRole('option', { name: /Realisasi/ });
    await figure.click();
    await figure.waitFor({ state: 'detached' });
    await page.mouse.down({ clickCount: 2 });
    await page.mouse.up({ clickCount: 2 });
    await untilFocused(editor);
    await page.keyboard.type(' persen.');
    await look(page, 'editor');
    await expectFaultless(page);
    await page.keyboard.press('Escape');
    await editor.waitFor({ state: 'detached' });
    await untilSaid(page, 'Arah tahun ini');
    await look(page, 'written');
    // 8,97 is what the example reached in 2026; typed anew, the sentence says so.
    await untilSaid(page, 'Capaian kemiskinan 8,97 persen.');
    await page.keyboard.press('Control+7');
    const grid = page.getByRole('grid', { name: /^Realisasi/ });
    await grid.waitFor();
    await expect
      .poll(() => page.evaluate<boolean>(`document.activeElement?.getAttribute('role') === 'gridcell'`))
      .toBe(true);
    const row = page.getByRole('row', { name: /Persentase penduduk miskin/ });
    await scrollToRow(grid, row);
    await row.locator('[aria-colindex="5"]').click();
    await page.keyboard.type('8,5');
    await page.keyboard.press('Enter');
    await expect.poll(() => row.locator('[aria-colindex="5"]').textContent()).toBe('8,50');
    await page.keyboard.press('Control+8');
    await page.getByText(/^Halaman \d+ dari \d+$/).waitFor();
    await aspects.click();
    await untilSaid(page, 'Capaian kemiskinan 8,50 persen.');

    // The space bar leaves the section out, and those behind it count on; Ctrl+Z brings it back.
    await aspects.press('Space');
    await expect.poll(() => readTitles(page)).toContain('B. Permasalahan Utama (Isu Strategis)');
    await page
      .getByRole('complementary')
      .getByRole('listitem')
      .filter({ hasText: '1 bagian wajib tidak dicetak' })
      .getByText(/Aspek Strategis/)
      .waitFor();
    await look(page, 'left-out');
    await page.keyboard.press('Control+z');
    await expect.poll(() => readTitles(page)).toContain('B. Aspek Strategis Organisasi');
    await page.getByText('Memperbarui pratinjau').waitFor({ state: 'detached' });

    // One of the office's own behind it, with its text; then everything is taken back.
    await aspects.click();
    await page.getByRole('button', { name: 'Sisipkan bagian' }).click();
    await page.getByLabel('Judul bagian').fill('Inovasi');
    await page.getByLabel('Judul bagian').press('Enter');
    const own = page.getByRole('textbox', { name: 'Inovasi' });
    await untilFocused(own);
    await page.keyboard.type('Aplikasi layanan baru.');
    await page.keyboard.press('Escape');
    await expect.poll(() => readTitles(page)).toContain('C. Inovasi');
    const invented = listOf(page).getByRole('option', { name: /Inovasi/ });
    await invented.click();
    await untilSaid(page, 'Aplikasi layanan baru.');
    await invented.press('Alt+ArrowUp');
    await expect.poll(() => readTitles(page)).toContain('B. Inovasi');
    await look(page, 'own-section');
    await expectAccessible(page);
    for (const gone of ['C. Inovasi', 'C. Inovasi']) {
      await page.keyboard.press('Control+z');
      await expect.poll(() => readTitles(page)).toContain(gone);
    }
    await page.keyboard.press('Control+z');
    await expect.poll(() => readTitles(page)).not.toContain('C. Inovasi');
    await expect.poll(() => readTitles(page)).toContain('C. Permasalahan Utama (Isu Strategis)');

    // A document in a fixed order offers its texts alone; the template's words are what one begins from.
    await page.getByRole('button', { name: /Jenis dokumen/ }).click();
    await page.getByRole('option', { name: 'Keputusan IKU', exact: true }).click();
    await listOf(page)
      .getByRole('option', { name: /^Keputusan Kepala/ })
      .click();
    await page.getByRole('button', { name: 'Ubah kalimat' }).click();
    await page.getByRole('menuitem', { name: 'Tulis Menimbang' }).click();
    await untilFocused(page.getByRole('textbox', { name: 'Menimbang' }));
    await page.keyboard.type('bahwa dinas perlu ukuran; ');
    await page.keyboard.press('Escape');
    await untilSaid(page, 'bahwa dinas perlu ukuran; bahwa untuk mengukur keberhasilan');
    await close();
  });
});
