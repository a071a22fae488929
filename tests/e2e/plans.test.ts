import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { FileOverview } from '../../db/domain/file-overview.ts';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { expectAccessible, expectFaultless } from './support/faultless.ts';
import { call, eventually, openOutline, showPlan } from './support/outline.ts';
import { shareProgram } from './support/shared-program.ts';

const shared = shareProgram();

const listPlans = async (page: Page) => (await call<FileOverview>(page, 'plan.list', {})).plans;
const readByTitle = async (page: Page, title: string): Promise<PlanDocument> => {
  const plan = (await listPlans(page)).find((one) => one.title === title);
  return call<PlanDocument>(page, 'plan.read', { planId: plan?.id ?? '' });
};

async function showSection(page: Page, name: string): Promise<void> {
  await page.keyboard.press('Control+9');
  await page.getByRole('tab', { name }).click();
  await page.getByRole('tabpanel', { name }).getByRole('heading', { level: 2 }).waitFor();
}

const chooser = (page: Page) => page.getByRole('button', { name: /^(Renstra|RPJMD) 20/ });
const cardOf = (page: Page, title: string) => page.getByRole('listitem').filter({ hasText: title }).first();
const dialogOf = (page: Page) => page.getByRole('dialog');

const current = 'Renstra Dinas Sosial Kabupaten Nusa Raya 2025–2029';
const next = 'Renstra Dinas Sosial Kabupaten Nusa Raya 2030–2034';
const region = 'RPJMD Kabupaten Nusa Raya';
const health = 'Renstra Dinas Kesehatan';

async function createPlan(page: Page, title: string, owner: string): Promise<void> {
  await page.getByRole('button', { name: 'Rencana baru…' }).click();
  await dialogOf(page).getByLabel('Judul').fill(title);
  await dialogOf(page).getByLabel('Nama instansi').fill(owner);
  await dialogOf(page).getByRole('button', { name: 'Buat rencana' }).click();
  await dialogOf(page).waitFor({ state: 'detached' });
}

describe('the plans of a file', () => {
  it('are made beside one another, a region’s first and then an agency’s that serves it', () =>
    openOutline(shared, async ({ page }) => {
      await showSection(page, 'Periode & rencana');
      await createPlan(page, region, 'Kabupaten Nusa Raya');
      await expect.poll(() => chooser(page).textContent()).toBe('RPJMD 2025–2029');
      await createPlan(page, health, 'Dinas Kesehatan');
      await cardOf(page, health).getByText(`Mendukung ${region}`).waitFor();
      const plans = await listPlans(page);
      const [served, serving] = [region, health].map((title) => plans.find((plan) => plan.title === title));
      expect(serving).toMatchObject({
        kind: 'renstra',
        servesId: served?.id,
        periodStart: 2025,
        periodEnd: 2029,
      });

      await page.getByRole('button', { name: 'Urungkan' }).click();
      await eventually(async () => (await listPlans(page)).some((plan) => plan.title === health)).toBe(false);
      // The plan that was on show is gone: another one takes its place.
      await expect.poll(() => chooser(page).textContent()).toBe('Renstra 2025–2029');
    }));

  it('are chosen by keyboard from the page bar', () =>
    openOutline(shared, async ({ page }) => {
      await chooser(page).press('Enter');
      await page.locator('[role="menuitem"]:focus').waitFor();
      await page.keyboard.press('ArrowDown');
      await page.locator('[role="menuitem"]:focus', { hasText: '2020–2024' }).waitFor();
      await page.keyboard.press('Enter');
      await expect.poll(() => chooser(page).textContent()).toBe('Renstra 2020–2024');
      await showPlan(page);
      await page.getByText('ditetapkan', { exact: true }).waitFor();
    }));

  it('are adopted, kept, revised and compared: exactly the target that was changed', () =>
    openOutline(shared, async ({ page }) => {
      await showSection(page, 'Periode & rencana');
      await cardOf(page, current).getByRole('button', { name: 'Tetapkan…' }).click();
      await dialogOf(page).getByLabel('Keputusan').fill('Peraturan Bupati Nomor 12 Tahun 2025');
      await dialogOf(page).getByRole('button', { name: 'Tetapkan', exact: true }).click();
      await cardOf(page, current).getByText('Peraturan Bupati Nomor 12 Tahun 2025').waitFor();

      await page.keyboard.press('Control+2');
      await showPlan(page);
      const row = page.getByRole('row').filter({ hasText: 'Persentase penduduk miskin' }).first();
      const cell = row.getByRole('gridcell', { name: '8,95' });
      await cell.dblclick();
      await page.keyboard.type('8,5');
      // Why nothing happens is said at the cell, until the next move.
      const note = page.locator('.grid-popover', { hasText: 'Rencana ini sudah ditetapkan.' });
      await note.waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Enter');
      await note.waitFor({ state: 'detached' });
      const adopted = await readByTitle(page, current);
      const target = adopted.targets.find(
        ({ year, quarter, value }) => year === 2026 && quarter === 0 && value === '8.95',
      );
      expect(target).toBeDefined();
      const change = {
        indicatorId: target?.indicatorId,
        year: 2026,
        quarter: 0,
        valueMax: null,
        ordinalCode: null,
      };
      const refused = call(page, 'target.set', {
        planId: adopted.plan.id,
        cells: [{ ...change, value: '8.5' }],
      });
      await expect(refused).rejects.toThrow('plan-adopted');

      await page.getByRole('button', { name: 'Mulai perubahan' }).click();
      await page.getByText('draf perubahan I', { exact: true }).waitFor();
      await cell.click();
      await page.keyboard.type('8,5');
      await page.keyboard.press('Enter');
      await row.getByRole('gridcell', { name: '8,50' }).first().waitFor();

      await chooser(page).click();
      await page.getByRole('menuitem', { name: 'Bandingkan…' }).click();
      const rows = page.getByRole('region', { name: 'Perbandingan baris demi baris' }).getByRole('row');
      await rows.nth(1).waitFor();
      // The heading, and the one indicator.
      await expect.poll(() => rows.count()).toBe(2);
      await expect
        .poll(() => rows.nth(1).getByRole('cell').allTextContents())
        .toEqual([
          'diubah',
          'IK1.1.aPersentase penduduk miskinTarget 20268,95',
          'IK1.1.aPersentase penduduk miskinTarget 20268,5',
        ]);
      await expect.poll(() => dialogOf(page).getByRole('status').textContent()).toContain('1 diubah');
      await expectAccessible(page);
    }));

  it('go on in the next period with successors of their indicators', () =>
    openOutline(shared, async ({ page }) => {
      const before = await readByTitle(page, current);
      await showSection(page, 'Periode & rencana');
      await cardOf(page, current).getByRole('button', { name: 'Periode berikutnya…' }).click();
      await expect.poll(() => dialogOf(page).getByLabel('Judul').inputValue()).toBe(next);
      await dialogOf(page).getByText('Salin sampai tingkat').waitFor();
      await dialogOf(page).getByRole('button', { name: 'Mulai rencana' }).click();
      await expect.poll(() => chooser(page).textContent()).toBe('Renstra 2030–2034');
      const after = await readByTitle(page, next);
      const old = new Map(before.indicators.map((indicator) => [indicator.id, indicator]));
      expect(after.indicators.length).toBeGreaterThan(0);
      for (const indicator of after.indicators) {
        expect(old.get(indicator.predecessorId ?? '')?.name).toBe(indicator.name);
        expect(indicator.succession).toBe('same');
      }
      expect(after.targets).toEqual([]);
      await cardOf(page, next).getByText(`Melanjutkan ${current}`).waitFor();
    }));
});

