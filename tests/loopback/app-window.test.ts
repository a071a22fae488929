import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  chooseProfileRoot,
  findObstacle,
  listBrowserArguments,
  openAppWindow,
} from '../../electron/loopback/app-window.ts';
import { claimProfile } from '../../electron/loopback/browser-profile.ts';
import { createPresenter, type PresenterSystem } from '../../electron/loopback/presenter.ts';
import { type FakeBrowser, makeFakeBrowser } from './support/fake-browser.ts';

/** A loaded computer needs longer than a second for what is done at once otherwise. */
// The stand-in for a browser is a script that says itself what runs it, which Windows does not read.
const itWithBrowser = it.skipIf(process.platform === 'win32');

let browser: FakeBrowser;
afterEach(() => browser?.remove());

describe('the app window', () => {
  it('is one window with a folder of its own and no sandbox turned off', () => {
    const args = listBrowserArguments('http://127.0.0.1:1/masuk?kunci=x', '/state/browser/1');
    expect(args.slice(0, 2)).toEqual([
      '--app=http://127.0.0.1:1/masuk?kunci=x',
      '--user-data-dir=/state/browser/1',
    ]);
    expect(args.filter((arg) => /sandbox|web-security|remote-debugging|allow|insecure/.test(arg))).toEqual(
      [],
    );
  });

  itWithBrowser('notices that it was closed and gives its folder free again', async () => {
    browser = makeFakeBrowser();
    const root = join(browser.folder, 'profiles');
    const window = openAppWindow(browser.program, 'http://127.0.0.1:1/a', root);
    await browser.waitForStarts(1);
    expect(existsSync(join(root, '1.pid'))).toBe(true);
    window.openAnother('http://127.0.0.1:1/b');
    const starts = await browser.waitForStarts(2);
    expect(starts.map((args) => args.slice(0, 2))).toEqual([
      ['--app=http://127.0.0.1:1/a', `--user-data-dir=${join(root, '1')}`],
      ['--app=http://127.0.0.1:1/b', `--user-data-dir=${join(root, '1')}`],
    ]);
    browser.closeWindows();
    await window.closed;
    expect(readdirSync(root)).toEqual(['1']);
  });

  it('is over at once when the browser cannot be started', async () => {
    browser = makeFakeBrowser();
    await openAppWindow(join(browser.folder, 'none'), 'http://127.0.0.1:1/', join(browser.folder, 'profiles'))
      .closed;
  });

  it('keeps its folder where a browser from the snap store may write', () => {
    expect(chooseProfileRoot('/snap/bin/chromium', '/home/me/.local/state/selaras', '/home/me')).toBe(
      '/home/me/snap/chromium/common/selaras',
    );
    expect(chooseProfileRoot('/usr/bin/chromium', '/home/me/.local/state/selaras', '/home/me')).toBe(
      '/home/me/.local/state/selaras/browser',
    );
  });
});

describe("the browser's folder", () => {
  it('is never shared by two programs that run, and taken over from one that is gone', () => {
    browser = makeFakeBrowser();
    const root = join(browser.folder);
    const first = claimProfile(root, process.pid);
    const second = claimProfile(root, process.pid);
    expect([first.dir, second.dir]).toEqual([join(root, '1'), join(root, '2')]);
    first.release();
    expect(claimProfile(root, process.pid).dir).toBe(join(root, '1'));
    // No process has this number: Linux ends at 4,194,304.
    writeFileSync(join(root, '2.pid'), '99999999');
    expect(claimProfile(root, process.pid).dir).toBe(join(root, '2'));
    writeFileSync(join(root, '1.pid'), 'no number');
    expect(claimProfile(root, process.pid).dir).toBe(join(root, '1'));
  });
});

describe('where no window can be opened', () => {
  const facts = {
    platform: 'linux' as const,
    env: { DISPLAY: ':0' },
    isRoot: false,
    browser: '/usr/bin/chromium',
  };

  it('the reason is the first that holds', () => {
    expect(findObstacle(facts)).toBeNull();
    expect(findObstacle({ ...facts, env: { WAYLAND_DISPLAY: 'wayland-0' } })).toBeNull();
    expect(findObstacle({ ...facts, env: {}, isRoot: true, browser: null })).toBe('no-display');
    expect(findObstacle({ ...facts, isRoot: true, browser: null })).toBe('root');
    expect(findObstacle({ ...facts, browser: null })).toBe('no-browser');
    expect(findObstacle({ ...facts, platform: 'win32', env: {} })).toBeNull();
  });
});

describe('the presenter', () => {
  const start = (system: Partial<PresenterSystem>, isTerminal = true, isWindowless = false) => {
    const written: string[] = [];
    let addresses = 0;
    const presenter = createPresenter({
      isWindowless,
      isTerminal,
      write: (line) => written.push(line),
      home: browser.folder,
      stateDir: browser.folder,
      system: {
        platform: 'linux',
        env: { DISPLAY: ':0', SELARAS_CHROMIUM: browser.program },
        isRoot: false,
        ...system,
      },
      createAddress: () => {
        addresses += 1;
        return `http://127.0.0.1:1/masuk?kunci=${addresses}`;
      },
    });
    return { presenter, written };
  };

  itWithBrowser('opens the window, and ends with it once somebody has come in', async () => {
    browser = makeFakeBrowser();
    const { presenter, written } = start({});
    presenter.present();
    await browser.waitForStarts(1);
    presenter.noteEntry();
    presenter.present();
    await browser.waitForStarts(2);
    expect(written.join('\n')).not.toContain('kunci');
    browser.closeWindows();
    await presenter.closed;
  });

  itWithBrowser('writes the address when the browser ends without having come in', async () => {
    browser = makeFakeBrowser('fails');
    const { presenter, written } = start({});
    presenter.present();
    await expect.poll(() => written.join('\n')).toContain('kunci=2');
    expect(written.join('\n')).toContain('Peramban tidak dapat dibuka.');
  });

  it.each([
    [{ env: {} }, 'Tidak ada layar.'],
    [{ isRoot: true }, 'Dijalankan sebagai root'],
    [{ env: { DISPLAY: ':0', SELARAS_CHROMIUM: '/none' } }, 'tidak ditemukan'],
  ])('says why there is no window and writes the address: %j', (system, reason) => {
    browser = makeFakeBrowser();
    const { presenter, written } = start(system);
    presenter.present();
    expect(written[0]).toContain(reason);
    expect(written[2]).toBe('  http://127.0.0.1:1/masuk?kunci=1');
    expect(written[3]).toContain('Enter memberi alamat baru');
    presenter.writeAddress();
    expect(written[5]).toBe('  http://127.0.0.1:1/masuk?kunci=2');
    expect(browser.listStarts()).toEqual([]);
  });

  it('promises Enter only where there is somebody to press it', () => {
    browser = makeFakeBrowser();
    const { presenter, written } = start({}, false, true);
    presenter.present();
    expect(written.join('\n')).not.toContain('Enter');
    expect(browser.listStarts()).toEqual([]);
  });
});
