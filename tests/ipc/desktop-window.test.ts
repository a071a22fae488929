import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type DesktopProgram, forgetDesktop, startDesktop } from './support/desktop-program.ts';
import type { MenuTemplate } from './support/electron-stand-in.ts';
import { bundlePreload, type PreloadBundle } from './support/preload-bundle.ts';
import type { StandInWindow } from './support/stand-in-window.ts';

/** A loaded computer needs longer than a second for what is done at once otherwise. */
let bundle: PreloadBundle;
let program: DesktopProgram;

beforeAll(async () => {
  bundle = await bundlePreload();
});

afterEach(async () => {
  if (!program.electron.app.hasEnded) await program.quit();
  forgetDesktop(program.home);
});

async function openFirst(
  options: { platform?: NodeJS.Platform; isPackaged?: boolean } = {},
): Promise<StandInWindow> {
  program = await startDesktop({ bundle, ...options });
  program.electron.app.becomeReady();
  return program.waitForWindow(1);
}

const pageSession = () => program.electron.sessions.get('persist:selaras');

describe('before Electron is ready', () => {
  it('registers its scheme, turns every sandbox on and opens nothing', async () => {
    program = await startDesktop({ bundle });
    expect(program.electron.privileged).toEqual([
      { scheme: 'app', privileges: { standard: true, secure: true, codeCache: true } },
    ]);
    expect(program.electron.app.isSandboxed).toBe(true);
    expect(program.electron.app.paths.get('userData')).toBe(
      join(program.home, 'state', 'selaras', 'electron'),
    );
    expect(program.electron.windows).toEqual([]);
    expect(program.electron.channels.size).toBe(0);
  });

  it('tells Windows by which name its windows belong together', async () => {
    await openFirst({ platform: 'win32' });
    expect(program.electron.app.userModelId).toBe('id.selaras.desktop');
  });
});

describe('the window', () => {
  it('is made with the locked options, and no others', async () => {
    const { options } = await openFirst();
    const { session, preload, ...preferences } = options.webPreferences;
    expect(preferences).toEqual({
      sandbox: true,
      contextIsolation: true,
      webSecurity: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webviewTag: false,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      devTools: true,
    });
    expect(preload).toBe(join(program.home, 'program', 'out', 'preload', 'preload.cjs'));
    expect(session).toBeDefined();
    expect(options).toMatchObject({
      width: 1366,
      height: 768,
      minWidth: 960,
      minHeight: 540,
      show: false,
      titleBarStyle: 'hidden',
      titleBarOverlay: { color: '#E7EBF0', height: 36 },
    });
  });

  it('shows its page once it can be seen, and nothing before', async () => {
    const window = await openFirst();
    expect(window.contents.loads).toEqual(['app://selaras/']);
    expect(window.isShown).toBe(true);
  });

  it('opens no window for anybody and follows no link, redirect or frame', async () => {
    const { contents } = await openFirst();
    const tries = [
      'https://example.org/',
      'http://127.0.0.1/',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'data:text/html,x',
      'about:blank',
      'app://selaras.evil.example/',
      'app://evil/?next=app://selaras/',
      'app://selaras@evil.example/',
      'app://user@selaras/',
      'app://selaras:1/',
      'app://cetak/x.pdf',
      'APP-EVIL://selaras/',
      'https://x.example/#app://selaras/',
    ];
    for (const url of tries) {
      expect(contents.windowOpenHandler?.({ url })).toEqual({ action: 'deny' });
      for (const [event, isMainFrame] of [
        ['will-frame-navigate', true],
        ['will-frame-navigate', false],
        ['will-redirect', true],
      ] as const) {
        expect(isPrevented(contents, event, { url, isMainFrame }), `${event} ${url}`).toBe(true);
      }
    }
    expect(isPrevented(contents, 'will-frame-navigate', { url: 'app://selaras/', isMainFrame: true })).toBe(
      false,
    );
    expect(isPrevented(contents, 'will-frame-navigate', { url: 'app://selaras/', isMainFrame: false })).toBe(
      true,
    );
    expect(isPrevented(contents, 'will-attach-webview', {})).toBe(true);
  });

  it('zooms with the keys a browser has, within 80 and 200 %', async () => {
    const { contents } = await openFirst();
    const press = (key: string, count = 1) => {
      for (let at = 0; at < count; at += 1) {
        contents.emit(
          'before-input-event',
          { preventDefault: () => undefined },
          {
            type: 'keyDown',
            key,
            control: process.platform !== 'darwin',
            meta: process.platform === 'darwin',
            alt: false,
          },
        );
      }
      return contents.zoom;
    };
    expect(press('+')).toBe(1.1);
    expect(press('=')).toBe(1.25);
    expect(press('+', 20)).toBe(2);
    expect(press('0')).toBe(1);
    expect(press('-', 20)).toBe(0.8);
    contents.emit('before-input-event', { preventDefault: () => undefined }, { type: 'keyDown', key: '+' });
    expect(contents.zoom).toBe(0.8);
  });

  it('shows a page that died again, but not for ever', async () => {
    const { contents } = await openFirst();
    for (let at = 0; at < 5; at += 1) contents.emit('render-process-gone', {}, { reason: 'crashed' });
    expect(contents.reloads).toBe(3);
    contents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    expect(contents.reloads).toBe(3);
  });
});

