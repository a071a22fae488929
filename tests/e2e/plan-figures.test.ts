import { describe, expect, it } from 'vitest';
import { expectAccessible, expectFaultless } from './support/faultless.ts';
import { untilFocusWithin } from './support/keyboard.ts';
import {
  eventually,
  findIndicator,
  findNode,
  findTarget,
  focusedRow,
  noticeOf,
  openOutline,
  readPlan,
  type Scene,
  type SceneOptions,
  showPlan,
  showRow,
  textOf,
  waitForKeyboard,
  yearOf,
} from './support/outline.ts';
import { shareProgram } from './support/shared-program.ts';

const shared = shareProgram();

const withPlan = (act: (scene: Scene) => Promise<void>, options?: SceneOptions) =>
  openOutline(shared, act, options);

const poor = 'Persentase penduduk miskin';

describe('figures in the outline', () => {
  it('keeps targets, ranges and predicates as they are typed, and shows them again after reloading', () =>
    withPlan(async ({ page }) => {
      await yearOf(page, poor, 2026).click();
      await page.keyboard.type('8,9');
      await page.keyboard.press('Tab');
      await page.keyboard.type('8,1-8,4');
      await page.keyboard.press('Enter');
      await eventually(() => findTarget(page, poor, 2026)).toEqual(['8.9', null, null]);
      await eventually(() => findTarget(page, poor, 2027)).toEqual(['8.1', '8.4', null]);
      await page.reload();
      await showPlan(page);
      await expect.poll(() => yearOf(page, poor, 2026).textContent()).toBe('8,90');
      await expect.poll(() => yearOf(page, poor, 2027).textContent()).toBe('8,10–8,40');
      await showRow(page, 'Predikat SAKIP');
      await yearOf(page, 'Predikat SAKIP', 2026).click();
      await page.keyboard.type('aa');
      await page.keyboard.press('Enter');
      await eventually(() => findTarget(page, 'Predikat SAKIP perangkat daerah', 2026)).toEqual([
        null,
        null,
        'AA',
      ]);
    }));

  it('keeps a figure that cannot be meant in its cell and takes the reading that can', () =>
    withPlan(async ({ page }) => {
      const name = 'Persentase keluarga fakir miskin yang terpenuhi';
      const cell = yearOf(page, name, 2026);
      await cell.click();
      await page.keyboard.type('8341');
      await page.keyboard.press('Enter');
      await eventually(() => cell.getAttribute('aria-invalid')).toBe('true');
      await expect.poll(() => cell.textContent()).toContain('8341');
      await cell.click();
      await noticeOf(page).getByText('8.341 di luar batas indikator ini.').waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Alt+ArrowDown');
      await untilFocusWithin(noticeOf(page));
      await page.keyboard.press('Enter');
      await eventually(() => cell.textContent()).toBe('83,41');
      await eventually(() =>
        findTarget(page, 'Persentase keluarga fakir miskin yang terpenuhi kebutuhan dasarnya', 2026),
      ).toEqual(['83.41', null, null]);
    }));

  it('keeps what is being typed when another screen is shown, and comes back to its cell', () =>
    withPlan(async ({ page }) => {
      await yearOf(page, 'Jumlah keluarga penerima', 2028).click();
      await page.keyboard.type('5.432');
      await page.keyboard.press('Control+7');
      await page.getByRole('grid', { name: /^Realisasi/ }).waitFor();
      await page.keyboard.press('Control+2');
      await showPlan(page);
      await expect.poll(() => focusedRow(page)).toContain('Jumlah keluarga penerima');
      await eventually(() =>
        findTarget(page, 'Jumlah keluarga penerima bantuan pangan daerah', 2028),
      ).toEqual(['5432', null, null]);
    }));

  it('fills a block in one step that one Ctrl+Z takes back, passing over rows of money', () =>
    withPlan(async ({ page }) => {
      const before = (await readPlan(page)).targets.map((cell) => [cell.indicatorId, cell.year, cell.value]);
      await page.evaluate(
        `navigator.clipboard.writeText('61\\t62\\t63\\r\\n4.601\\t4.602\\t4.603\\r\\n91\\t92\\t93')`,
      );
      await yearOf(page, 'Persentase keluarga fakir miskin', 2025).click();
      await page.keyboard.press('Control+v');
      await eventually(() =>
        findTarget(page, 'Jumlah keluarga penerima bantuan pangan daerah', 2027),
      ).toEqual(['4603', null, null]);
      await eventually(() =>
        findTarget(page, 'Persentase data fakir miskin yang dimutakhirkan', 2025),
      ).toEqual(['91', null, null]);
      await page.keyboard.press('Control+z');
      await eventually(async () =>
        (await readPlan(page)).targets.map((cell) => [cell.indicatorId, cell.year, cell.value]),
      ).toEqual(before);
      await waitForKeyboard(page);
    }));

  it('types ceilings in millions at the lowest level and adds them up above', () =>
    withPlan(async ({ page }) => {
      const program = 'Program Perlindungan dan Jaminan Sosial';
      const total = async () =>
        Number(
          /Rp([\d.]+)/
            .exec((await page.locator('.status-bar').textContent()) ?? '')?.[1]
            ?.replaceAll('.', ''),
        );
      const before = await total();
      await expect.poll(() => yearOf(page, program, 2026).getAttribute('aria-readonly')).toBe('true');
      // 640 + 5.125 = 5.765 million
      await expect.poll(() => yearOf(page, program, 2026).textContent()).toBe('5.765');
      // Its only sub-activity carries the 640 million of "Pemeliharaan Anak-Anak Terlantar".
      await expect
        .poll(() => yearOf(page, 'Pemeliharaan Anak-Anak', 2026).getAttribute('aria-readonly'))
        .toBe('true');
      await yearOf(page, 'Penjangkauan Anak-Anak', 2026).click();
      await page.keyboard.type('Rp700.000.000');
      await page.keyboard.press('Enter');
      // 700 + 5.125 = 5.825 million
      await eventually(() => yearOf(page, program, 2026).textContent()).toBe('5.825');
      // 700 − 640 = 60 million more
      await eventually(total).toBe(before + 60_000_000);
    }));
});

