import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findElectron } from '../../build/electron-runtime.mjs';
import { expectAccessible } from './support/faultless.ts';
import { makeHome, makeSample } from './support/program.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const runtime = findElectron(root, process.env);
const needsDisplay = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

let home: string;
let program: ElectronApplication | null = null;

beforeEach((context) => {
  if (!runtime) context.skip('Electron’s runtime is not here');
  if (needsDisplay) context.skip('Electron’s runtime needs a display');
  home = makeHome();
});
afterEach(async () => {
  await program?.close();
  program = null;
  if (home) rmSync(home, { recursive: true, force: true });
});

/** The desktop host itself, as the loopback host is driven in the other tests. */
async function open(file: string): Promise<Page> {
  program = await _electron.launch({
    ...(runtime ? { executablePath: runtime } : {}),
    args: [root, file],
    env: { ...process.env, HOME: home, APPDATA: join(home, 'state'), XDG_STATE_HOME: join(home, 'state') },
  });
  const page = await program.firstWindow();
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
}

describe('the program in its desktop host', () => {
  it('opens a file, goes through its screens and shows the pages of the report', async () => {
    const page = await open(makeSample('dinsos', home));
    await page.keyboard.press('Control+7');
    await page.getByRole('grid').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Control+8');
    await page.getByText(/^Halaman 1 dari \d+$/).waitFor();
  });

  it('gives the page nothing but the methods of the contract', async () => {
    const page = await open(makeSample('lahat', home));
    const given = await page.evaluate("[typeof require, typeof process, typeof window.selaras['plan.read']]");
    expect(given).toEqual(['undefined', 'undefined', 'function']);
  });
});
