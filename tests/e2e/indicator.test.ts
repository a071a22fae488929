import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, expectFaultless } from './support/faultless.ts';
import { untilFocused } from './support/keyboard.ts';
import {
  call,
  eventually,
  findIndicator,
  openOutline,
  readPlan,
  type Scene,
  type SceneOptions,
} from './support/outline.ts';
import { shareProgram } from './support/shared-program.ts';

const shared = shareProgram();

const poor = 'Persentase penduduk miskin';
const relapse = 'Angka kekambuhan penyalahguna NAPZA pascarehabilitasi';

/** The dictionary of the fictional agency, the keyboard on its list. */
const withDictionary = (act: (scene: Scene) => Promise<void>, options?: SceneOptions): Promise<void> =>
  openOutline(
    shared,
    async (scene) => {
      const { page } = scene;
      await page
        .getByRole('navigation', { name: 'Menu utama' })
        .getByRole('button', { name: 'Indikator' })
        .click();
      await listOf(page).getByRole('option').first().waitFor();
      await act(scene);
    },
    options,
  );

const listOf = (page: Page) => page.getByRole('listbox', { name: 'Daftar indikator' });
const titleOf = (page: Page) => page.locator('.sheet__title');
const openTab = (page: Page, name: string) => page.getByRole('tab', { name }).click();
const previewOf = (page: Page) => page.getByRole('dialog', { name: 'Perubahan ini mengubah capaian lalu' });
const namePressed = (page: Page) =>
  page.evaluate<string>(
    `document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent`,
  );
const fieldName = (page: Page) =>
  page.evaluate<string>(`document.activeElement?.closest('[data-field]')?.dataset.field ?? ''`);

describe('the dictionary of indicators', () => {
  it('goes by keyboard from the list to another direction, which is seen before it happens', () =>
    withDictionary(async ({ page }) => {
      await page.getByLabel('Cari indikator').fill('kekambuhan');
      await listOf(page)
        .getByRole('option', { name: /kekambuhan/ })
        .waitFor();
      await eventually(() => listOf(page).getByRole('option').count()).toBe(1);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await eventually(() => titleOf(page).textContent()).toBe(relapse);
      await page.getByRole('tab', { name: 'Definisi' }).focus();
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Tab');
      await eventually(() => fieldName(page)).toBe('direction');
      const before = (await findIndicator(page, relapse))?.direction;
      expect(before).toBe('negative');

      const chooseHigher = async () => {
        await page.keyboard.press('Enter');
        const highest = page.getByRole('option', { name: /Makin tinggi makin baik/ });
        await highest.waitFor();
        await page.locator('[role="option"]:focus').waitFor();
        await page.keyboard.press('Home');
        await untilFocused(highest);
        await page.keyboard.press('Enter');
        await previewOf(page).waitFor();
      };
      await chooseHigher();
      // 2026: target 20, reached 19,1. Lower is better (40 − 19,1) ÷ 20 = 104,5 %; higher is better 19,1 ÷ 20 = 95,5 %.
      await previewOf(page).getByText('Capaian 2026 berubah: 104,5% → 95,5%').waitFor();
      await expectFaultless(page);
      await page.keyboard.press('Escape');
      await previewOf(page).waitFor({ state: 'detached' });
      expect((await findIndicator(page, relapse))?.direction).toBe('negative');
      await expect
        .poll(() => page.locator('[data-field="direction"]').textContent())
        .toContain('Makin rendah');

      await eventually(() => fieldName(page)).toBe('direction');
      await chooseHigher();
      await eventually(() => namePressed(page)).toBe('Terapkan');
      await page.keyboard.press('Enter');
      await eventually(async () => (await findIndicator(page, relapse))?.direction).toBe('positive');
      await page.keyboard.press('Control+z');
      await eventually(async () => (await findIndicator(page, relapse))?.direction).toBe('negative');
    }));

  it('walks from record to record with Alt and the arrows while the keyboard stays in its field', () =>
    withDictionary(async ({ page }) => {
      const source = page.getByLabel('Sumber data');
      await source.fill('Susenas BPS');
      await page.keyboard.press('Alt+ArrowDown');
      await eventually(() => titleOf(page).textContent()).not.toBe(poor);
      await eventually(() => fieldName(page)).toBe('dataSource');
      await eventually(async () => (await findIndicator(page, poor))?.dataSource).toBe('Susenas BPS');
      await page.keyboard.press('Alt+ArrowUp');
      await eventually(() => titleOf(page).textContent()).toBe(poor);
      await expect.poll(() => source.inputValue()).toBe('Susenas BPS');
      await eventually(() => fieldName(page)).toBe('dataSource');
    }));

  it('shows what a filter asks for, and everything again', () =>
    withDictionary(async ({ page }) => {
      const options = listOf(page).getByRole('option');
      const all = await options.count();
      await page.getByRole('radio', { name: /^IKU \d/ }).click();
      await eventually(() => options.count()).toBeLessThan(all);
      await expect.poll(() => options.filter({ hasText: 'IKU' }).count()).toBe(await options.count());
      await page.getByLabel('Cari indikator').fill('tidak ada yang begini');
      await page.getByRole('button', { name: 'Tampilkan semua' }).click();
      await eventually(() => options.count()).toBe(all);
    }));
});

