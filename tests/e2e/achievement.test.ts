import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, expectUnclipped } from './support/faultless.ts';
import { eventually, openOutline, readPlan, type Scene, type SceneOptions } from './support/outline.ts';
import { shareProgram } from './support/shared-program.ts';

const shared = shareProgram();

const views = ['Peringkat', 'Tren', 'Sasaran', 'Anggaran', 'Unit kerja'] as const;
const ranking = (page: Page) => page.getByRole('listbox', { name: /^Capaian \d+ indikator/ });
const detailTitle = (page: Page) => page.locator('.inspector__title');
const show = (page: Page, view: (typeof views)[number]) => page.getByRole('radio', { name: view }).click();
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

const withAchievement = (act: (scene: Scene) => Promise<void>, options?: SceneOptions): Promise<void> =>
  openOutline(
    shared,
    async (scene) => {
      const { page } = scene;
      await page.keyboard.press('Control+1');
      await page.getByRole('button', { name: 'Rincian', exact: true }).first().click();
      await page.getByRole('heading', { level: 1, name: 'Capaian' }).waitFor();
      await ranking(page).getByRole('option').first().waitFor();
      await act(scene);
    },
    options,
  );

describe('achievement', () => {
  it('is walked by keyboard from the highest down, each indicator explained beside it', () =>
    withAchievement(async ({ page }) => {
      const first = ranking(page).getByRole('option').first();
      await first.click();
      const before = await detailTitle(page).textContent();
      await page.keyboard.press('ArrowDown');
      await eventually(() => detailTitle(page).textContent()).not.toBe(before);
      await page.getByText('Penjelasan capaian').waitFor();
      await page.getByText(/÷/).first().waitFor();
      await page.getByText('Permendagri 86/2017 · tanpa batas capaian').waitFor();
      await press(page, 'Buka di Indikator');
      await page.getByRole('heading', { level: 1, name: 'Indikator' }).waitFor();
      await page.keyboard.press('Alt+ArrowLeft');
      await page.getByRole('heading', { level: 1, name: 'Capaian' }).waitFor();
    }));

  it('has an analysis begun from its figures, which adds to what a person wrote and is undone in one step', () =>
    withAchievement(async ({ page }) => {
      await page.getByRole('radio', { name: /Di bawah ambang/ }).click();
      await ranking(page).getByRole('option').first().click();
      await page.getByText(/tulis penyebab dan tindak lanjutnya/).waitFor();
      await field(page, 'Penyebab').fill('Verifikasi data terlambat.');
      await page.keyboard.press('Control+Enter');
      await eventually(async () => (await readPlan(page)).analyses.map(({ causes }) => causes)).toEqual([
        'Verifikasi data terlambat.',
      ]);
      await press(page, 'Sisipkan kalimat dari angka');
      await eventually(async () => (await readPlan(page)).analyses[0]?.causes).toMatch(
        /^Verifikasi data terlambat\.\nRealisasi sebesar .+ dari target .+ menghasilkan capaian/,
      );
      await page.keyboard.press('Control+Z');
      await eventually(async () => (await readPlan(page)).analyses[0]?.causes).toBe(
        'Verifikasi data terlambat.',
      );
      await page.getByRole('radio', { name: /Belum dianalisis/ }).waitFor();
    }));

  it('is compared with the figure of others, with its source', () =>
    withAchievement(async ({ page }) => {
      await ranking(page)
        .getByRole('option', { name: /Persentase penduduk miskin/ })
        .click();
      await press(page, 'Tambah pembanding');
      await field(page, 'Angka').fill('9,36');
      await page.keyboard.press('Enter');
      await field(page, 'Sumber').fill('BPS, Maret 2026');
      await page.keyboard.press('Enter');
      // 8.97 − 9.36, and lower is better
      await page.getByText('Selisih −0,39, lebih baik dari pembanding').waitFor();
      const added = async () =>
        (await readPlan(page)).benchmarks.find(({ source }) => source === 'BPS, Maret 2026');
      await eventually(added).toMatchObject({ scope: 'province', year: 2026, value: '9.36' });
      await field(page, 'Angka').fill('banyak');
      await page.keyboard.press('Enter');
      await page.getByText('Tulis angka, misalnya 71,5.').waitFor();
    }));

  it('is copied as a picture that is not empty and as cells', () =>
    withAchievement(async ({ page }) => {
      await press(page, 'Salin tabel');
      await page.getByText('Tabel disalin.').waitFor();
      const text = await page.evaluate<string>('navigator.clipboard.readText()');
      expect(text.split('\r\n')[0]).toBe(
        'No.\tIndikator\tTarget\tRealisasi\tCapaian\tPredikat\tPerubahan (poin)',
      );
      for (const view of ['Peringkat', 'Tren', 'Anggaran'] as const) {
        await show(page, view);
        await page.locator('.capaian-bar__fill, .spark, .chart__mark').first().waitFor();
        await page.evaluate("navigator.clipboard.writeText('')");
        await press(page, 'Salin gambar');
        await page.getByText('Gambar disalin.').waitFor();
        await eventually(() => page.evaluate<number>(countColours)).toBeGreaterThan(20);
      }
    }));

  it('leads from a mark between achievement and absorption to an indicator, by keyboard too', () =>
    withAchievement(async ({ page }) => {
      await show(page, 'Anggaran');
      const mark = page.getByRole('button', { name: /^5\. Meningkatnya akuntabilitas/ });
      await mark.focus();
      await page.keyboard.press('Enter');
      const node = (await readPlan(page)).nodes.find(({ text }) =>
        text.startsWith('Meningkatnya akuntabilitas kinerja dinas'),
      );
      const names = (await readPlan(page)).indicators.filter(({ nodeId }) => nodeId === node?.id);
      await eventually(() => detailTitle(page).textContent()).toBe(names[0]?.name);
    }));

  it.each([1, 1.25])('passes axe and cuts no text in any view at scale %s', (scale) =>
    withAchievement(
      async ({ page }) => {
        for (const view of views) {
          await show(page, view);
          await page.getByRole('heading', { level: 2 }).first().waitFor();
          await expectAccessible(page, view);
          await page.getByRole('radio', { name: 'Tabel' }).click();
          await expectAccessible(page, `${view} as table`);
          await page.getByRole('radio', { name: 'Grafik' }).click();
        }
        await show(page, 'Peringkat');
        await expectUnclipped(page);
      },
      { scale },
    ),
  );
});

/** Runs in the page: how many colours the picture on the clipboard has. */
const countColours = `(async () => {
  const [item] = await navigator.clipboard.read();
  if (!item?.types.includes('image/png')) return 0;
  const image = await createImageBitmap(await item.getType('image/png'));
  const canvas = new OffscreenCanvas(image.width, image.height);
  const brush = canvas.getContext('2d');
  brush.drawImage(image, 0, 0);
  const { data } = brush.getImageData(0, 0, image.width, image.height);
  const colours = new Set();
  for (let at = 0; at < data.length; at += 4) colours.add((data[at] << 16) | (data[at + 1] << 8) | data[at + 2]);
  return colours.size;
})()`;
