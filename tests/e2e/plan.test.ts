import { describe, expect, it } from 'vitest';
import { expectAccessible, expectFaultless } from './support/faultless.ts';
import { untilFocused } from './support/keyboard.ts';
import {
  eventually,
  findIndicator,
  findNode,
  findTarget,
  focusedRow,
  noticeOf,
  openOutline,
  readPlan,
  rowOf,
  type Scene,
  type SceneOptions,
  showPlan,
  showRow,
  textOf,
  waitForField,
  waitForKeyboard,
} from './support/outline.ts';
import { shareProgram } from './support/shared-program.ts';

const shared = shareProgram();

const withPlan = (act: (scene: Scene) => Promise<void>, options?: SceneOptions) =>
  openOutline(shared, act, options);

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
      await showRow(page, disaster);
      await textOf(page, disaster).click();
      await page.keyboard.press('Enter');
      await waitForField(page);
      await page.keyboard.press('Tab');
      await expect.poll(() => focusedRow(page)).toMatch(/^IK/);
      await page.keyboard.press('Tab');
      await noticeOf(page).getByText('Indikator tidak dapat memiliki baris di bawahnya.').waitFor();
      await expectAccessible(page);
      await page.keyboard.press('Shift+Tab');
      await expect.poll(() => focusedRow(page)).toMatch(/^Sasaran/);
      await noticeOf(page).waitFor({ state: 'detached' });
      await page.keyboard.press('Shift+Tab');
      await expect.poll(() => focusedRow(page)).toMatch(/^Tujuan/);
      await page.keyboard.type('Tujuan dari papan tik');
      await page.keyboard.press('Enter');
      await page.keyboard.press('Escape');
      await eventually(async () => (await findNode(page, 'Tujuan dari papan tik'))?.levelKind).toBe('goal');
    }));

  it('changes the level of a row with everything below it when the caret stands before its text', () =>
    withPlan(async ({ page }) => {
      const program = async () =>
        (await readPlan(page)).nodes.find((node) => node.text === 'Program Penanganan Bencana')?.levelKind;
      await showRow(page, disaster);
      await textOf(page, disaster).click();
      await page.keyboard.press('F2');
      await waitForField(page);
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+Tab');
      await eventually(async () => (await findNode(page, disaster))?.levelKind).toBe('goal');
      await expect.poll(() => program()).toBe('objective');
      // The page has the answer as well, and the field is open in it.
      await expect.poll(() => focusedRow(page)).toMatch(/^Tujuan/);
      await waitForField(page);
      await page.keyboard.press('Tab');
      await eventually(async () => (await findNode(page, disaster))?.levelKind).toBe('objective');
      await expect.poll(() => program()).toBe('program');
      // The first row of its kind has none above it to go under.
      await page.keyboard.press('Escape');
      await showRow(page, 'Menurunnya kemiskinan dan kerentanan sosial');
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
      await showRow(page, disaster);
      await textOf(page, disaster).click();
      await page.keyboard.press('Alt+ArrowUp');
      await eventually(order).toEqual([disaster, basicNeeds, ...before.slice(2)]);
      await expect.poll(() => focusedRow(page)).toContain(disaster);
      await page.keyboard.press('Control+z');
      await eventually(order).toEqual(before);
    }));

  it('removes a branch, offers it back, and keeps the keyboard in the outline', () =>
    withPlan(async ({ page }) => {
      const before = await readPlan(page);
      await showRow(page, disaster);
      await textOf(page, disaster).click();
      await page.keyboard.press('Delete');
      const toast = page.getByRole('region', { name: 'Pemberitahuan' });
      await toast
        .getByText(/^Sasaran “Meningkatnya perlindungan sosial.+baris di bawahnya dihapus\.$/)
        // It goes by itself after a while, unless the pointer is on it.
        .hover();
      await eventually(() => focusedRow(page)).toContain('Meningkatnya keberfungsian sosial');
      expect((await readPlan(page)).nodes.length).toBeLessThan(before.nodes.length);
      await toast.getByRole('button', { name: 'Urungkan' }).click();
      await eventually(async () => (await readPlan(page)).nodes.length).toBe(before.nodes.length);
      expect((await readPlan(page)).targets.length).toBe(before.targets.length);
    }));

  it('offers everything the keys do in lists as well, and moves a row to a chosen place', () =>
    withPlan(async ({ page }) => {
      await showRow(page, disaster);
      await textOf(page, disaster).click();
      await page.keyboard.press('Shift+F10');
      const list = page.getByRole('menu', { name: 'Tindakan baris' });
      await list.waitFor();
      await expectAccessible(page);
      await list.getByRole('menuitem', { name: 'Pindahkan ke…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Pindahkan ke' });
      await dialog.getByLabel('Cari tempat').fill('keberfungsian');
      await expectAccessible(page);
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
      await expect.poll(() => rowOf(page, basicNeeds).getAttribute('aria-expanded')).toBe('true');
      await expect.poll(() => rowOf(page, basicNeeds).getAttribute('aria-level')).toBe('4');
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

/** Rows of the outline that are seen whole. */
const countRows = `(() => {
  const grid = document.querySelector('[role="treegrid"]');
  const cells = [...grid.querySelectorAll('[role="gridcell"][aria-colindex="1"]')];
  const { bottom } = grid.getBoundingClientRect();
  return cells.filter((cell) => cell.getBoundingClientRect().bottom <= bottom + 1).length;
})()`;

describe('the screen of the plan', () => {
  it('shows nineteen rows or more of the example at 1366×768 beside the open details', () =>
    withPlan(async ({ page }) => {
      await page.getByRole('complementary').waitFor();
      await expect.poll(() => page.evaluate<number>(countRows)).toBeGreaterThanOrEqual(19);
    }));

  it.each([
    ['dinsos', 1],
    ['dinsos', 1.25],
    ['lahat', 1],
    ['lahat', 1.25],
  ] as const)('clips nothing of %s at scale %s, and axe finds nothing', (sample, scale) =>
    withPlan(
      async ({ page }) => {
        await expectFaultless(page);
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('ArrowDown');
        await page.keyboard.press('F9');
        await page.getByRole('complementary').waitFor({ state: scale === 1 ? 'detached' : 'visible' });
        await expectFaultless(page);
      },
      { sample, scale },
    ),
  );

  it('begins an empty plan with an example and one press', async () => {
    const { page, close } = await shared.open({ sample: null });
    await page.getByRole('button', { name: /^Buat berkas baru/ }).click();
    await page.getByLabel('Nama instansi').fill('Dinas Pertanian');
    await page.keyboard.press('Enter');
    await page.getByText('Folder ini kosong.').waitFor();
    await page.getByRole('button', { name: 'Buat di sini' }).click();
    await page.getByRole('button', { name: 'Ketik visi dan misi' }).press('Enter');
    await page.getByText('Rencana ini belum berisi apa-apa').waitFor();
    await expectFaultless(page);
    // The one press has the keyboard already.
    await untilFocused(page.getByRole('button', { name: 'Tulis Visi' }));
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
  });
});
