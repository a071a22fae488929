import { copyFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fontFile } from '../backend/support/scenes-paper.ts';
import { makePng } from '../support/picture.ts';
import { expectFaultless } from './support/faultless.ts';
import { openPage } from './support/open-page.ts';
import { makeHome, makeSample, type Program, startProgram } from './support/program.ts';
import { takeBrowser } from './support/shared-browser.ts';

let browser: Browser;
let program: Program;
let home: string;

beforeAll(async () => {
  home = makeHome();
  writeFileSync(join(home, 'Documents', 'lambang.png'), makePng(60, 80));
  writeFileSync(join(home, 'Documents', 'rusak.png'), 'no picture');
  copyFileSync(fontFile('tinos', '400Regular'), join(home, 'Documents', 'Tinos.ttf'));
  program = await startProgram({ file: makeSample('dinsos', home), home });
  browser = await takeBrowser();
});
afterAll(async () => {
  await program.stop();
  rmSync(home, { recursive: true, force: true });
});

describe('how the documents of an office look', () => {
  it('is chosen once in Pengaturan, and its paper beside the pages, with undo', async () => {
    const size = { width: 1366, height: 768 };
    const opened = await openPage(
      browser,
      { address: await program.requestAddress(), port: program.port },
      size,
    );
    const { page } = opened;
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+9');
    await page.getByRole('tab', { name: 'Instansi' }).click();
    const choose = async (button: string, file: string) => {
      await page.getByRole('button', { name: button }).click();
      await page.getByRole('dialog').getByText(file).dblclick();
    };
    await choose('Pilih logo', 'rusak.png');
    await page
      .getByText('rusak.png bukan gambar PNG atau JPEG yang dapat dibaca. Pilih gambar lain.')
      .waitFor();
    await choose('Pilih logo', 'lambang.png');
    await page.getByRole('img', { name: 'Logo instansi' }).waitFor();
    await choose('Muat font', 'Tinos.ttf');
    await page.getByRole('button', { name: /Tinos \(font instansi\)/ }).waitFor();
    await page.getByRole('textbox', { name: 'Kontak di kop surat' }).fill('Telepon (0721) 123456');
    await page.getByRole('textbox', { name: 'Kontak di kop surat' }).press('Control+Enter');
    await expectFaultless(page);

    await page.keyboard.press('Control+8');
    await page.getByText(/^Halaman 1 dari \d+$/).waitFor();
    const panel = page.getByRole('complementary');
    const sheet = () =>
      page
        .locator('[data-page="1"]')
        .first()
        .evaluate((one) => one.clientHeight / one.clientWidth);
    await expect.poll(sheet).toBeCloseTo(297 / 210, 2);
    await panel.getByRole('button', { name: /A4 \(210 × 297 mm\)/ }).click();
    await page.getByRole('option', { name: 'F4/Folio (215 × 330 mm)' }).click();
    await expect.poll(sheet).toBeCloseTo(330 / 215, 2);
    await panel.getByRole('textbox', { name: 'Kiri' }).fill('200');
    await panel.getByRole('textbox', { name: 'Kiri' }).press('Enter');
    await panel.getByText('Margin 5–80 mm, dan ruang tulis paling sedikit 80 mm.').waitFor();
    await panel.getByRole('textbox', { name: 'Kiri' }).press('Escape');
    const mono = panel.getByRole('checkbox', { name: /Cetak hitam-putih/ });
    await mono.click();
    await expect.poll(() => mono.isChecked()).toBe(true);
    await page.getByRole('button', { name: 'Ukuran sebenarnya' }).click();
    // 215 mm at 96 dots to an inch.
    const width = () =>
      page
        .locator('[data-page="1"]')
        .first()
        .evaluate((one) => one.clientWidth);
    await expect.poll(async () => Math.abs((await width()) - (215 / 25.4) * 96) < 2).toBe(true);
    await expectFaultless(page);
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+z');
    await expect.poll(sheet).toBeCloseTo(297 / 210, 2);
    await opened.close();
  });
});