describe('the formula of an indicator', () => {
  it('is written with letters, refused with its place, and tried out exactly', () =>
    withDictionary(async ({ page }) => {
      await openTab(page, 'Rumus');
      const field = page.getByLabel('Perhitungan');
      await field.fill('a ÷ × 100');
      await page.keyboard.press('Enter');
      await page.getByText('Ada yang kurang pada huruf ke-5').waitFor();
      await expect.poll(() => field.inputValue()).toBe('a ÷ × 100');
      await field.fill('[a / c] * 100');
      await page.keyboard.press('Enter');
      await eventually(async () => (await findIndicator(page, poor))?.calculation).toBe('a / c * 100');
      await expect.poll(() => field.inputValue()).toBe('a ÷ c × 100');
      await page.getByText('Belum dijelaskan').waitFor();
      await page.getByLabel('Nama komponen c').fill('Seluruh penduduk terdata');
      await page.keyboard.press('Tab');
      await eventually(
        async () =>
          (await readPlan(page)).components.find((one) => one.symbol === 'c' && one.name !== '')?.name,
      ).toBe('Seluruh penduduk terdata');
      // 40.900 ÷ 865.011 × 100 = 4,7282…
      await page.getByLabel(/^a: /).fill('40.900');
      await page.getByLabel(/^c: /).fill('865.011');
      await page.getByText('= 4,73').waitFor();
      await page.getByText('Tepatnya 4.090.000 ÷ 865.011').waitFor();
      await page.getByLabel(/^c: /).fill('0');
      await page.getByText('Pembaginya nol').waitFor();
      await expectFaultless(page);
    }));
});

describe('the targets of an indicator', () => {
  it('are typed and pasted into the table of years, each act one step', () =>
    withDictionary(async ({ page }) => {
      await openTab(page, 'Target');
      const table = page.getByRole('treegrid', { name: `Target ${poor}` });
      const cell = (row: string, year: number) =>
        table
          .getByRole('row', { name: new RegExp(`^${row}`) })
          .locator(`[aria-colindex="${year - 2025 + 2}"]`);
      const quarterly = async () =>
        (await readPlan(page)).targets
          .filter((one) => one.year === 2027 && one.quarter > 0 && one.value?.startsWith('8.4'))
          .map((one) => [one.quarter, one.value]);
      await page.evaluate(`navigator.clipboard.writeText('8,49\\r\\n8,48\\r\\n8,47\\r\\n8,46')`);
      await cell('Triwulan I ', 2027).or(cell('Triwulan I', 2027).first()).first().click();
      await page.keyboard.press('Control+v');
      await eventually(quarterly).toEqual([
        [1, '8.49'],
        [2, '8.48'],
        [3, '8.47'],
        [4, '8.46'],
      ]);
      await page.keyboard.press('Control+z');
      await eventually(quarterly).toEqual([]);
      await cell('Tahunan', 2028).click();
      await page.keyboard.type('805');
      await page.keyboard.press('Enter');
      await eventually(() => cell('Tahunan', 2028).getAttribute('aria-invalid')).toBe('true');
      await cell('Tahunan', 2028).click();
      await page.locator('.grid-popover').getByText('805 di luar batas indikator ini.').waitFor();
      await expectAccessible(page);
    }));
});

