import { rmSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectAccessible, expectFaultless, expectUnclipped } from './support/faultless.ts';
import { openPage } from './support/open-page.ts';
import { waitForKeyboard } from './support/outline.ts';
import { makeHome, makeSample, type Program, startProgram } from './support/program.ts';
import { takeBrowser } from './support/shared-browser.ts';

let browser: Browser;
let program: Program;
let unfinished: Program;
const homes: string[] = [];

beforeAll(async () => {
  browser = await takeBrowser();
  const [home, other] = [makeHome(), makeHome()];
  homes.push(home, other);
  program = await startProgram({ file: makeSample('dinsos', home), home });
  unfinished = await startProgram({ file: makeSample('lampung', other), home: other });
});
afterAll(async () => {
  await program.stop();
  await unfinished.stop();
  for (const home of homes) rmSync(home, { recursive: true, force: true });
});

async function withScreen(
  running: Program,
  key: string,
  act: (page: Page) => Promise<void>,
  scale = 1,
): Promise<void> {
  const address = await running.requestAddress();
  const opened = await openPage(
    browser,
    { address, port: running.port },
    { width: 1366, height: 768, scale },
  );
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  await opened.page.keyboard.press(key);
  await act(opened.page);
  await opened.close();
}

const titled = (page: Page, name: string) => page.getByRole('heading', { level: 1, name });

describe('the first page', () => {
  it('says where the year stands and leads to the next step with one primary button', () =>
    withScreen(program, 'Control+1', async (page) => {
      await titled(page, 'Beranda').waitFor();
      const next = page.getByRole('listitem').filter({ hasText: 'langkah berikutnya' });
      await next.getByText('Realisasi').waitFor();
      await page.getByRole('button', { name: 'Lanjutkan isi realisasi' }).click();
      await titled(page, 'Realisasi').waitFor();
      // Only what is still empty is on show.
      await expect
        .poll(() => page.getByRole('radio', { name: /Belum diisi/ }).getAttribute('aria-checked'))
        .toBe('true');
    }));

  it('leads from each thing that waits to its place', () =>
    withScreen(program, 'Control+1', async (page) => {
      const tasks = page.getByRole('region', { name: /Perlu dikerjakan/ });
      await tasks.getByRole('button', { name: 'Perbaiki' }).first().click();
      await page.getByRole('heading', { name: 'Periksa rencana' }).waitFor();
    }));

  it('shows its latest changes', () =>
    withScreen(program, 'Control+1', async (page) => {
      const changes = page.getByRole('region', { name: 'Perubahan terakhir' });
      await changes.getByText(/membuat contoh/).waitFor();
    }));

  it('shows four first steps while a plan has no targets', () =>
    withScreen(unfinished, 'Control+1', async (page) => {
      const steps = page.getByRole('region', { name: 'Empat langkah pertama' });
      await expect.poll(() => steps.getByRole('listitem').count()).toBe(4);
      await steps.getByRole('button', { name: 'Tambah pejabat' }).click();
      await titled(page, 'Pengaturan').waitFor();
    }));

  it.each([1, 1.25])('clips nothing and has no fault for assistive technology at %s', (scale) =>
    withScreen(
      program,
      'Control+1',
      async (page) => {
        await titled(page, 'Beranda').waitFor();
        await page.getByRole('region', { name: 'Perubahan terakhir' }).waitFor();
        await expectFaultless(page);
      },
      scale,
    ),
  );
});

describe('the profile', () => {
  it('is typed where it stands, and taken back', () =>
    withScreen(unfinished, 'Control+6', async (page) => {
      await titled(page, 'Profil').waitFor();
      await page.getByRole('radio', { name: 'Statistik' }).click();
      // 8,734 of 156,856 persons.
      await page.getByText('5,57%').waitFor();
      await page.getByRole('button', { name: 'Tambah angka' }).click();
      await page.locator('input:focus').waitFor();
      await page.keyboard.type('Jumlah panti');
      await page.keyboard.press('Enter');
      const value = page.getByRole('textbox', { name: 'Angka: Jumlah panti' });
      await value.fill('1.234,5');
      await value.press('Enter');
      await expect.poll(() => value.inputValue()).toBe('1.234,5');
      await page.getByRole('textbox', { name: 'Tahun: Jumlah panti' }).fill('dua ribu');
      await page.keyboard.press('Enter');
      await page.getByText('Tulis tahun dengan empat angka, misalnya 2026.').waitFor();
      await page.getByRole('textbox', { name: 'Tahun: Jumlah panti' }).fill('');
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1 }).click();
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+z');
      await expect.poll(() => page.getByRole('textbox', { name: 'Angka: Jumlah panti' }).count()).toBe(0);
    }));

  it.each([1, 1.25])('clips nothing and has no fault for assistive technology at %s', (scale) =>
    withScreen(
      unfinished,
      'Control+6',
      async (page) => {
        await titled(page, 'Profil').waitFor();
        for (const part of ['Dasar hukum', 'Statistik', 'Kelompok sasaran', 'Penyusunan']) {
          await page.getByRole('radio', { name: part }).click();
          await expectUnclipped(page, part);
        }
        await expectAccessible(page);
      },
      scale,
    ),
  );
});

describe('the auditor', () => {
  it('is told why a finding is accepted, keeps the reason, and asks again when asked to', () =>
    withScreen(program, 'Control+2', async (page) => {
      await page.getByRole('treegrid').waitFor();
      await waitForKeyboard(page);
      await page.keyboard.press('F8');
      await page.getByRole('heading', { name: 'Periksa rencana' }).waitFor();
      await page
        .getByText(/Memengaruhi kriteria LKE 1\.b\.7/)
        .first()
        .waitFor();
      await page.getByRole('button', { name: 'Kecualikan…' }).first().click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Kecualikan', exact: true }).click();
      await dialog.getByText('Tulis alasannya lebih dulu.').waitFor();
      await dialog.getByRole('textbox', { name: 'Alasan' }).fill('Ditetapkan bersama Bappeda');
      await dialog.getByRole('button', { name: 'Kecualikan', exact: true }).click();
      await page.getByText('Dikecualikan (1)').click();
      await page.getByText('Alasan: Ditetapkan bersama Bappeda').waitFor();
      await page.getByRole('button', { name: 'Periksa lagi' }).click();
      await expect.poll(() => page.getByText('Dikecualikan (1)').count()).toBe(0);
    }));
});
