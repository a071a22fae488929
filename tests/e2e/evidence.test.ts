import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { utils, write } from '@e965/xlsx';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectFaultless } from './support/faultless.ts';
import { untilFocused } from './support/keyboard.ts';
import { shareProgram } from './support/shared-program.ts';
import { scrollToRow } from './support/show-row.ts';
import { makeSmallPdf } from './support/small-pdf.ts';

const shared = shareProgram();

const poor = 'Persentase penduduk miskin';
const section = (page: Page) => page.locator('.evidence');
const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env.SELARAS_SHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) });
};

/** The panel beside the figures of an indicator. */
async function openInspector(page: Page): Promise<void> {
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
}

/** As a person drops them: the page gets the files, and no path. */
async function drop(page: Page, place: string, files: Readonly<Record<string, string | Buffer>>) {
  const encoded = Object.entries(files).map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]);
  await page.evaluate(`{
    const transfer = new DataTransfer();
    for (const [name, text] of ${JSON.stringify(encoded)}) {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    const target = document.querySelector(${JSON.stringify(place)});
    target.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  }`);
}

/** A photograph as cameras make them: too much noise to be small, five megabytes and more. */
const dropPhoto = (page: Page) =>
  page.evaluate(`(async () => {
    const canvas = document.createElement('canvas');
    canvas.width = 1800;
    canvas.height = 1400;
    const context = canvas.getContext('2d');
    const image = context.createImageData(canvas.width, canvas.height);
    let seed = 1;
    for (let at = 0; at < image.data.length; at += 1) {
      seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
      image.data[at] = at % 4 === 3 ? 255 : seed >>> 24;
    }
    context.putImageData(image, 0, 0);
    const blob = await new Promise((resolve) => canvas.toBlob(resolve, 'image/png'));
    const transfer = new DataTransfer();
    transfer.items.add(new File([blob], 'Foto penyerahan.png', { type: 'image/png' }));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  })()`);

const makeWorkbook = (): Buffer => {
  const book = utils.book_new();
  const rows = [
    ['Kecamatan', 'Keluarga', 'Persen'],
    ['Lubuk Pakam', 1204, 12.5],
    ['Tanjung Morawa', 980, 9.75],
  ];
  utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Rekap PKH');
  return write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
};