describe('an indicator that is measured by month', () => {
  it('is given monthly targets and figures, and its quarters say what their months make', () =>
    withDictionary(async ({ page }) => {
      const name = 'Jumlah keluarga penerima bantuan pangan daerah';
      const go = (screen: string) =>
        page.getByRole('navigation', { name: 'Menu utama' }).getByRole('button', { name: screen }).click();
      const own = await findIndicator(page, name);
      const monthsOf = async (of: 'targets' | 'realizations', quarter: number) =>
        (await readPlan(page))[of].find(
          (one) => one.indicatorId === own?.id && one.year === 2026 && one.quarter === quarter,
        )?.months ?? null;
      await page.getByLabel('Cari indikator').fill(name);
      await listOf(page).getByRole('option').first().click();
      await openTab(page, 'Target');
      const table = page.getByRole('treegrid', { name: `Target ${name}` });
      const rowCalled = (label: string) => table.getByRole('row', { name: new RegExp(`^${label}`) });
      const cell = (label: string) => rowCalled(label).locator('[aria-colindex="3"]');

      // The months of a quarter open in place, and twelve figures go past the quarters between them.
      await rowCalled('Triwulan III').getByRole('gridcell').first().click();
      await page.keyboard.press('Space');
      await cell('Juli').waitFor();
      await rowCalled('Triwulan I ').getByRole('gridcell').first().click();
      await page.keyboard.press('ArrowRight');
      await cell('Januari').click();
      const twelve = [400, 400, 400, 390, 400, 410, 350, 400, 450, 400, 400, 410];
      await page.evaluate(`navigator.clipboard.writeText('${twelve.join('\\r\\n')}')`);
      await page.keyboard.press('Control+v');
      await eventually(() => monthsOf('targets', 4)).toEqual(['400', '400', '410']);
      expect(await monthsOf('targets', 3)).toEqual(['350', '400', '450']);
      // 400 + 400 + 410 = 1,210 beside the 1,200 that stand there: both are said, neither is overwritten.
      await page
        .getByText('Target triwulan IV 2026 adalah 1.200, sedangkan bulannya menghasilkan 1.210.')
        .waitFor();
      await expectFaultless(page);
      await page.keyboard.press('Control+z');
      await eventually(() => monthsOf('targets', 3)).toBeNull();
      await page.keyboard.press('Control+y');
      await eventually(() => monthsOf('targets', 3)).toEqual(['350', '400', '450']);

      // Shared out again, this time so that they make their quarters.
      await page.getByRole('button', { name: 'Bagi target' }).click();
      await page.getByRole('menuitem', { name: 'Rata' }).click();
      await page.getByRole('radio', { name: 'Bulan saja' }).click();
      await expectAccessible(page);
      await page.getByRole('button', { name: 'Bagi 1 target' }).click();
      await eventually(() => monthsOf('targets', 4)).toEqual(['400', '400', '400']);

      await go('Realisasi');
      await page.getByRole('radio', { name: /^TW IV/ }).click();
      const grid = page.getByRole('grid', { name: /TW IV 2026/ });
      await grid.getByRole('columnheader', { name: 'Nov' }).waitFor();
      const row = grid.getByRole('row', { name: new RegExp(name) });
      const columnOf = async (label: string) =>
        grid.getByRole('columnheader', { name: label, exact: true }).getAttribute('aria-colindex');
      const october = row.locator(`[aria-colindex="${await columnOf('Okt')}"]`);
      await october.click();
      await page.keyboard.type('380');
      await page.keyboard.press('Tab');
      await page.keyboard.type('tiga');
      await page.keyboard.press('Enter');
      await eventually(() => monthsOf('realizations', 4)).toEqual(['380', null, null]);
      // The quarter is what its one month makes, and goes on waiting for the others.
      const quarter = row.locator(`[aria-colindex="${await columnOf('TW IV')}"]`);
      await eventually(() => quarter.textContent()).toContain('380');
      // Enter went on to the next indicator with months, far below.
      await page.keyboard.press('F8');
      await page
        .locator('.grid-popover')
        .getByText(/bukan angka/)
        .waitFor();
      await expectFaultless(page);
    }));
});

