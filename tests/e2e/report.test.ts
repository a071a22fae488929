import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectFaultless } from './support/faultless.ts';
import { type OpenedPage, openPage } from './support/open-page.ts';
import { makeHome, makeSample, type Program, startProgram } from './support/program.ts';
import { takeBrowser } from './support/shared-browser.ts';

let browser: Browser;
let program: Program;
let home: string;

beforeAll(async () => {
  home = makeHome();
  const file = makeSample('dinsos', home);
  program = await startProgram({ file, home });
  browser = await takeBrowser();
});
afterAll(async () => {
  await program.stop();
  rmSync(home, { recursive: true, force: true });
});

async function withReport(act: (page: Page, opened: OpenedPage) => Promise<void>, scale = 1): Promise<void> {
  const address = await program.requestAddress();
  const opened = await openPage(
    browser,
    { address, port: program.port },
    { width: 1366, height: 768, scale },
  );
  await opened.page.getByRole('heading', { level: 1 }).waitFor();
  await opened.page.keyboard.press('Control+8');
  await opened.page.getByText(/^Halaman 1 dari \d+$/).waitFor();
  await act(opened.page, opened);
  await opened.close();
}

const deskOf = (page: Page) => page.getByRole('region', { name: 'Pratinjau halaman' });

describe('the report screen', () => {
  it('shows the pages of the LKjIP with its sections and leads to the page of a section', () =>
    withReport(async (page) => {
      await page.getByRole('option', { name: /BAB III/ }).click();
      await expect
        .poll(() => page.getByText(/^Halaman \d+ dari \d+$/).textContent())
        .not.toMatch(/^Halaman 1 /);
      const words = deskOf(page).getByText('AKUNTABILITAS KINERJA').first();
      await words.waitFor({ state: 'attached' });
    }));

  it('says what is missing before printing, and where it is mended', () =>
    withReport(async (page) => {
      const checks = page.getByRole('complementary');
      // 2026: 1.06.02.a, 3.1.a and 1.06.01.b are not filled in yet.
      await checks.getByText('3 indikator belum punya realisasi').waitFor();
      await checks.getByText(/bagian belum ditulis/).waitFor();
      await page.getByText(/^Draf · \d+ hal$/).waitFor();
      await checks.getByRole('button', { name: /bagian belum ditulis/ }).press('Enter');
      await checks.getByRole('button', { name: 'Aspek Strategis Organisasi' }).press('Enter');
      await page.getByRole('textbox', { name: 'Aspek strategis organisasi' }).waitFor();
      await page.keyboard.press('Escape');
      await checks.getByRole('button', { name: 'Indeks tata kelola perangkat daerah' }).press('Enter');
      await page.getByRole('heading', { level: 1, name: 'Realisasi' }).waitFor();
    }));

  it('draws the pages anew when another document is chosen, and makes the agreements of all officials, dated as asked', () =>
    withReport(async (page) => {
      const choose = async (kind: string): Promise<void> => {
        await page.getByRole('button', { name: /Jenis dokumen/ }).click();
        await page.getByRole('option', { name: kind, exact: true }).click();
      };
      await choose('Renstra');
      await page.getByRole('option', { name: /BAB VIII/ }).waitFor();
      await choose('Perjanjian Kinerja');
      await page
        .getByRole('option', { name: /Lampiran Perjanjian Kinerja/ })
        .first()
        .waitFor();
      await page.getByRole('button', { name: /Pihak pertama/ }).click();
      await page.getByRole('option', { name: 'Semua pejabat' }).click();
      const statements = page.getByRole('option', { name: /^Perjanjian Kinerja/ });
      await expect.poll(() => statements.count()).toBe(6);
      await page.getByRole('textbox', { name: 'Tanggal dokumen' }).fill('1 Feb 2026');
      await page.keyboard.press('Enter');
      const words = deskOf(page).getByText('1 Februari 2026').first();
      await words.waitFor({ state: 'attached' });
    }));

  it('is one press away from the first screen, and each of its forms is exported to the chosen place', async () => {
    const address = await program.requestAddress();
    const opened = await openPage(browser, { address, port: program.port }, { width: 1366, height: 768 });
    const { page } = opened;
    await page.getByRole('button', { name: /LKjIP \d{4}/ }).click();
    await page.getByText(/^Halaman 1 dari \d+$/).waitFor();
    await page.getByRole('button', { name: 'LKjIP Jenis dokumen' }).waitFor();
    for (const [button, ending, magic] of [
      ['PDF', 'pdf', '%PDF-'],
      ['Word', 'docx', 'PK'],
      ['Excel', 'xlsx', 'PK'],
    ] as const) {
      await page.getByRole('button', { name: button, exact: true }).click();
      const name = page.getByRole('dialog').getByRole('textbox').last();
      await name.fill(`hasil-${ending}`);
      await name.press('Enter');
      await page.getByText(`Ekspor selesai: hasil-${ending}.${ending}`).first().waitFor();
      const bytes = readFileSync(join(home, 'Documents', `hasil-${ending}.${ending}`));
      expect(bytes.subarray(0, magic.length).toString('latin1')).toBe(magic);
    }
    await opened.close();
  });

  it('clips and overlaps nothing, axe finds nothing, and the very bytes of the preview are printed in a tab of its own', () =>
    withReport(async (page, { context }) => {
      await expectFaultless(page);
      const answers = new Promise<{ type: string | undefined; status: number }>((resolve) => {
        context.on('response', (response) => {
          if (new URL(response.url()).pathname.startsWith('/print/')) {
            resolve({ type: response.headers()['content-type'], status: response.status() });
          }
        });
      });
      await page.getByRole('button', { name: /Cetak/ }).click();
      const answer = await answers;
      expect(answer).toEqual({ status: 200, type: 'application/pdf' });
    }));

  it('clips and overlaps nothing at 125 %, and axe finds nothing', () =>
    withReport((page) => expectFaultless(page), 1.25));
});
