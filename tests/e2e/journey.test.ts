import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { untilFocused } from './support/keyboard.ts';
import { openPage } from './support/open-page.ts';
import { waitForKeyboard } from './support/outline.ts';
import { makeHome, type Program, runSelaras, startProgram } from './support/program.ts';
import { takeBrowser } from './support/shared-browser.ts';

const screen = { width: 1366, height: 768 };

let browser: Browser;
let home: string;

beforeAll(async () => {
  home = makeHome();
  browser = await takeBrowser();
});
afterAll(async () => {
  rmSync(home, { recursive: true, force: true });
});

/** The program at work on a page, ended whatever happens. */
async function atWork(file: string | null, act: (page: Page) => Promise<void>): Promise<void> {
  const program: Program = await startProgram({ home, ...(file === null ? {} : { file }) });
  try {
    const opened = await openPage(browser, program, screen);
    await opened.page.getByRole('heading', { level: 1 }).waitFor();
    await act(opened.page);
    await opened.close();
  } finally {
    await program.stop();
  }
}

/** Writes a row of the outline and stays on a new one after it. */
async function writeRow(page: Page, text: string): Promise<void> {
  const editor = page.getByRole('treegrid').getByRole('textbox');
  await untilFocused(editor);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.getByRole('treegrid').getByText(text, { exact: true }).waitFor();
  await untilFocused(editor);
}

describe('from nothing to a report', () => {
  const fileName = 'Dinas Sosial Kabupaten Uji 2026–2030.sakip';
  const file = (): string => join(home, 'Documents', fileName);

  it('makes a file and writes the cascade, a target and a direction', () =>
    atWork(null, async (page) => {
      await untilFocused(page.getByRole('button', { name: /^Buat berkas baru/ }));
      await page.keyboard.press('Enter');
      await untilFocused(page.getByRole('textbox', { name: /Nama instansi/ }));
      await page.keyboard.type('Dinas Sosial Kabupaten Uji');
      await page.getByLabel('Tahun mulai').fill('2026');
      await page.getByLabel('Tahun akhir').fill('2030');
      await page.keyboard.press('Enter');
      await untilFocused(page.getByRole('textbox', { name: /Nama berkas/ }));
      await page.keyboard.press('Enter');

      // The first of the four steps has the keyboard.
      await untilFocused(page.getByRole('button', { name: 'Ketik visi dan misi' }));
      await page.keyboard.press('Enter');
      await untilFocused(page.getByRole('button', { name: 'Tulis Visi' }));
      await page.keyboard.press('Enter');
      await writeRow(page, 'Terwujudnya masyarakat sejahtera');
      for (const text of ['Meningkatkan kesejahteraan', 'Menurunnya kemiskinan', 'Meningkatnya bantuan']) {
        await page.keyboard.press('Tab');
        await writeRow(page, text);
      }
      await page.keyboard.press('Tab');
      await writeRow(page, 'Persentase keluarga terbantu');
      await page.keyboard.press('Escape');
      // Nothing is typed into a row that is still on its way into the file.
      await expect.poll(() => page.locator('.outline-row--sending').count()).toBe(0);
      await waitForKeyboard(page);

      for (let column = 0; column < 3; column += 1) await page.keyboard.press('ArrowRight');
      await page.keyboard.type('50');
      await page.keyboard.press('Enter');
      await page
        .getByRole('treegrid')
        .getByText(/^50(,0+)?$/)
        .waitFor();
      await page.getByRole('button', { name: /Arah/ }).click();
      await page.getByRole('option', { name: /Makin tinggi makin baik/ }).click();
      await page.getByText('Arah belum dipilih').first().waitFor({ state: 'detached' });
    }));

  it('scores what is entered at once', () =>
    atWork(file(), async (page) => {
      await page.keyboard.press('Control+7');
      await page.getByRole('grid').getByText('Persentase keluarga terbantu', { exact: true }).waitFor();
      await waitForKeyboard(page);
      await page.keyboard.type('45');
      await page.keyboard.press('Enter');
      // 45 ÷ 50 = 90 %, at least 76: Tinggi
      await page.getByRole('grid').getByText('90,0%').first().waitFor();
    }));

  it('says the same on the command line', () => {
    const { code, output } = runSelaras(['capaian', file(), '--tahun', '2026'], home);
    expect(code).toBe(0);
    expect(output).toMatch(/Persentase keluarga terbantu .*90,00% {2}Tinggi/);
  });

  it('takes back what was done before it was opened again, and prints', () =>
    atWork(file(), async (page) => {
      await page.keyboard.press('Control+7');
      const scored = page.getByRole('grid').getByText('90,0%').first();
      await scored.waitFor();
      await waitForKeyboard(page);
      await page.keyboard.press('Control+z');
      await scored.waitFor({ state: 'detached' });
      await page.keyboard.press('Control+y');
      await scored.waitFor();

      await page.keyboard.press('Control+8');
      await page.getByText(/^Halaman 1 dari \d+$/).waitFor();
      await page.getByRole('button', { name: 'PDF' }).click();
      await page.getByRole('textbox', { name: /Nama berkas/ }).fill('lkjip');
      await page.keyboard.press('Enter');
      await page.getByText('Ekspor selesai: lkjip.pdf').first().waitFor();
      const bytes = readFileSync(join(home, 'Documents', 'lkjip.pdf'));
      expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    }));
});
