import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openPage } from './support/open-page.ts';
import type { Program } from './support/program.ts';

/** High enough for a whole page, and sharp enough to read it. */
const screen = { width: 2732, height: 2300, scale: 2 };

/** A page of a document as it is printed: of which kind, and the beginning of which section. */
const pages = [
  { name: 'page-lkjip', kind: 'LKjIP', section: /Sasaran 1\.1\.1/ },
  { name: 'page-renstra', kind: 'Renstra', section: /Tujuan dan Sasaran Jangka Menengah/ },
  { name: 'page-agreement', kind: 'Perjanjian Kinerja', section: /Perjanjian Kinerja/i },
] as const;

/** Pages of documents for the README, as the preview shows them: they are the pages of the PDF. */
export async function shootPages(browser: Browser, program: Program, target: string): Promise<void> {
  const address = await program.requestAddress();
  const { page, close } = await openPage(browser, { address, port: program.port }, screen);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+8');
  for (const { name, kind, section } of pages) {
    await chooseKind(page, kind);
    await page.getByRole('option', { name: section }).first().click();
    await page.waitForTimeout(2500); // the page in view is drawn after it has come to rest; a picture only
    const path = join(target, `${name}.png`);
    await page.locator(`section[data-page="${await readPageInView(page)}"]`).screenshot({ path });
    process.stdout.write(`${path}\n`);
  }
  await close();
}

async function chooseKind(page: Page, kind: string): Promise<void> {
  const choice = page.getByRole('button', { name: /Jenis dokumen/ });
  const isChosen = (await choice.textContent())?.startsWith(kind) ?? false;
  if (!isChosen) {
    const given = page.waitForResponse((response) => response.url().endsWith('/api/report.bytes'));
    await choice.click();
    await page.getByRole('option', { name: kind, exact: true }).click();
    await given;
  }
  await page.locator('[aria-busy=false][data-paper-desk]').waitFor();
}

async function readPageInView(page: Page): Promise<string> {
  const text = await page.getByText(/^Halaman \d+ dari \d+$/).textContent();
  return /\d+/.exec(text ?? '')?.[0] ?? '1';
}
