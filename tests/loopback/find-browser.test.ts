import { describe, expect, it } from 'vitest';
import { findBrowser } from '../../electron/loopback/find-browser.ts';

const search = (platform: NodeJS.Platform, env: Record<string, string>, there: readonly string[]) =>
  findBrowser({ platform, env, exists: (path) => there.includes(path) });

describe('the browser for the app window', () => {
  it('is looked for along the path on Linux, Chromium before Chrome before Edge', () => {
    const env = { PATH: '/home/me/bin:/usr/bin' };
    expect(search('linux', env, ['/usr/bin/google-chrome', '/usr/bin/chromium'])).toBe('/usr/bin/chromium');
    expect(search('linux', env, ['/usr/bin/microsoft-edge', '/home/me/bin/google-chrome'])).toBe(
      '/home/me/bin/google-chrome',
    );
    expect(search('linux', env, ['/usr/bin/microsoft-edge'])).toBe('/usr/bin/microsoft-edge');
  });

  it('is found on Linux where a short path does not lead', () => {
    expect(search('linux', {}, ['/snap/bin/chromium'])).toBe('/snap/bin/chromium');
    expect(search('linux', { PATH: '' }, ['/usr/bin/chromium-browser'])).toBe('/usr/bin/chromium-browser');
  });

  it('is never taken from the folder the program happens to be started in', () => {
    expect(search('linux', { PATH: '.:bin:' }, ['chromium', './chromium', 'bin/chromium'])).toBeNull();
  });

  it("is looked for in the program folders of Windows, the user's own included, Edge last", () => {
    const env = {
      PROGRAMFILES: 'C:\\Program Files',
      'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
      LOCALAPPDATA: 'C:\\Users\\rina\\AppData\\Local',
    };
    const edge = 'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe';
    const chrome = 'C:\\Users\\rina\\AppData\\Local\\Google\\Chrome\\Application\\chrome.exe';
    expect(search('win32', env, [edge])).toBe(edge);
    expect(search('win32', env, [edge, chrome])).toBe(chrome);
    expect(search('win32', {}, [edge])).toBeNull();
  });

  it('is looked for among the applications of a Mac', () => {
    const own = '/Users/rina/Applications/Chromium.app/Contents/MacOS/Chromium';
    const all = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(search('darwin', { HOME: '/Users/rina' }, [own, all])).toBe(own);
    expect(search('darwin', {}, [all])).toBe(all);
  });

  it('is the one named by hand, or none when that is not there', () => {
    const env = { PATH: '/usr/bin', SELARAS_CHROMIUM: '/opt/mine' };
    expect(search('linux', env, ['/opt/mine', '/usr/bin/chromium'])).toBe('/opt/mine');
    expect(search('linux', env, ['/usr/bin/chromium'])).toBeNull();
    expect(search('linux', { ...env, SELARAS_CHROMIUM: '' }, ['/usr/bin/chromium'])).toBe(
      '/usr/bin/chromium',
    );
  });
});
