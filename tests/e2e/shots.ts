import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { shootPages } from './page-shots.ts';
import { launchBrowser } from './support/browser.ts';
import { openPage, type PageSize } from './support/open-page.ts';
import { makeHome, makeSample, type Program, startProgram } from './support/program.ts';

/** Windows at 100 % and at 125 % on the screen most offices have. */
const sizes: Readonly<Record<string, PageSize>> = {
  '100': { width: 1366, height: 768 },
  '125': { width: 1366, height: 768, scale: 1.25 },
};

type Shot = Readonly<{ name: string; file: string | null; show: (page: Page) => Promise<void> }>;

const target = join(fileURLToPath(new URL('../..', import.meta.url)), 'docs', 'images');

/** The pictures of the README, from the real program with the fictional agency. */
async function makeShots(): Promise<void> {
  mkdirSync(target, { recursive: true });
  const home = makeHome();
  const example = makeSample('dinsos', home);
  const browser = await launchBrowser();
  try {
    for (const { name, file, show } of listShots(example)) {
      const program = await startProgram({ home, ...(file === null ? {} : { file }) });
      for (const [size, dimensions] of Object.entries(sizes)) {
        await shoot(program, dimensions, show, join(target, `${name}-${size}.png`));
      }
      await program.stop();
    }
    const program = await startProgram({ home, file: example });
    await shootPages(browser, program, target);
    await program.stop();
  } finally {
    await browser.close();
  }

  async function shoot(program: Program, size: PageSize, show: Shot['show'], path: string): Promise<void> {
    const address = await program.requestAddress();
    const opened = await openPage(browser, { address, port: program.port }, size);
    await opened.page.getByRole('heading', { level: 1 }).waitFor();
    await show(opened.page);
    await opened.page.screenshot({ path });
    await opened.close();
    process.stdout.write(`${path}\n`);
  }
}

function listShots(example: string): readonly Shot[] {
  return [
    { name: 'start', file: null, show: (page) => page.getByRole('heading', { level: 1 }).waitFor() },
    {
      name: 'home',
      file: example,
      show: async (page) => {
        await page.keyboard.press('Control+1');
        await page
          .getByRole('region', { name: 'Perubahan terakhir' })
          .getByRole('listitem')
          .first()
          .waitFor();
      },
    },
    {
      name: 'tree',
      file: example,
      show: async (page) => {
        await page.keyboard.press('Control+3');
        await page.getByRole('treeitem').first().waitFor({ state: 'attached' });
        await page.waitForTimeout(800); // the tree is fitted into its room once it is measured; a picture only
      },
    },
    {
      name: 'indicator',
      file: example,
      show: async (page) => {
        await page.keyboard.press('Control+4');
        await page.getByRole('tab', { name: 'Definisi' }).waitFor();
      },
    },
    {
      name: 'budget',
      file: example,
      show: async (page) => {
        await page.keyboard.press('Control+5');
        await page
          .getByRole('treegrid')
          .getByText('Program Perlindungan dan Jaminan Sosial')
          .first()
          .waitFor();
      },
    },
    {
      name: 'plan',
      file: example,
      show: async (page) => {
        await page.keyboard.press('Control+2');
        await page.getByRole('treegrid').getByText('Persentase penduduk miskin').first().click();
      },
    },
    {
      name: 'realization',
      file: example,
      show: async (page) => {
        await page.keyboard.press('Control+7');
        await page.getByRole('grid').getByRole('gridcell').first().waitFor();
        await page.waitForTimeout(800); // the keyboard goes to the first empty cell, far down; a picture only
        await page.keyboard.press('Control+Home');
        await page.getByRole('grid').getByText('Persentase penduduk miskin').first().click();
      },
    },
    {
      name: 'action',
      file: example,
      show: async (page) => {
        await open(page, 'Rencana aksi');
        await page.getByRole('treegrid').getByText('Rapat koordinasi').first().waitFor();
      },
    },
    {
      name: 'verification',
      file: example,
      show: async (page) => {
        await open(page, 'Verifikasi');
        await page.getByRole('heading', { name: 'Persentase penduduk miskin' }).waitFor();
      },
    },
    {
      name: 'achievement',
      file: example,
      show: async (page) => {
        await open(page, 'Capaian');
        await page.getByRole('heading', { name: /Capaian 60 indikator/ }).waitFor();
        await page.waitForTimeout(800); // the panel beside it is drawn after the list; a picture only
      },
    },
    {
      name: 'report',
      file: example,
      show: async (page) => {
        await page.keyboard.press('Control+8');
        const desk = page.getByRole('region', { name: 'Pratinjau halaman' });
        await page.getByRole('option', { name: /Sasaran 1\.1\.1/ }).click();
        await desk.locator('section[aria-label^="Halaman"]').first().waitFor();
        await page.waitForTimeout(1500); // the page in view is drawn after it has come to rest; a picture only
      },
    },
  ];
}

const open = (page: Page, screen: string): Promise<void> =>
  page.getByRole('navigation').getByRole('button', { name: screen }).click();

await makeShots();