describe('the succession of an indicator', () => {
  it('joins the trend of an earlier period, and cuts it with a note where the indicator was redefined', () =>
    withDictionary(async ({ page }) => {
      await openTab(page, 'Keterkaitan');
      const own = await findIndicator(page, poor);
      const lineage = await call<readonly unknown[]>(page, 'indicator.lineage', {
        indicatorId: own?.id ?? '',
      });
      if (lineage.length > 0) {
        await page.getByRole('button', { name: 'Lepaskan' }).click();
        await eventually(async () => (await findIndicator(page, poor))?.predecessorId).toBeNull();
      }
      await page.getByRole('button', { name: 'Pilih indikator…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Indikator yang dilanjutkan' });
      await dialog.getByRole('option').first().waitFor();
      await expectAccessible(page);
      await dialog.locator('input:focus').waitFor();
      await page.keyboard.type('penduduk miskin');
      await dialog.getByRole('option', { name: poor }).click();
      await dialog.getByRole('button', { name: 'Pilih', exact: true }).click();
      await eventually(async () => (await findIndicator(page, poor))?.succession).toBe('same');
      const chart = page.getByRole('img', { name: new RegExp(`^Tren: ${poor}`) });
      await chart.waitFor();
      expect(await chart.locator('.chart__cut').count()).toBe(0);

      await page.getByRole('radio', { name: 'Didefinisikan ulang' }).click();
      await page.getByLabel('Catatan perubahan').fill('Sejak 2025 memakai data Regsosek.');
      await page.keyboard.press('Tab');
      await page.getByText(/Tren dipotong mulai 20\d\d karena definisinya berubah: Sejak 2025/).waitFor();
      await eventually(() => chart.locator('.chart__cut').count()).toBe(1);
      await expectFaultless(page);
      await openTab(page, 'Riwayat');
      await page.getByText('Hubungan: Tetap sama → Didefinisikan ulang').waitFor();
      await expectAccessible(page);
    }));
});

describe('the rules of achievement', () => {
  it('show what they change for every year before they do, and can be one year’s own', () =>
    withDictionary(
      async ({ page }) => {
        await page
          .getByRole('navigation', { name: 'Menu utama' })
          .getByRole('button', { name: 'Pengaturan' })
          .click();
        await page.getByRole('tab', { name: 'Rumus capaian' }).click();
        await page.getByRole('button', { name: /Batas atas capaian/ }).click();
        await page.getByRole('option', { name: '100%' }).click();
        await previewOf(page)
          .getByText(/\d+ capaian berubah/)
          .waitFor();
        await expectFaultless(page);
        await previewOf(page).getByRole('button', { name: 'Batal' }).click();
        expect((await readPlan(page)).settings.find(({ year }) => year === 0)?.settings.cap).toBeNull();

        await page.getByRole('button', { name: /Berlaku untuk/ }).click();
        await page.getByRole('option', { name: 'Tahun 2026' }).click();
        await page.getByText('Tahun 2026 mengikuti aturan semua tahun.').waitFor();
        await page.getByRole('button', { name: /Batas atas capaian/ }).click();
        await page.getByRole('option', { name: '100%' }).click();
        await previewOf(page).getByRole('button', { name: 'Terapkan' }).click();
        await page.getByText('Tahun 2026 punya aturan sendiri.').waitFor();
        await eventually(async () => (await readPlan(page)).settings.map(({ year }) => year)).toEqual([
          0, 2026,
        ]);
        await page.getByRole('button', { name: 'Ikuti semua tahun' }).click();
        await previewOf(page).getByRole('button', { name: 'Terapkan' }).click();
        await eventually(async () => (await readPlan(page)).settings.map(({ year }) => year)).toEqual([0]);

        // The office's own bands, from a copy: a fault says what to do, past achievements are seen first, one step back.
        await page.getByRole('button', { name: 'Buat skala sendiri…' }).press('Enter');
        const dialog = page.getByRole('dialog', { name: 'Skala sendiri' });
        await dialog.getByLabel('Nama skala').fill('Skala SK Sekda');
        await dialog.getByLabel('Batas bawah pita 2 dalam persen').fill('95');
        await page.keyboard.press('Enter');
        await dialog.getByText('Pita ke-2 bertumpuk dengan pita di atasnya.').waitFor();
        await expectFaultless(page);
        await dialog.getByLabel('Batas bawah pita 2 dalam persen').fill('80');
        await dialog.getByLabel('Predikat pita 2').fill('Baik');
        await page.keyboard.press('Enter');
        await previewOf(page).getByText('Baik', { exact: true }).first().waitFor();
        await eventually(() => namePressed(page)).toBe('Terapkan');
        await page.keyboard.press('Enter');
        await page.getByText('Dipakai: 2026').waitFor();
        await expectFaultless(page);
        const [, own] = (await readPlan(page)).settings;
        expect(own).toMatchObject({ year: 2026, settings: { scale: { name: { id: 'Skala SK Sekda' } } } });
        expect(own?.settings.scale.bands[1]).toMatchObject({ bound: '80', label: { id: 'Baik' } });
        await page.keyboard.press('Control+z');
        await eventually(async () => (await readPlan(page)).settings.map(({ year }) => year)).toEqual([0]);
        expect((await readPlan(page)).ownScales).toEqual([]);
      },
      { scale: 1.25 },
    ));
});