describe('checking the plan', () => {
  it('goes from finding to finding with F8 and fills a gap with the mean of its neighbours', () =>
    withPlan(async ({ page }) => {
      await yearOf(page, poor, 2027).click();
      await page.keyboard.press('Delete');
      await eventually(() => yearOf(page, poor, 2027).getAttribute('aria-invalid')).toBe('true');
      const details = page.getByRole('complementary', { name: 'Rincian' });
      await details.getByText('Target 2027 belum diisi.').waitFor();
      await page.keyboard.press('Control+Home');
      await eventually(() => focusedRow(page)).toMatch(/^Visi/);
      const found: string[] = [];
      for (let turn = 0; turn < 2; turn += 1) {
        const before = await focusedRow(page);
        await page.keyboard.press('F8');
        await eventually(() => focusedRow(page)).not.toBe(before);
        await waitForKeyboard(page);
        found.push(await focusedRow(page));
      }
      expect(found.some((row) => row.includes(poor))).toBe(true);
      await expectAccessible(page);
      // (8,95 + 8,05) ÷ 2 = 8,5
      await details.getByRole('button', { name: 'Isi 8,50' }).click();
      await eventually(() => findTarget(page, poor, 2027)).toEqual(['8.5', null, null]);
    }));

  it('leads to the period where a plan has none, and the year columns come with it', () =>
    withPlan(
      async ({ page }) => {
        await page.getByText('Periode rencana belum diisi').waitFor();
        await expect.poll(() => page.getByRole('columnheader').count()).toBe(3);
        await page.getByRole('button', { name: 'Isi periode' }).click();
        await eventually(() => page.evaluate(`document.activeElement?.labels?.[0]?.textContent`)).toBe(
          'Tahun awal',
        );
        await page.keyboard.type('2025');
        await page.keyboard.press('Enter');
        await eventually(() => page.getByRole('columnheader').count()).toBe(8);
        expect((await readPlan(page)).plan).toMatchObject({ periodStart: 2025, periodEnd: 2029 });
        await page.getByText('Periode rencana belum diisi').waitFor({ state: 'detached' });
        // The same panel chooses the chapters that the Renstra is printed by.
        await page.getByRole('button', { name: /Permendagri 86\/2017/ }).click();
        await page.getByRole('option', { name: /Inmendagri 2\/2025/ }).click();
        await eventually(async () => (await readPlan(page)).plan.regulation).toBe('inmendagri_2_2025');
        await page.getByRole('button', { name: /Inmendagri 2\/2025/ }).waitFor();
        await expectFaultless(page);
      },
      { sample: 'lahat' },
    ));
});