describe('the settings', () => {
  it('take a table of officials from Excel as one step', () =>
    openOutline(shared, async ({ page }) => {
      const before = (await readByTitle(page, current)).officials.length;
      await showSection(page, 'Instansi');
      const grid = page.getByRole('grid', { name: 'Pejabat' });
      await grid.getByRole('row').last().getByRole('gridcell').first().click();
      const table = [
        ['Nama', 'NIP', 'Jabatan'],
        ['Ani Lestari', '19700101 199503 2 001', 'Kepala Subbagian Umum'],
        ['Budi Hartono', '19710202 199603 1 002', 'Kepala Seksi Data'],
      ];
      const text = table.map((line) => line.join('\t')).join('\n');
      await page.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
      await page.keyboard.press('Control+V');
      await grid.getByText('Budi Hartono').waitFor();
      const officials = async () => (await readByTitle(page, current)).officials;
      await eventually(async () =>
        (await officials()).slice(before).map(({ name, nip, position }) => [name, nip, position]),
      ).toEqual(table.slice(1));
      await page.keyboard.press('Control+Z');
      await eventually(async () => (await officials()).length).toBe(before);
    }));

  it('rename a level, and say why one cannot go', () =>
    openOutline(shared, async ({ page }) => {
      await showSection(page, 'Istilah');
      const names = page.getByRole('textbox', { name: 'Nama tingkat' });
      await names.nth(3).fill('Sasaran strategis');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Hapus Sasaran strategis' }).click();
      await page.getByText(/^Tingkat Sasaran strategis masih dipakai \d+ baris\./).waitFor();
      await page.keyboard.press('Control+2');
      await page.getByRole('treegrid').getByText('Sasaran strategis').first().waitFor();
    }));

  it.each([1, 1.25])('are whole and accessible at %s', (scale) =>
    openOutline(
      shared,
      async ({ page }) => {
        for (const name of ['Instansi', 'Periode & rencana', 'Istilah']) {
          await showSection(page, name);
          await expectFaultless(page);
        }
      },
      { scale },
    ),
  );
});

describe('the links of a row', () => {
  it('reach into another plan and back, and go again', () =>
    openOutline(shared, async ({ page }) => {
      await page.getByRole('treegrid').getByText('Menurunnya kemiskinan dan kerentanan sosial').click();
      await page.getByRole('button', { name: 'Kaitkan…' }).click();
      await dialogOf(page)
        .getByLabel('Cari baris di semua rencana')
        .fill('menurunnya kemiskinan dan masalah');
      const option = dialogOf(page).getByRole('option', { name: /masalah sosial/ });
      await option.waitFor();
      await option.dblclick();
      await dialogOf(page).waitFor({ state: 'detached' });
      const panel = page.getByRole('complementary', { name: 'Rincian' });
      await panel.getByText('Renstra Dinas Sosial Kabupaten Nusa Raya 2020–2024').waitFor();
      await expectAccessible(page);
      await panel.getByRole('button', { name: /^Lepas kaitan dengan/ }).click();
      await panel.getByText('Belum terkait dengan baris lain.').waitFor();
    }));

  it('leave room for how a goal stands in a year', () =>
    openOutline(shared, async ({ page }) => {
      await page.getByRole('treegrid').getByText('Menurunnya kemiskinan dan kerentanan sosial').click();
      const panel = page.getByRole('complementary', { name: 'Rincian' });
      await panel
        .getByRole('button', { name: /^Belum diisi Status$|Status/ })
        .last()
        .click();
      await page.getByRole('option', { name: 'Berjalan' }).click();
      await panel.getByLabel('Keterangan').fill('Sesuai rencana');
      await page.keyboard.press('Control+Enter');
      await eventually(async () => (await readByTitle(page, current)).nodeStatuses).toMatchObject([
        { status: 'under-way', note: 'Sesuai rencana' },
      ]);
    }));
});
