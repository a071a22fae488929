import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type DesktopProgram, forgetDesktop, startDesktop } from './support/desktop-program.ts';
import { bundlePreload, type PreloadBundle } from './support/preload-bundle.ts';

let bundle: PreloadBundle;
let program: DesktopProgram;

beforeAll(async () => {
  bundle = await bundlePreload();
});

afterEach(async () => {
  if (!program.electron.app.hasEnded) await program.quit();
  forgetDesktop(program.home);
});

describe('the window of the desktop host', () => {
  it('opens with its page, locked down, once the page can be seen', async () => {
    program = await startDesktop({ bundle });
    expect(program.electron.windows).toEqual([]);
    program.electron.app.becomeReady();
    const window = await program.waitForWindow(1);
    expect(window.contents.loads).toEqual(['app://selaras/']);
    expect(window.options.show).toBe(false);
    expect(program.electron.app.isSandboxed).toBe(true);
  });
});