describe('the details of a row', () => {
  it('keep what is written when typing pauses and when the field is left, and what is chosen at once', () =>
    withPlan(async ({ page }) => {
      await textOf(page, poor).click();
      const details = page.getByRole('complementary', { name: 'Rincian' });
      await details.getByLabel('Definisi operasional').fill('Penduduk di bawah garis kemiskinan.');
      await eventually(async () => (await findIndicator(page, poor))?.definition).toBe(
        'Penduduk di bawah garis kemiskinan.',
      );
      await details.getByLabel('Sumber data').fill('BPS, Susenas');
      await page.keyboard.press('Tab');
      await eventually(async () => (await findIndicator(page, poor))?.dataSource).toBe('BPS, Susenas');
      await details.getByRole('radio', { name: 'IKU' }).click();
      await eventually(async () => (await findIndicator(page, poor))?.kind).toBe('iku');
      await details.getByRole('button', { name: /Arah/ }).click();
      await page.getByRole('option', { name: /Dijaga tetap/ }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Terapkan' }).click();
      await eventually(async () => (await findIndicator(page, poor))?.direction).toBe('stabilize');
      await details.getByRole('tab', { name: 'Target' }).click();
      await details.getByLabel('Batas atas').fill('seratus');
      await page.keyboard.press('Enter');
      await details.getByText('"seratus" bukan angka.').waitFor();
      await expect.poll(() => details.getByLabel('Batas atas').inputValue()).toBe('seratus');
      await details.getByRole('button', { name: 'Tabel' }).click();
      await details.getByRole('table').getByText('8,50').waitFor();
      await expectFaultless(page);
    }));

  it('explain the words of a vision in their order', () =>
    withPlan(async ({ page }) => {
      const vision = 'Terwujudnya Nusa Raya yang sejahtera, tangguh, dan bermartabat';
      const terms = async () => (await findNode(page, vision))?.glosses.map((gloss) => gloss.term);
      await textOf(page, vision).click();
      const details = page.getByRole('complementary', { name: 'Rincian' });
      expect(await terms()).toEqual(['Sejahtera', 'Tangguh', 'Bermartabat']);
      await details.getByRole('button', { name: 'Naikkan Tangguh' }).click();
      await eventually(terms).toEqual(['Tangguh', 'Sejahtera', 'Bermartabat']);
      await details.getByRole('button', { name: 'Hapus Bermartabat' }).click();
      await eventually(terms).toEqual(['Tangguh', 'Sejahtera']);
      await details.getByRole('button', { name: 'Tambah istilah' }).click();
      await details.locator('input:focus').waitFor();
      await page.keyboard.type('Nusa Raya');
      await page.keyboard.press('Enter');
      await eventually(terms).toEqual(['Tangguh', 'Sejahtera', 'Nusa Raya']);
    }));
});
