import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { PlanDocument } from '../../db/domain/plan-document.ts';
import { expectAccessible, expectFaultless } from './support/faultless.ts';
import { untilFocusWithin } from './support/keyboard.ts';
import { call, eventually, findNode, focusedRow, readPlan } from './support/outline.ts';
import { shareProgram } from './support/shared-program.ts';

const shared = shareProgram();

const objective = 'Meningkatnya pemenuhan kebutuhan dasar keluarga fakir miskin';
const otherObjective = 'Meningkatnya perlindungan sosial korban bencana';
const goal = 'Menurunnya kemiskinan dan kerentanan sosial';
const otherGoal = 'Meningkatnya keberfungsian sosial pemerlu pelayanan kesejahteraan sosial';

/** A file of its own for each test, with the tree on show and the keyboard in it. */
async function openTree(
  act: (page: Page, home: string) => Promise<void>,
  { scale = 1 }: Readonly<{ scale?: number }> = {},
): Promise<void> {
  const { page, close } = await shared.open({ scale });
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.keyboard.press('Control+3');
  await untilInTree(page);
  // Its room is measured and the picture put into it.
  await page.locator('.tree-svg [data-card]').first().waitFor({ state: 'attached' });
  await act(page, shared.home());
  await close();
}

/** The keyboard is back in the tree: what a field or a dialog had of it comes back a moment after they are gone. */
const untilInTree = (page: Page): Promise<void> => page.locator('[role="tree"]:focus').waitFor();
/** What the tree says the keyboard is at. */
const activeItem = (page: Page) =>
  page.evaluate<string>(
    `document.getElementById(document.querySelector('[role="tree"]').getAttribute('aria-activedescendant'))?.getAttribute('aria-label') ?? ''`,
  );
