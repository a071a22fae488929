import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { signature } from '../support/pdf-signature.ts';
import { dropFile } from './support/drop-file.ts';
import { expectFaultless } from './support/faultless.ts';
import { openPage } from './support/open-page.ts';
import { makeHome, makeSample, type Program, startProgram } from './support/program.ts';
import { takeBrowser } from './support/shared-browser.ts';

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

const shots = process.env.C_SHOTS ?? '';
const look = async (page: Page, name: string) => {
  if (shots === '') return;
  mkdirSync(shots, { recursive: true });
  await page.screenshot({ path: join(shots, `${name}.png`) });
};

describe('documents as they were given out', () => {
  it('are made by keyboard, looked at, saved, signed, compared with the data of now, and removed', async () => {
    const opened = await openPage(
      browser,
      { address: await program.requestAddress(), port: program.port },
      { width: 1366, height: 768 },
    );
    const { page } = opened;
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.keyboard.press('Control+8');
    await page.getByText(/^Halaman 1 dari \d+$/).waitFor();
    const panel = page.getByRole('complementary');
    const make = panel.getByRole('button', { name: 'Jadikan final…' });
    const dialog = page.getByRole('dialog');
    const day = dialog.getByRole('textbox', { name: 'Tanggal dokumen' });
    const reason = dialog.getByRole('textbox', { name: /^Alasan/ });
    const choose = async (kind: string) => {
      await page.getByRole('button', { name: 'Jenis dokumen' }).click();
      await page.getByRole('option', { name: kind }).click();
      await make.and(page.locator(':enabled')).waitFor();
    };
    const finish = async (why: string) => {
      if (await reason.isVisible()) await reason.fill(why);
      await dialog.getByRole('button', { name: 'Jadikan final' }).focus();
      await page.keyboard.press('Enter');
    };

    // The LKjIP of an unfinished year: what is open is named and needs a reason.
    await make.and(page.locator(':enabled')).waitFor();
    await make.focus();
    await page.keyboard.press('Enter');
    await dialog.getByText('3 indikator belum punya realisasi').waitFor();
    await day.fill('besok');
    await page.keyboard.press('Enter');
    await dialog.getByText('Tanggal belum terbaca.').waitFor();
    await dialog.getByText('Tulis alasannya, karena masih ada yang terbuka.').waitFor();
    await day.fill('19/02/2027');
    await look(page, '1-make');
    await expectFaultless(page);
    await finish('Batas waktu penyampaian');
    await page.getByText(/^Versi final disimpan: Laporan Kinerja/).waitFor();
    await panel.getByText(/hal terbuka: Batas waktu penyampaian/).waitFor();
    await look(page, '2-lkjip');
    await page.keyboard.press('Control+1');
    await page.getByText('Final 19 Feb 2027, siap ttd').waitFor();
    await look(page, '3-home');
    await expectFaultless(page);

    await page.keyboard.press('Control+8');
    await choose('Keputusan IKU');
    await panel.getByText('Belum ada versi final dokumen ini.').waitFor();
    await make.click();
    await day.fill('12/01/2026');
    await finish('Dibahas dalam rapat');
    await panel.getByText('Siap ttd').waitFor();
    await look(page, '4-list');
    await expectFaultless(page);

    const act = async (name: string) => {
      await panel
        .getByRole('button', { name: /^Tindakan untuk/ })
        .first()
        .focus();
      await page.keyboard.press('Enter');
      await page.getByRole('menuitem', { name }).click();
      await page.getByRole('menu').waitFor({ state: 'detached' });
    };
    await act('Lihat PDF');
    await page.getByText('Versi final 12 Januari 2026, persis seperti saat dibuat.').waitFor();
    await look(page, '3-shown');
    await expectFaultless(page);
    await act('Simpan PDF…');
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^(Simpan|Ekspor)/ })
      .click();
    await page.getByText(/^Disimpan: .*\.pdf$/).waitFor();
    const name =
      /^Disimpan: (.*)$/.exec((await page.getByText(/^Disimpan: /).textContent()) ?? '')?.[1] ?? '';
    const given = readFileSync(join(home, 'Documents', name));

    await dropFile(page, 'belum.pdf', given);
    await page.getByText(/sama persis dengan PDF yang dibuat/).waitFor();
    await dropFile(page, 'IKU ttd.pdf', Buffer.concat([given, signature]));
    await panel.getByText(/Tanda tangan elektronik ditambahkan pada PDF yang dibuat\./).waitFor();
    await panel.getByText('Ditandatangani').waitFor();
    await page.getByRole('button', { name: 'Kembali ke pratinjau' }).click();
    // Put back once more, chosen instead of dropped: a scan of the signed page.
    writeFileSync(join(home, 'Documents', 'pindaian.pdf'), '%PDF-1.4\n1 0 obj\n<< >>\nendobj\n%%EOF\n');
    await act('Ganti PDF bertanda tangan…');
    await page.getByRole('dialog').getByText('pindaian.pdf').dblclick();
    await panel.getByText(/Pindaian atau PDF lain/).waitFor();
    await act('Lihat PDF bertanda tangan');
    await page.getByText('PDF ini tidak dapat ditampilkan di sini.').waitFor();
    await page.keyboard.press('Control+z');
    await look(page, '4-signed');

    await page.keyboard.press('Control+9');
    await page.getByRole('tab', { name: 'Instansi' }).click();
    const office = page.getByRole('textbox', { name: 'Nama instansi' });
    const before = await office.inputValue();
    await office.fill('Dinas Sosial dan Ketahanan Masyarakat');
    await office.press('Enter');
    await page.keyboard.press('Control+8');
    await choose('Keputusan IKU');
    await act('Bandingkan…');
    await dialog
      .getByRole('status')
      .getByText(/perbedaan/)
      .waitFor();
    const table = dialog.getByRole('region', { name: 'Daftar perbedaan' });
    await table.getByRole('row', { name: new RegExp(`Instansi.*${before}.*Ketahanan Masyarakat`) }).waitFor();
    await look(page, '5-compare');
    await expectFaultless(page);
    await page.setViewportSize({ width: 1093, height: 614 });
    await look(page, '6-compare-125');
    await expectFaultless(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1366, height: 768 });

    // Perjanjian Kinerja: each official from draft to signed.
    await choose('Perjanjian Kinerja');
    const agreements = panel.getByRole('list', { name: /^Perjanjian Kinerja \d{4}$/ });
    await agreements.getByText('Draf').first().waitFor();
    await look(page, '8-agreements');
    await make.click();
    await finish('Menunggu DPA');
    await agreements.getByText('Siap ttd').waitFor();
    expect(await agreements.getByText('Siap ttd').count()).toBe(1);
    await page.getByText(/^Semua versi final/).click();
    await dialog.getByRole('row').nth(3).waitFor();
    await look(page, '9-all');
    await expectFaultless(page);
    await page.setViewportSize({ width: 1093, height: 614 });
    await look(page, '10-all-narrow');
    await expectFaultless(page);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });
    await page.setViewportSize({ width: 1366, height: 768 });
    await act('Hapus…');
    await page.getByRole('alertdialog').getByRole('button', { name: 'Hapus versi final' }).click();
    await expect.poll(() => agreements.getByText('Siap ttd').count()).toBe(0);
    await page.getByRole('alertdialog').waitFor({ state: 'detached' });
    await page.keyboard.press('Control+z');
    await agreements.getByText('Siap ttd').waitFor();
    await opened.close();
  });
});