describe('the sessions', () => {
  it('block whatever is not the program itself: no address of any network is asked', async () => {
    await openFirst();
    for (const address of [
      'https://example.org/',
      'http://127.0.0.1:8080/',
      'ws://localhost/',
      'file:///etc/passwd',
      'ftp://x/',
      'app://evil/',
      'app://selaras.evil.example/',
      'chrome-extension://mhjfbmdgcfjbbpaeojofohoefgiehjai/index.html',
      'blob:https://example.org/1',
      'https://x/?app://selaras/',
    ]) {
      expect(pageSession()?.isBlocked(address), address).toBe(true);
    }
    for (const address of [
      'app://selaras/',
      'app://selaras/assets/main.js',
      'blob:app://selaras/1',
      'data:,x',
    ]) {
      expect(pageSession()?.isBlocked(address), address).toBe(false);
    }
  });

  it('give the print windows their PDF and its viewer, and nothing of the page', async () => {
    await openFirst();
    const printSession = program.electron.sessions.get('selaras-cetak');
    for (const address of [
      'app://selaras/',
      'https://example.org/',
      'chrome-extension://other/',
      'blob:app://cetak/1',
    ]) {
      expect(printSession?.isBlocked(address), address).toBe(true);
    }
    expect((await printSession?.fetch('app://cetak/none.pdf'))?.status).toBe(404);
  });

  it('let the developer tools in only where the program is not installed', async () => {
    await openFirst();
    expect(pageSession()?.isBlocked('devtools://devtools/bundled/index.html')).toBe(false);
  });

  it('permit putting something on the clipboard, nothing else that a page can ask for, and no download', async () => {
    await openFirst();
    for (const session of program.electron.sessions.values()) {
      const answers: boolean[] = [];
      for (const permission of [
        'media',
        'geolocation',
        'notifications',
        'clipboard-read',
        'fileSystem',
        'openExternal',
      ]) {
        session.permissionRequest?.({}, permission, (is) => answers.push(is));
      }
      expect(answers).toEqual([false, false, false, false, false, false]);
      session.permissionRequest?.({}, 'clipboard-sanitized-write', (is) => answers.push(is));
      expect(answers.at(-1)).toBe(true);
      expect(session.permissionCheck?.({}, 'clipboard-read')).toBe(false);
      expect(session.permissionCheck?.({}, 'clipboard-sanitized-write')).toBe(true);
      expect(session.devicePermission?.()).toBe(false);
      let streams: object | null = null;
      session.displayMedia?.({}, (given) => {
        streams = given;
      });
      expect(streams).toEqual({});
      expect(isPrevented(session, 'will-download', {})).toBe(true);
    }
  });
});

describe('the menus', () => {
  it('are left to the page on Windows and Linux', async () => {
    await openFirst({ platform: 'win32' });
    expect(program.electron.menu.current).toBeNull();
  });

  it('are native on a Mac, from the same table, and run in the page in front', async () => {
    const window = await openFirst({ platform: 'darwin' });
    const menu = program.electron.menu.current ?? [];
    expect(menu.map(({ label, role }) => label ?? role)).toEqual([
      'appMenu',
      'Berkas',
      'Edit',
      'Tampilan',
      'Laporan',
      'Bantuan',
    ]);
    const heard: string[] = [];
    const page = program.openPage(window);
    page.menu.onCommand((command) => heard.push(command));
    window.focus();
    findItem(menu, 'Simpan').click?.();
    expect(findItem(menu, 'Simpan').accelerator).toBe('CmdOrCtrl+S');
    findItem(menu, 'Urungkan').click?.();
    expect(heard).toEqual(['file.save', 'edit.undo']);

    await page.api['app.setLanguage']({ language: 'en' });
    await expect.poll(() => program.electron.menu.current?.[1]?.label).toBe('File');
  });

  it("open a sample in a window of its own from the Mac's menu", async () => {
    await openFirst({ platform: 'darwin' });
    const samples = findItem(program.electron.menu.current ?? [], 'Buka contoh');
    findItem(samples.submenu ?? [], 'Dinas contoh (Renstra dan LKjIP)').click?.();
    const second = await program.waitForWindow(2);
    const info = await program.openPage(second).api['document.info']({});
    expect(info).toMatchObject({ ok: true, value: { isExample: true, isWorkingCopy: true } });
    // The stand-in runs as a Mac: the file stands behind the icon in its title bar.
    expect(second.representedFile).toMatch(/\.sakip$/);
    expect(program.electron.app.recents).toEqual([second.representedFile]);
  });
});

function findItem(menu: MenuTemplate, label: string): MenuTemplate[number] {
  for (const item of menu) {
    if (item.label === label) return item;
    const below = (item.submenu ?? []).find((one) => one.label === label);
    if (below !== undefined) return below;
  }
  throw new Error(`no item ${label}`);
}

function isPrevented(
  source: { emit: (event: string, ...args: unknown[]) => boolean },
  event: string,
  details: object,
): boolean {
  let isStopped = false;
  const preventDefault = () => {
    isStopped = true;
  };
  source.emit(event, { ...details, preventDefault });
  return isStopped;
}
