import { describe, expect, it } from 'vitest';
import { expectFaultless } from './support/faultless.ts';
import {
  eventually,
  findNode,
  focusedRow,
  openOutline,
  readPlan,
  type Scene,
  type SceneOptions,
  showObjectives,
  textOf,
  waitForKeyboard,
} from './support/outline.ts';
import { shareProgram } from './support/shared-program.ts';

const shared = shareProgram();

const withPlan = (act: (scene: Scene) => Promise<void>, options?: SceneOptions) =>
  openOutline(
    shared,
    async (scene) => {
      await showObjectives(scene.page);
      await act(scene);
    },
    options,
  );

const basicNeeds = 'Meningkatnya pemenuhan kebutuhan dasar keluarga fakir miskin';
const disaster = 'Meningkatnya perlindungan sosial korban bencana';
const poor = 'Persentase penduduk miskin';

const countNodes = async (scene: Scene, text: string): Promise<number> =>
  (await readPlan(scene.page)).nodes.filter((node) => node.text === text).length;

describe('branches of the outline', () => {
  it('are duplicated with everything in them by Ctrl+D, and taken back in one step', () =>
    withPlan(async (scene) => {
      const { page } = scene;
      const before = await readPlan(page);
      await textOf(page, disaster).click();
      await page.keyboard.press('Control+d');
      await page.getByText('1 baris digandakan.').waitFor();
      await eventually(() => countNodes(scene, disaster)).toBe(2);
      const after = await readPlan(page);
      const [first, copy] = after.nodes.filter((node) => node.text === disaster);
      expect(copy?.parentId).toBe(first?.parentId);
      const below = (id: string | undefined) => after.nodes.filter((node) => node.parentId === id);
      expect(below(copy?.id).map((node) => node.text)).toEqual(below(first?.id).map((node) => node.text));
      expect(after.realizations.length).toBe(before.realizations.length);
      await page.keyboard.press('Control+z');
      await eventually(() => countNodes(scene, disaster)).toBe(1);
      expect((await readPlan(page)).targets.length).toBe(before.targets.length);
    }));

  it('are copied, cut and put in elsewhere, as rows here and as text for other programs', () =>
    withPlan(async (scene) => {
      const { page } = scene;
      const before = await readPlan(page);
      const goalOf = async (text: string) => {
        const plan = await readPlan(page);
        const node = plan.nodes.find((one) => one.text === text);
        return plan.nodes.find((one) => one.id === node?.parentId)?.text;
      };
      const goals = before.nodes.filter((node) => node.levelKind === 'goal');
      const other = goals.find((goal) => goal.id !== before.nodes.find((n) => n.text === disaster)?.parentId);
      if (!other) throw new Error('the example has one goal');
      await textOf(page, disaster).click();
      await page.keyboard.press('Control+x');
      const readLines = async () =>
        (await page.evaluate<string>('navigator.clipboard.readText()')).split('\r\n');
      await eventually(async () => (await readLines())[0]).toBe(disaster);
      expect((await readLines())[1]).toMatch(/^\t\S/);
      await page.locator('.outline-row--cut').first().waitFor();
      await textOf(page, other.text).click();
      await page.keyboard.press('Control+v');
      await eventually(() => goalOf(disaster)).toBe(other.text);
      await expect.poll(() => page.locator('.outline-row--cut').count()).toBe(0);
      expect(await countNodes(scene, disaster)).toBe(1);
      // What was cut has arrived: put in again it is a copy.
      await waitForKeyboard(page);
      await page.keyboard.press('Control+v');
      await eventually(() => countNodes(scene, disaster)).toBe(2);
      await page.keyboard.press('Control+z');
      await eventually(() => countNodes(scene, disaster)).toBe(1);
      await page.keyboard.press('Control+z');
      await eventually(() => goalOf(disaster)).not.toBe(other.text);
    }));

  it('go where a hand drags them, and nowhere when Escape is pressed', () =>
    withPlan(async ({ page }) => {
      const order = async () =>
        (await readPlan(page)).nodes
          .filter((node) => node.levelKind === 'objective')
          .map((node) => node.text);
      const before = await order();
      const grip = textOf(page, disaster).locator('.outline-grip');
      const target = await textOf(page, basicNeeds).boundingBox();
      const start = await grip.boundingBox();
      if (!target || !start) throw new Error('the rows are not on the page');
      const drag = async () => {
        await page.mouse.move(start.x + 8, start.y + 8);
        await page.mouse.down();
        await page.mouse.move(target.x + 40, target.y + 20, { steps: 4 });
        await page.mouse.move(target.x + 40, target.y + 2, { steps: 4 });
        await page.locator('.outline-drop').waitFor();
      };
      await drag();
      await page.keyboard.press('Escape');
      await page.mouse.up();
      expect(await order()).toEqual(before);
      await drag();
      await page.mouse.up();
      await eventually(order).toEqual([disaster, ...before.filter((text) => text !== disaster)]);
    }));

  it('are removed together in one step and come back from the trash', () =>
    withPlan(async (scene) => {
      const { page } = scene;
      const before = await readPlan(page);
      await textOf(page, disaster).click();
      await page.keyboard.press('Delete');
      await eventually(() => findNode(page, disaster)).toBeUndefined();
      // Something else comes after it: undoing step by step would take that back as well.
      await textOf(page, poor).click();
      await page.keyboard.press('Control+d');
      await page.getByText('1 baris digandakan.').waitFor();
      await page.getByRole('button', { name: /^Renstra/ }).click();
      await page.getByRole('menuitem', { name: 'Tempat sampah…' }).click();
      const dialog = page.getByRole('dialog', { name: 'Tempat sampah' });
      await dialog.getByText(disaster).waitFor();
      await expectFaultless(page);
      await dialog.getByRole('button', { name: `Kembalikan ${disaster}` }).click();
      await eventually(() => findNode(page, disaster)).toBeDefined();
      await eventually(() => focusedRow(page)).toContain(disaster);
      const after = await readPlan(page);
      expect(after.nodes.length).toBe(before.nodes.length);
      expect(after.indicators.length).toBe(before.indicators.length + 1);
      expect(after.realizations.length).toBe(before.realizations.length);
    }));

  it('change level together through the list of levels', () =>
    withPlan(async (scene) => {
      const { page } = scene;
      await textOf(page, disaster).click();
      await page.keyboard.press('Control+l');
      await page
        .getByRole('menu', { name: 'Ubah tingkat' })
        .getByRole('menuitem', { name: 'Tujuan' })
        .click();
      await eventually(async () => (await findNode(page, disaster))?.levelKind).toBe('goal');
      await page.keyboard.press('Control+z');
      await eventually(async () => (await findNode(page, disaster))?.levelKind).toBe('objective');
    }));
});
