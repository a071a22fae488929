import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { findAxeViolations } from './support/axe.ts';
import { launchBrowser } from './support/browser.ts';
import { findClipped } from './support/clipped.ts';
import { openPage } from './support/open-page.ts';
import { makeHome, makeSample, type Program, startProgram } from './support/program.ts';

let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

type Scene = Readonly<{ page: Page; program: Program }>;

/** A file of its own for each test: what it writes is nobody else's. */
async function withPlan(
  act: (scene: Scene) => Promise<void>,
  { sample = 'dinsos', scale = 1 }: { sample?: 'dinsos' | 'lahat'; scale?: number } = {},
): Promise<void> {
  const home = makeHome();
  const program = await startProgram({ file: makeSample(sample, home), home });
  try {
    const opened = await openPage(browser, program, { width: 1366, height: 768, scale });
    await opened.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await showPlan(opened.page);
    await act({ page: opened.page, program });
    await opened.close();
  } finally {
    await program.stop();
  }
}

/** The outline has measured its texts and taken the keyboard. */
async function showPlan(page: Page): Promise<void> {
  await page.getByRole('treegrid', { name: 'Susunan rencana' }).getByRole('gridcell').first().waitFor();
  await waitForKeyboard(page);
}

const waitForKeyboard = (page: Page) =>
  page.waitForFunction(`document.activeElement?.getAttribute('role') === 'gridcell'`);
const waitForField = (page: Page) =>
  page.waitForFunction(`document.activeElement?.classList.contains('grid-editor')`);

