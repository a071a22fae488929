import { describe, expect, it } from 'vitest';
import { findInPlan } from '../../db/domain/find-in-plan.ts';
import { expectFaultless } from './support/faultless.ts';
import { untilFocused } from './support/keyboard.ts';
import {
  eventually,
  openOutline,
  readPlan,
  type Scene,
  type SceneOptions,
  showPlan,
  waitForField,
  waitForKeyboard,
} from './support/outline.ts';
import { shareProgram } from './support/shared-program.ts';

const shared = shareProgram();

const withPlan = (act: (scene: Scene) => Promise<void>, options?: SceneOptions) =>
  openOutline(shared, act, options);

const countHits = async ({ page }: Scene, text: string, wholeWord = false): Promise<number> =>
  findInPlan(await readPlan(page), { text, wholeWord, matchCase: false }).length;

describe('finding words in the plan', () => {
  it('lists every place, steps through them with the keyboard, and shows the row of each', () =>
    withPlan(async (scene) => {
      const { page } = scene;
      const count = await countHits(scene, 'bencana');
      await page.keyboard.press('Control+f');
      const field = page.getByRole('textbox', { name: 'Cari' });
      await field.fill('BENCANA');
      await page.getByText(`${count} ditemukan`).waitFor();
      await page.keyboard.press('Enter');
      await page.getByText(`1 dari ${count}`).waitFor();
      await page.keyboard.press('Shift+Enter');
      await page.getByText(`${count} dari ${count}`).waitFor();
      // The keyboard stays in the field while the outline goes along.
      await untilFocused(field);
      await expect.poll(() => page.locator('.find-hit').count()).toBeGreaterThan(3);
      await expectFaultless(page);
      await field.fill('kata yang tidak ada');
      await page.getByText('Tidak ada yang cocok.').waitFor();
      await page.keyboard.press('Escape');
      await waitForKeyboard(page);
    }));

  it('replaces one, then all that are left, each in one step that is taken back', () =>
    withPlan(async (scene) => {
      const { page } = scene;
      const count = await countHits(scene, 'bencana', true);
      await page.keyboard.press('Control+h');
      await page.getByRole('textbox', { name: 'Cari' }).fill('bencana');
      await page.getByRole('button', { name: 'Kata utuh' }).click();
      await page.getByRole('textbox', { name: 'Ganti dengan' }).fill('musibah');
      await page.getByRole('button', { name: 'Ganti', exact: true }).click();
      await page.getByText(`1 dari ${count}`).waitFor();
      await page.getByRole('button', { name: 'Ganti', exact: true }).click();
      await eventually(() => countHits(scene, 'bencana', true)).toBe(count - 1);
      const other = await page.context().newPage();
      await other.goto(new URL('/', page.url()).href);
      await showPlan(other);
      await other.keyboard.press('F2');
      await waitForField(other);
      await other.keyboard.type(' sedang diketik');
      await page.getByRole('button', { name: 'Ganti semua' }).click();
      await page.getByText(`${count - 1} kata diganti.`).waitFor();
      // The other window has heard of it, and what is typed there is still being typed.
      await other.getByText('Jendela lain: mengganti kata').waitFor();
      await waitForField(other);
      expect(await other.locator('.grid-editor').inputValue()).toMatch(/ sedang diketik$/);
      await expect.poll(() => countHits(scene, 'bencana', true)).toBe(0);
      await expect.poll(() => countHits(scene, 'musibah', true)).toBe(count);
      await other.keyboard.press('Escape');
      await other.keyboard.press('Control+z');
      await other.getByText(/^Diurungkan: .* \(dari jendela lain\)$/).waitFor();
      await page.getByText(/^Jendela lain mengurungkan: /).waitFor();
      await eventually(() => countHits(scene, 'bencana', true)).toBe(count - 1);
    }));
});