describe('evidence', () => {
  it('is kept beside a figure: dropped files taken, each other one told why not, dated, removed and brought back', async () => {
    const { page, close } = await shared.open();
    await openInspector(page);
    await drop(page, '.evidence', {
      'Rekap triwulan.pdf': '%PDF-1.7\n% isi',
      'pemasang.pdf': 'MZ program',
    });
    const list = section(page).getByRole('list', { name: 'Bukti dukung' });
    await list.getByText('Rekap triwulan').waitFor();
    await section(page).getByText('Isi pemasang.pdf bukan berkas .pdf.').waitFor();
    const date = list.getByLabel('Tanggal dokumen');
    await date.fill('3/11/2019');
    await date.press('Enter');
    await list.getByText('Tanggalnya di luar masa yang dibuktikan.').waitFor();
    await expectFaultless(page);
    await picture(page, 'bukti');
    await list.getByRole('button', { name: 'Hapus bukti Rekap triwulan' }).click();
    await expect.poll(() => list.count()).toBe(0);
    await page.getByRole('button', { name: 'Urungkan' }).last().click();
    await list.getByText('Rekap triwulan').waitFor();

    // Several at once from the folder browser, with the keyboard.
    const folder = join(shared.home(), 'Documents');
    writeFileSync(join(folder, 'Surat A.pdf'), makeSmallPdf(1));
    writeFileSync(join(folder, 'Surat B.pdf'), makeSmallPdf(2));
    await section(page)
      .getByRole('button', { name: /^Lampirkan/ })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('option', { name: /Surat A/ }).click();
    await untilFocused(dialog.getByRole('option', { name: /Surat A/ }));
    await page.keyboard.press('Shift+ArrowDown');
    await dialog.getByText('2 berkas dipilih').waitFor();
    await expectFaultless(page);
    await picture(page, 'bukti-pilih');
    await page.keyboard.press('Enter');
    await list.getByText('Surat A').waitFor();
    await list.getByText('Surat B').waitFor();

    await page.getByRole('button', { name: 'Buka di Bukti dukung' }).click();
    await page.getByRole('heading', { level: 1, name: 'Bukti dukung' }).waitFor();
    const found = page.getByRole('grid', { name: /^Bukti dukung/ });
    await found.getByRole('row', { name: /Rekap triwulan/ }).waitFor();
    const details = page.getByRole('complementary', { name: 'Rincian bukti' });
    await details.getByText('Isinya tidak dapat ditampilkan').waitFor();
    await page.getByRole('radio', { name: /Di luar periode\s*1/ }).click();
    await details.getByRole('button', { name: /^Buka .* di Realisasi$/ }).click();
    await page.getByRole('heading', { name: poor }).waitFor();
    await close();
  });

  it('is gathered in its library: dropped, looked at, linked, checked, given out and cleaned up', async () => {
    const { page, close } = await shared.open();
    await page.getByRole('navigation').waitFor();
    await page.keyboard.press('Control+Shift+B');
    await page.getByRole('heading', { name: 'Letakkan berkas bukti di sini' }).waitFor();
    await expectFaultless(page);
    await picture(page, 'bukti-kosong');

    await drop(page, 'body', {
      'Laporan penyaluran.pdf': makeSmallPdf(3),
      'Rekap PKH.xlsx': makeWorkbook(),
      'kosong.pdf': '',
      'pemasang.exe': 'MZ',
      'Salinan rekap.xlsx': makeWorkbook(),
      'catatan lapangan.txt': 'Kunjungan ke tiga desa.',
    });
    const intake = page.getByRole('region', { name: 'Berkas yang ditambahkan' });
    await intake.getByText('6 dari 6 berkas').waitFor();
    await expect.poll(() => intake.getByText('Ditambahkan', { exact: true }).count()).toBe(3);
    await intake.getByText('Sudah ada sebagai "Rekap PKH", tidak disimpan dua kali').waitFor();
    await intake.getByText('Berkas kosong.pdf kosong (0 byte).').waitFor();
    await intake.getByText(/^pemasang\.exe bukan jenis berkas yang diterima/).waitFor();
    await picture(page, 'bukti-masuk');
    await dropPhoto(page);
    await intake.getByText(/^Kompres gambar\? .* → .*MB$/).waitFor();
    await picture(page, 'bukti-kompres');
    await intake.getByRole('button', { name: 'Kompres' }).click();
    await intake.getByText('7 dari 7 berkas').waitFor();
    await intake.getByRole('button', { name: 'Tutup daftar' }).click();

    const grid = page.getByRole('grid', { name: /^Bukti dukung/ });
    const row = (name: string) => grid.getByRole('row', { name: new RegExp(name) });
    const details = page.getByRole('complementary', { name: 'Rincian bukti' });
    /** The key goes to the row once its cell has the keyboard. */
    const removeByKey = async (name: string): Promise<void> => {
      const cell = row(name).getByRole('gridcell').first();
      await cell.click();
      await details.getByRole('heading', { level: 2, name }).waitFor();
      await cell.press('Delete');
    };
    await row('Foto penyerahan').getByRole('gridcell').first().click();
    await details.getByRole('img', { name: 'Pratinjau Foto penyerahan' }).waitFor();
    await row('Rekap PKH').getByRole('gridcell').first().click();
    await details.getByRole('cell', { name: 'Tanjung Morawa' }).waitFor();
    await row('catatan lapangan').getByRole('gridcell').first().click();
    await details.getByText('Kunjungan ke tiga desa.').waitFor();
    await row('Laporan penyaluran').getByRole('gridcell').first().click();
    await details.getByRole('img', { name: 'Halaman 1 dari 3' }).waitFor();
    await details.getByRole('button', { name: 'Perbesar' }).click();
    await page.getByRole('dialog').getByRole('img', { name: 'Halaman 3 dari 3' }).waitFor();
    await picture(page, 'bukti-besar');
    const dialog = page.getByRole('dialog');
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await row('Laporan penyaluran').getByRole('gridcell').first().press('Enter');
    await dialog.getByLabel('Cari indikator').fill('miskin');
    await dialog.getByRole('option', { name: new RegExp(poor) }).click();
    await expectFaultless(page);
    await picture(page, 'bukti-tautkan');
    await dialog.getByRole('button', { name: 'Tautkan ke 1 indikator' }).click();
    await details.getByRole('button', { name: /^Buka .* di Realisasi$/ }).waitFor();
    const date = details.getByLabel('Tanggal dokumen');
    await date.fill('3/10/2019');
    await date.press('Enter');
    await page.getByRole('radio', { name: /Di luar periode\s*1/ }).waitFor();
    await page.getByRole('radio', { name: /Belum tertaut\s*3/ }).waitFor();
    await expectFaultless(page);
    await picture(page, 'bukti-daftar');

    await page.getByRole('button', { name: 'Lainnya' }).click();
    await page.getByRole('menuitem', { name: 'Tambah tautan…' }).click();
    await dialog.getByLabel('Nama bukti').fill('Tabel BPS');
    await dialog.getByLabel('Alamat').fill('bps');
    await dialog.getByRole('button', { name: 'Tambahkan' }).click();
    await dialog.getByText('Alamat diawali http:// atau https://.').waitFor();
    await dialog.getByLabel('Alamat').fill('bps.go.id/tabel');
    await dialog.getByRole('button', { name: 'Tambahkan' }).click();
    await expect.poll(() => dialog.count()).toBe(0);
    await removeByKey('Tabel BPS');
    await expect.poll(() => row('Tabel BPS').count()).toBe(0);
    await page.getByRole('button', { name: 'Urungkan' }).last().click();
    await row('Tabel BPS').waitFor();

    await page.getByRole('button', { name: 'Lainnya' }).click();
    await page.getByRole('menuitem', { name: 'Periksa keutuhan' }).click();
    await page.getByText('4 berkas utuh.').waitFor();

    await page.getByRole('button', { name: 'Lainnya' }).click();
    await page.getByRole('menuitem', { name: 'Ekspor folder bukti tahun 2026…' }).click();
    await page.getByRole('button', { name: 'Buat folder di sini' }).click();
    await page.getByText('Folder "Bukti dukung 2026" berisi 1 berkas dan indeksnya.').waitFor();
    await row('Laporan penyaluran').getByRole('gridcell').first().click();
    await details.getByRole('button', { name: 'Simpan salinan…' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Simpan di sini' }).click();
    await page.getByText('Salinan tersimpan: Laporan penyaluran.pdf').waitFor();

    await expect.poll(() => dialog.count()).toBe(0);
    await removeByKey('Foto penyerahan');
    await expect.poll(() => row('Foto penyerahan').count()).toBe(0);
    await page.getByRole('button', { name: 'Lainnya' }).click();
    await page.getByRole('menuitem', { name: 'Bersihkan…' }).click();
    const warning = page.getByRole('alertdialog');
    await warning.getByText(/^1 berkas yang sudah dihapus .* menghemat .* MB\.$/).waitFor();
    await warning.getByText(/^Ini tidak dapat diurungkan/).waitFor();
    await picture(page, 'bukti-bersihkan');
    await warning.getByRole('button', { name: 'Hapus isinya' }).click();
    await page.getByText(/MB dibebaskan\.$/).waitFor();
    await close();
  });

  it('is legible at 125 %', async () => {
    const { page, close } = await shared.open({ scale: 1.25 });
    await page.getByRole('navigation').waitFor();
    await page.keyboard.press('Control+Shift+B');
    await page.getByRole('heading', { name: 'Letakkan berkas bukti di sini' }).waitFor();
    const names = Array.from({ length: 24 }, (_, at) => `Berita acara musyawarah desa nomor ${at + 1}.pdf`);
    await drop(page, 'body', Object.fromEntries(names.map((name, at) => [name, makeSmallPdf(at + 1)])));
    await page.getByText('24 dari 24 berkas').waitFor();
    await page.getByRole('button', { name: 'Tutup daftar' }).click();
    const rows = page.getByRole('grid', { name: /^Bukti dukung/ }).getByRole('row');
    await expect.poll(() => rows.count()).toBeGreaterThanOrEqual(15);
    await page.getByRole('button', { name: 'Rincian' }).click();
    await page.getByRole('img', { name: 'Halaman 1 dari' }).waitFor();
    await expectFaultless(page);
    await picture(page, 'bukti-125');
    await close();
  });
});