const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};
/** From the first mission down to its first objective. */
const goToObjective = async (page: Page): Promise<void> => {
  await press(page, 'Home', 'ArrowDown', 'ArrowDown');
  await eventually(() => activeItem(page)).toContain(objective);
};
const placeOf = async (page: Page, text: string) => {
  const node = await findNode(page, text);
  const box = await page.locator(`.tree-svg [data-card="${node?.id}"]`).boundingBox();
  if (!box) throw new Error(`no card: ${text}`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
};
const parentText = async (page: Page, text: string) => {
  const plan = await readPlan(page);
  const node = plan.nodes.find((one) => one.text === text);
  return plan.nodes.find((one) => one.id === node?.parentId)?.text;
};

describe('the performance tree', () => {
  for (const scale of [1, 1.25]) {
    it(`shows the cards in order and is fit for everyone at ${scale * 100} %`, () =>
      openTree(
        async (page) => {
          await expect.poll(() => activeItem(page)).toContain('Misi 1');
          await expect
            .poll(() => page.getByRole('treeitem').count())
            .toBe(await page.locator('.tree-minimap__card').count());
          await expectFaultless(page);
        },
        { scale },
      ));
  }

  it('is walked, written and taken back with the keyboard alone', () =>
    openTree(async (page) => {
      await goToObjective(page);
      await press(page, 'ArrowRight');
      await eventually(() => activeItem(page)).toContain(otherObjective);
      await press(page, 'ArrowLeft', 'Enter');
      const field = page.getByRole('textbox', { name: 'Uraian' }).and(page.locator('.tree-editor textarea'));
      await field.fill('Terpenuhinya kebutuhan dasar');
      await press(page, 'Enter');
      await eventually(() => activeItem(page)).toContain('Terpenuhinya kebutuhan dasar');
      await eventually(() => findNode(page, 'Terpenuhinya kebutuhan dasar')).toBeDefined();
      await untilInTree(page);
      await press(page, 'Control+z');
      await eventually(() => activeItem(page)).toContain(objective);

      // Nothing is written by Escape, and no blank text by Enter.
      await press(page, 'F2');
      await field.fill('Tidak jadi');
      await press(page, 'Escape');
      await untilInTree(page);
      expect(await findNode(page, 'Tidak jadi')).toBeUndefined();
      await press(page, 'Enter');
      await field.fill(' ');
      await press(page, 'Enter');
      await page.getByText('Uraian tidak dapat dikosongkan.').waitFor();
      await press(page, 'Escape');
    }));

  it('gets a card below with Ins, goes to it, and loses it with Delete, each one step', () =>
    openTree(async (page) => {
      await press(page, 'Home', 'ArrowDown', 'Insert');
      await page.locator('.tree-editor textarea').fill('Sasaran percobaan');
      await press(page, 'Enter');
      await eventually(() => activeItem(page)).toContain('Sasaran percobaan');
      await expect.poll(() => parentText(page, 'Sasaran percobaan')).toBe(goal);
      await untilInTree(page);
      await press(page, 'Delete');
      await page.getByText('dihapus').first().waitFor();
      await eventually(() => findNode(page, 'Sasaran percobaan')).toBeUndefined();
      await press(page, 'Control+z');
      await eventually(() => findNode(page, 'Sasaran percobaan')).toBeDefined();
      await press(page, 'Control+z');
      await eventually(() => findNode(page, 'Sasaran percobaan')).toBeUndefined();
    }));

  it('folds with Space and moves among siblings with Alt', () =>
    openTree(async (page) => {
      await press(page, 'Home', 'ArrowDown');
      const before = await page.getByRole('treeitem').count();
      await press(page, 'Space');
      await eventually(() => activeItem(page)).toContain('kartu diciutkan');
      await expect.poll(() => page.getByRole('treeitem').count()).toBeLessThan(before);
      await press(page, 'Space');
      await eventually(() => page.getByRole('treeitem').count()).toBe(before);
      await goToObjective(page);
      await press(page, 'Alt+ArrowDown');
      const orderOf = async () => {
        const { nodes } = await readPlan(page);
        return nodes
          .filter((node) => [objective, otherObjective].includes(node.text))
          .map((node) => node.text);
      };
      await eventually(orderOf).toEqual([otherObjective, objective]);
    }));

  it('moves a card by dragging it, after showing where it would go, and by the dialog', () =>
    openTree(async (page) => {
      await press(page, 'Control+0');
      const from = await placeOf(page, objective);
      const to = await placeOf(page, otherGoal);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 30, from.y - 30);
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await page.getByText('Menjadi yang terakhir di bawah Tujuan 1.2').waitFor();
      await page.mouse.up();
      await eventually(() => parentText(page, objective)).toBe(otherGoal);
      await press(page, 'Control+z');
      await eventually(() => parentText(page, objective)).toBe(goal);

      // The same without a pointer.
      await goToObjective(page);
      await press(page, 'Shift+F10');
      await page.getByRole('menuitem', { name: 'Pindahkan ke…' }).press('Enter');
      const search = page.getByRole('textbox', { name: 'Cari baris' });
      await search.fill('keberfungsian');
      const found = page.getByRole('dialog').getByRole('option').first();
      await found.and(page.getByRole('option', { name: /keberfungsian/ })).waitFor();
      await search.press('Tab');
      await untilFocusWithin(page.getByRole('dialog').getByRole('listbox'));
      await press(page, 'Enter');
      await eventually(() => parentText(page, objective)).toBe(otherGoal);
      await eventually(() => activeItem(page)).toContain(objective);
    }));

  it('refuses a drop with the reason before it happens', () =>
    openTree(async (page) => {
      await press(page, 'Control+0');
      const from = await placeOf(page, goal);
      const to = await placeOf(page, objective);
      await page.mouse.move(from.x, from.y);
      await page.mouse.down();
      await page.mouse.move(from.x + 20, from.y + 20);
      await page.mouse.move(to.x, to.y, { steps: 4 });
      await eventually(() => page.locator('.tree-drop--refused').count()).toBe(1);
      await page.mouse.up();
      expect(await parentText(page, goal)).toMatch(/^Meningkatkan kesejahteraan/);
    }));

  it('puts what hangs nowhere in the tray, from where it is connected', () =>
    openTree(async (page) => {
      const plan = await readPlan(page);
      const level = plan.levels.find((one) => one.kind === 'objective')?.id ?? '';
      const text = 'Sasaran tanpa tujuan';
      await call(page, 'node.create', {
        planId: plan.plan.id,
        parentId: null,
        levelId: level,
        afterId: null,
        text,
      });
      await page.reload();
      await page.getByRole('heading', { level: 1 }).waitFor();
      await press(page, 'Control+3');
      const tray = page.getByRole('region', { name: /Belum terhubung \(\d+\)/ });
      await tray.getByText(text).waitFor();
      await expectAccessible(page);
      await tray
        .getByRole('listitem')
        .filter({ hasText: text })
        .getByRole('button', { name: 'Hubungkan…' })
        .click();
      await page.getByRole('option').filter({ hasText: goal }).dblclick();
      await eventually(() => parentText(page, text)).toBe(goal);
      await eventually(() => activeItem(page)).toContain(text);
    }));

  it('links cards across, lists the links and takes one back', () =>
    openTree(async (page) => {
      const countLinks = async () => (await readPlan(page)).links.length;
      const before = await countLinks();
      await goToObjective(page);
      await page.getByRole('button', { name: 'Tambah tautan…' }).click();
      await page.getByRole('radio', { name: 'Mendukung' }).click();
      await page.getByRole('textbox', { name: 'Cari baris' }).fill(otherObjective);
      await page.getByRole('option').filter({ hasText: otherObjective }).click();
      await page.getByRole('button', { name: 'Tautkan', exact: true }).click();
      await eventually(countLinks).toBe(before + 1);
      await page.getByRole('radio', { name: 'Crosscutting' }).click();
      await page.getByRole('heading', { name: `Semua tautan (${before + 1})` }).waitFor();
      await expectAccessible(page);
      await page
        .getByRole('button', { name: `Lepas tautan ke ${otherObjective}` })
        .last()
        .click();
      await eventually(countLinks).toBe(before);
      await page.getByRole('button', { name: 'Urungkan', exact: true }).last().click();
      await eventually(countLinks).toBe(before + 1);
    }));

  it('shows a row of another plan that a card is linked with, hides it, and leads to it', () =>
    openTree(async (page) => {
      const { plans } = await call<{ plans: readonly { id: string }[] }>(page, 'document.info', {});
      const [planId, otherId] = plans.map(({ id }) => id);
      const other = await call<PlanDocument>(page, 'plan.read', { planId: otherId });
      const far = other.nodes.find(({ levelKind }) => levelKind === 'objective');
      const near = await findNode(page, objective);
      const ends = { fromNodeId: near?.id, toNodeId: far?.id };
      await call(page, 'node.link', { planId, ...ends, kind: 'supports' });
      const ghosts = page.locator('.tree-svg [data-ghost]');
      await ghosts.waitFor({ state: 'attached' });
      await goToObjective(page);
      await press(page, 'ArrowRight');
      await eventually(() => activeItem(page)).toContain(`“${far?.text}” dalam ${other.plan.title}`);
      await expectFaultless(page);
      await press(page, 'l');
      await ghosts.waitFor({ state: 'detached' });
      await eventually(() => activeItem(page)).toContain(objective);
      await press(page, 'l');
      await ghosts.waitFor({ state: 'attached' });
      await press(page, 'ArrowRight', 'Enter');
      await page.getByRole('heading', { level: 1, name: 'Rencana' }).waitFor();
      await eventually(() => focusedRow(page)).toContain(far?.text);
    }));

  it('shows other levels, and grows the other way, from its beginning', () =>
    openTree(async (page) => {
      const isInView = async () => {
        const { y } = await placeOf(page, 'Meningkatkan kesejahteraan dan perlindungan sosial masyarakat');
        return y > 120 && y < 740;
      };
      await page.getByRole('button', { name: 'Tingkat terbawah' }).click();
      await page.getByRole('option', { name: 'Kegiatan', exact: true }).click();
      await eventually(() => page.getByRole('treeitem', { name: /^Kegiatan/ }).count()).toBeGreaterThan(5);
      await eventually(isInView).toBe(true);
      await page.getByRole('button', { name: 'Susun ke kanan' }).click();
      await page.getByRole('button', { name: 'Susun ke bawah' }).waitFor();
      await eventually(isInView).toBe(true);
    }));

  it('keeps success factors in their order', () =>
    openTree(async (page) => {
      await press(page, 'Home', 'ArrowDown');
      const inspector = page.getByRole('complementary');
      const list = async () => {
        const plan = await readPlan(page);
        const node = plan.nodes.find((one) => one.text === goal);
        return plan.successFactors
          .filter((factor) => factor.nodeId === node?.id)
          .toSorted((a, b) => a.sort - b.sort)
          .map((factor) => factor.text);
      };
      const before = await list();
      for (const text of ['Data terpadu', 'Anggaran tepat waktu']) {
        await inspector.getByRole('button', { name: 'Tambah faktor' }).click();
        await inspector.getByRole('textbox', { name: 'Faktor keberhasilan baru' }).fill(text);
        await press(page, 'Control+Enter');
        await eventually(list).toContain(text);
      }
      const last = before.length + 2;
      await inspector.getByRole('button', { name: `Naikkan faktor ${last}` }).click();
      await eventually(list).toEqual([...before, 'Anggaran tepat waktu', 'Data terpadu']);
      await inspector.getByRole('button', { name: `Hapus faktor ${last}` }).click();
      await eventually(list).toEqual([...before, 'Anggaran tepat waktu']);
    }));

  it('goes to its row in the plan on a double click, and comes back to the card', () =>
    openTree(async (page) => {
      await goToObjective(page);
      await press(page, 'Control+Enter');
      await page.getByRole('treegrid').waitFor();
      await eventually(() =>
        page.evaluate<string>(`document.activeElement?.closest('[role="row"]')?.textContent ?? ''`),
      ).toContain(objective);
      await press(page, 'Control+3');
      await eventually(() => activeItem(page)).toContain(objective);
    }));

  it('is saved as SVG where the user says, from the dialog of the poster', () =>
    openTree(async (page, home) => {
      await press(page, 'Control+p');
      const dialog = page.getByRole('dialog', { name: 'Cetak poster' });
      await dialog.getByRole('radio', { name: 'A3' }).click();
      await dialog.getByText('1 halaman: 1 baris × 1 kolom').waitFor();
      await expectAccessible(page);
      await dialog.getByRole('button', { name: 'Simpan SVG' }).click();
      const name = page.getByRole('textbox', { name: 'Nama berkas' });
      await name.fill('pohon');
      await page.getByRole('button', { name: 'Simpan di sini' }).click();
      await page.getByText('Ekspor selesai: pohon.svg').waitFor();
      const svg = readFileSync(join(home, 'Documents', 'pohon.svg'), 'utf8');
      expect(svg).toContain('CONTOH');
      expect(svg).toContain('Menurunnya kemiskinan');
    }));
});