/** The contract as the page itself calls it. */
async function call<T>(page: Page, method: string, input: object): Promise<T> {
  const answer = await page.evaluate(
    async ([name, body]) => {
      const response = await fetch(`/api/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: String(body),
      });
      return (await response.json()) as unknown;
    },
    [method, JSON.stringify(input)] as const,
  );
  const result = answer as { ok: true; value: T } | { ok: false; error: unknown };
  if (!result.ok) throw new Error(`${method}: ${JSON.stringify(result.error)}`);
  return result.value;
}

async function readPlan(page: Page): Promise<PlanDocument> {
  const info = await call<{ plans: readonly { id: string }[] }>(page, 'document.info', {});
  return call<PlanDocument>(page, 'plan.read', { planId: info.plans[0]?.id ?? '' });
}

/** A loaded computer takes its time. */
const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 10_000 });

const rowOf = (page: Page, name: string) =>
  page.getByRole('treegrid').getByRole('row', { name: new RegExp(name) });
const textOf = (page: Page, name: string) => rowOf(page, name).locator('[aria-colindex="1"]');
/** Three columns stand before the years, the first of which is 2025. */
const yearOf = (page: Page, name: string, year: number) =>
  rowOf(page, name).locator(`[aria-colindex="${year - 2025 + 4}"]`);
const noticeOf = (page: Page) => page.locator('.grid-popover');
const focusedRow = (page: Page) =>
  page.evaluate<string>(`document.activeElement?.closest('[role="row"]')?.textContent ?? ''`);

const findNode = async (page: Page, text: string) =>
  (await readPlan(page)).nodes.find((node) => node.text === text);
const findIndicator = async (page: Page, name: string) =>
  (await readPlan(page)).indicators.find((indicator) => indicator.name === name);

/** What stands in the file for an indicator in one year. */
async function findTarget(page: Page, name: string, year: number) {
  const plan = await readPlan(page);
  const indicator = plan.indicators.find((one) => one.name === name);
  const cell = plan.targets.find(
    (one) => one.indicatorId === indicator?.id && one.year === year && one.quarter === 0,
  );
  return cell && [cell.value, cell.valueMax, cell.ordinalCode];
}

const poor = 'Persentase penduduk miskin';
const basicNeeds = 'Meningkatnya pemenuhan kebutuhan dasar keluarga fakir miskin';
const disaster = 'Meningkatnya perlindungan sosial korban bencana';

describe('writing the outline', () => {
  it('makes the next row with Enter, keeps both, and leaves nothing behind with Escape', () =>
    withPlan(async ({ page }) => {
      await textOf(page, poor).click();
      await page.keyboard.press('Enter');
      await waitForField(page);
      await page.keyboard.type('Indeks kedalaman kemiskinan');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Indeks keparahan kemiskinan');
      await page.keyboard.press('Enter');
      await waitForField(page);
      await page.keyboard.press('Escape');
      await eventually(() => focusedRow(page)).toContain('Indeks keparahan kemiskinan');
      const plan = await readPlan(page);
      const goal = plan.indicators.find((one) => one.name === poor)?.nodeId;
      const names = plan.indicators.filter((one) => one.nodeId === goal).map((one) => one.name);
      expect(names.toSorted()).toEqual(
        ['Indeks keparahan kemiskinan', 'Indeks kedalaman kemiskinan', poor].toSorted(),
      );
      await page.reload();
      await showPlan(page);
      // Each row stands behind the one it was written after.
      const rows = await page.getByRole('treegrid').getByRole('row').allTextContents();
      const places = [poor, 'Indeks kedalaman', 'Indeks keparahan'].map((name) =>
        rows.findIndex((row) => row.includes(name)),
      );
      expect(places).toEqual([places[0], (places[0] ?? 0) + 1, (places[0] ?? 0) + 2]);
    }));

  it('loses no letter of the next row while the file is slow', () =>
    withPlan(async ({ page }) => {
      await page.route('**/api/*.create', async (route) => {
        await new Promise((resolve) => setTimeout(resolve, 250));
        await route.continue();
      });
      await textOf(page, poor).click();
      await page.keyboard.press('Enter');
      await waitForField(page);
      await page.keyboard.type('Satu');
      await page.keyboard.press('Enter');
      await page.keyboard.type('Dua kali lebih panjang daripada yang pertama', { delay: 12 });
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await eventually(async () => (await findIndicator(page, 'Satu'))?.name).toBe('Satu');
      await eventually(
        async () => (await findIndicator(page, 'Dua kali lebih panjang daripada yang pertama'))?.kind,
      ).toBe('ik');
    }));

  it('goes down and up the levels with Tab while a row is named, and says where it cannot', () =>
    withPlan(async ({ page }) => {
      await textOf(page, disaster).click();
      await page.keyboard.press('Enter');
      await waitForField(page);
      await page.keyboard.press('Tab');
      expect(await focusedRow(page)).toMatch(/^IK/);
      await page.keyboard.press('Tab');
      await noticeOf(page).getByText('Indikator tidak dapat memiliki baris di bawahnya.').waitFor();
      expect(await findAxeViolations(page)).toEqual([]);
      await page.keyboard.press('Shift+Tab');
      expect(await focusedRow(page)).toMatch(/^Sasaran/);
      await noticeOf(page).waitFor({ state: 'detached' });
      await page.keyboard.press('Shift+Tab');
      expect(await focusedRow(page)).toMatch(/^Tujuan/);
      await page.keyboard.type('Tujuan dari papan tik');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await eventually(async () => (await findNode(page, 'Tujuan dari papan tik'))?.levelKind).toBe('goal');
    }));

  it('changes the level of a row with everything below it when the caret stands before its text', () =>
    withPlan(async ({ page }) => {
      const program = async () =>
        (await readPlan(page)).nodes.find((node) => node.text === 'Program Penanganan Bencana')?.levelKind;
      await textOf(page, disaster).click();
      await page.keyboard.press('F2');
      await waitForField(page);
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+Tab');
      await eventually(async () => (await findNode(page, disaster))?.levelKind).toBe('goal');
      expect(await program()).toBe('objective');
      await page.keyboard.press('Tab');
      await eventually(async () => (await findNode(page, disaster))?.levelKind).toBe('objective');
      expect(await program()).toBe('program');
      // The first row of its kind has none above it to go under.
      await page.keyboard.press('Escape');
      await textOf(page, 'Menurunnya kemiskinan dan kerentanan sosial').click();
      await page.keyboard.press('F2');
      await waitForField(page);
      await page.keyboard.press('Home');
      await page.keyboard.press('Tab');
      await noticeOf(page).getByText('Tidak ada baris setingkat di atasnya.').waitFor();
    }));

  it('moves a row with its branch, and takes it back in one step', () =>
    withPlan(async ({ page }) => {
      const order = async () =>
        (await readPlan(page)).nodes
          .filter((node) => node.levelKind === 'objective')
          .map((node) => node.text);
      const before = await order();
      await textOf(page, disaster).click();
      await page.keyboard.press('Alt+ArrowUp');
      await eventually(order).toEqual([disaster, basicNeeds, ...before.slice(2)]);
      expect(await focusedRow(page)).toContain(disaster);
      await page.keyboard.press('Control+z');
      await eventually(order).toEqual(before);
    }));

  it('removes a branch, offers it back, and keeps the keyboard in the outline', () =>
    withPlan(async ({ page }) => {
      const before = await readPlan(page);
      await textOf(page, disaster).click();
      await page.keyboard.press('Delete');
      const toast = page.getByRole('region', { name: 'Pemberitahuan' });
      await toast
        .getByText(/^Sasaran “Meningkatnya perlindungan sosial.+baris di bawahnya dihapus\.$/)
        .waitFor();
      await eventually(() => focusedRow(page)).toContain('Meningkatnya keberfungsian sosial');
      expect((await readPlan(page)).nodes.length).toBeLessThan(before.nodes.length);
      await toast.getByRole('button', { name: 'Urungkan' }).click();
      await eventually(async () => (await readPlan(page)).nodes.length).toBe(before.nodes.length);
      expect((await readPlan(page)).targets.length).toBe(before.targets.length);
    }));

  it('offers everything the keys do in lists as well, and moves a row to a chosen place', () =>
    withPlan(async ({ page }) => {
      await textOf(page, disaster).click();
      await page.keyboard.press('Shift+F10');
      const list = page.getByRole('menu', { name: 'Tindakan baris' });
      await list.waitFor();
      expect(await findAxeViolations(page)).toEqual([]);
      await list.getByRole('menuitem', { name: 'Pindahkan ke…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Pindahkan ke' });
      await dialog.getByLabel('Cari tempat').fill('keberfungsian');
      expect(await findAxeViolations(page)).toEqual([]);
      await dialog.getByRole('option').first().click();
      await dialog.getByRole('button', { name: 'Pindahkan' }).click();
      await eventually(async () => {
        const node = await findNode(page, disaster);
        return (await readPlan(page)).nodes.find((one) => one.id === node?.parentId)?.text;
      }).toMatch(/^Meningkatnya keberfungsian/);
      await waitForKeyboard(page);
      await page.keyboard.press('Control+l');
      await page
        .getByRole('menu', { name: 'Ubah tingkat' })
        .getByRole('menuitem', { name: 'Tujuan' })
        .click();
      await eventually(async () => (await findNode(page, disaster))?.levelKind).toBe('goal');
    }));

  it('turns pasted lines into rows, with the figures that stood behind them', () =>
    withPlan(async ({ page }) => {
      await page.evaluate(
        `navigator.clipboard.writeText('• Rasio pekerja sosial\\tOrang\\t10\\t11\\t12\\r\\n• Rasio relawan\\tOrang\\t20\\t21\\t22')`,
      );
      await textOf(page, poor).click();
      await page.keyboard.press('Control+v');
      await page.getByText('2 baris ditambahkan.').waitFor();
      await eventually(() => findTarget(page, 'Rasio relawan', 2026)).toEqual(['22', null, null]);
      expect(await findIndicator(page, 'Rasio pekerja sosial')).toMatchObject({
        unitOfMeasure: 'Orang',
        baselineValue: '10',
        baselineYear: 2024,
      });
      await page.getByRole('button', { name: 'Urungkan' }).last().click();
      await eventually(async () => (await findIndicator(page, 'Rasio pekerja sosial'))?.name).toBeUndefined();
    }));
});

describe('opening and closing branches', () => {
  it('follows the arrows, the star and the level that is asked for, and never loses the keyboard', () =>
    withPlan(async ({ page }) => {
      const rows = () => page.getByRole('treegrid').getByRole('row').count();
      await textOf(page, basicNeeds).click();
      expect(await rowOf(page, basicNeeds).getAttribute('aria-expanded')).toBe('true');
      expect(await rowOf(page, basicNeeds).getAttribute('aria-level')).toBe('4');
      await page.keyboard.press('ArrowLeft');
      await eventually(() => rowOf(page, basicNeeds).getAttribute('aria-expanded')).toBe('false');
      await page.keyboard.press('ArrowLeft');
      await eventually(() => focusedRow(page)).toContain('Menurunnya kemiskinan');
      await page.keyboard.press('Shift+*');
      await eventually(() => rowOf(page, basicNeeds).getAttribute('aria-expanded')).toBe('true');
      await textOf(page, poor).click();
      await page.keyboard.press('Control+Shift+Digit2');
      // The header, one vision and three missions.
      await eventually(rows).toBe(5);
      await eventually(() => focusedRow(page)).toMatch(/^Misi1/);
      await page.getByRole('radio', { name: 'Program' }).click();
      await page.keyboard.press('Control+Shift+Digit7');
      await eventually(rows).toBeGreaterThan(10);
    }));
});

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
      expect(await yearOf(page, poor, 2026).textContent()).toBe('8,90');
      expect(await yearOf(page, poor, 2027).textContent()).toBe('8,10–8,40');
      await page.keyboard.press('Control+End');
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
      expect(await cell.textContent()).toContain('8341');
      await cell.click();
      await noticeOf(page).getByText('8.341 di luar batas indikator ini.').waitFor();
      expect(await findAxeViolations(page)).toEqual([]);
      await page.keyboard.press('Alt+ArrowDown');
      await page.keyboard.press('Enter');
      await eventually(() => cell.textContent()).toBe('83,41');
      await eventually(() =>
        findTarget(page, 'Persentase keluarga fakir miskin yang terpenuhi kebutuhan dasarnya', 2026),
      ).toEqual(['83.41', null, null]);
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
      expect(await yearOf(page, program, 2026).getAttribute('aria-readonly')).toBe('true');
      // 640 + 5.125 = 5.765 million
      expect(await yearOf(page, program, 2026).textContent()).toBe('5.765,00');
      await yearOf(page, 'Pemeliharaan Anak-Anak Terlantar', 2026).click();
      await page.keyboard.type('Rp700.000.000');
      await page.keyboard.press('Enter');
      // 700 + 5.125 = 5.825 million
      await eventually(() => yearOf(page, program, 2026).textContent()).toBe('5.825,00');
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
      const found: string[] = [];
      for (let turn = 0; turn < 2; turn += 1) {
        await page.keyboard.press('F8');
        await waitForKeyboard(page);
        found.push(await focusedRow(page));
      }
      expect(found.some((row) => row.includes(poor))).toBe(true);
      expect(await findAxeViolations(page)).toEqual([]);
      // (8,95 + 8,05) ÷ 2 = 8,5
      await details.getByRole('button', { name: 'Isi 8,50' }).click();
      await eventually(() => findTarget(page, poor, 2027)).toEqual(['8.5', null, null]);
    }));

  it('leads to the period where a plan has none, and the year columns come with it', () =>
    withPlan(
      async ({ page }) => {
        await page.getByText('Periode rencana belum diisi').waitFor();
        expect(await page.getByRole('columnheader').count()).toBe(3);
        await page.getByRole('button', { name: 'Isi periode' }).click();
        await eventually(() => page.evaluate(`document.activeElement?.labels?.[0]?.textContent`)).toBe(
          'Tahun awal',
        );
        await page.keyboard.type('2025');
        await page.keyboard.press('Enter');
        await eventually(() => page.getByRole('columnheader').count()).toBe(8);
        expect((await readPlan(page)).plan).toMatchObject({ periodStart: 2025, periodEnd: 2029 });
        await page.getByText('Periode rencana belum diisi').waitFor({ state: 'detached' });
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
      await eventually(async () => (await findIndicator(page, poor))?.direction).toBe('stabilize');
      await details.getByRole('tab', { name: 'Target' }).click();
      await details.getByLabel('Batas atas').fill('seratus');
      await page.keyboard.press('Enter');
      await details.getByText('"seratus" bukan angka.').waitFor();
      expect(await details.getByLabel('Batas atas').inputValue()).toBe('seratus');
      await details.getByRole('button', { name: 'Tabel' }).click();
      await details.getByRole('table').getByText('8,50').waitFor();
      expect(await findClipped(page)).toEqual([]);
      expect(await findAxeViolations(page)).toEqual([]);
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
      await page.keyboard.type('Nusa Raya');
      await page.keyboard.press('Enter');
      await eventually(terms).toEqual(['Tangguh', 'Sejahtera', 'Nusa Raya']);
    }));
});

/** Rows of the outline that are seen whole. */
const countRows = `(() => {
  const grid = document.querySelector('[role="treegrid"]');
  const cells = [...grid.querySelectorAll('[role="gridcell"][aria-colindex="1"]')];
  const { bottom } = grid.getBoundingClientRect();
  return cells.filter((cell) => cell.getBoundingClientRect().bottom <= bottom + 1).length;
})()`;

describe('the screen of the plan', () => {
  it('shows nineteen rows or more at 1366×768', () =>
    withPlan(
      async ({ page }) => {
        const plan = await readPlan(page);
        const [vision] = plan.nodes;
        for (let index = 0; index < 20; index += 1) {
          await call(page, 'node.create', {
            planId: plan.plan.id,
            parentId: vision?.id,
            levelId: plan.levels.find((level) => level.kind === 'mission')?.id,
            afterId: null,
            text: `Misi ${index}`,
          });
        }
        await call(page, 'plan.update', {
          id: plan.plan.id,
          version: plan.plan.version,
          patch: { periodStart: 2025, periodEnd: 2029 },
        });
        await page.reload();
        await showPlan(page);
        expect(await page.evaluate<number>(countRows)).toBeGreaterThanOrEqual(19);
      },
      { sample: 'lahat' },
    ));

  it.each([
    ['dinsos', 1],
    ['dinsos', 1.25],
    ['lahat', 1],
    ['lahat', 1.25],
  ] as const)('clips nothing of %s at scale %s, and axe finds nothing', (sample, scale) =>
    withPlan(
      async ({ page }) => {
        expect(await findClipped(page)).toEqual([]);
        expect(await findAxeViolations(page)).toEqual([]);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('F9');
        await page.getByRole('complementary').waitFor({ state: scale === 1 ? 'detached' : 'visible' });
        expect(await findClipped(page)).toEqual([]);
        expect(await findAxeViolations(page)).toEqual([]);
      },
      { sample, scale },
    ),
  );

  it('begins an empty plan with an example and one press', async () => {
    const home = makeHome();
    const program = await startProgram({ home });
    try {
      const { page, close } = await openPage(browser, program, { width: 1366, height: 768 });
      await page.getByRole('button', { name: /^Buat berkas baru/ }).click();
      await page.getByLabel('Nama instansi').fill('Dinas Pertanian');
      await page.keyboard.press('Enter');
      await page.getByRole('button', { name: 'Buat di sini' }).click();
      await page.getByText('Rencana ini belum berisi apa-apa').waitFor();
      expect(await findClipped(page)).toEqual([]);
      expect(await findAxeViolations(page)).toEqual([]);
      // The one press has the keyboard already.
      await page.keyboard.press('Enter');
      await waitForField(page);
      await page.keyboard.type('Petani sejahtera');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Tab');
      await page.keyboard.type('Meningkatkan hasil panen');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await eventually(async () =>
        (await readPlan(page)).nodes.map((node) => [node.levelKind, node.text]),
      ).toEqual([
        ['vision', 'Petani sejahtera'],
        ['mission', 'Meningkatkan hasil panen'],
      ]);
      await page.locator('.status-bar').getByText('1 visi · 1 misi').waitFor();
      await close();
    } finally {
      await program.stop();
    }
  });
});
