import { describe, expect, it } from 'vitest';
import { readElectronDeclarations } from './support/electron-declarations.ts';
import { createElectron } from './support/electron-stand-in.ts';

const electron = createElectron({ appPath: '/program', isPackaged: false, isFirst: true });
// As loose as JavaScript: what is tested here is what happens to code that the types have not seen.
type Loose = Record<string, (...args: unknown[]) => unknown>;
const part = (name: string) => electron.mainModule[name] as Loose;

describe('the stand-in for Electron', () => {
  it('throws on a member, a static or an event that electron.d.ts does not declare', () => {
    expect(() => part('app').makeSandwich?.()).toThrow('electron.d.ts declares no App.makeSandwich');
    expect(() => part('session').fromPath2?.()).toThrow('electron.d.ts declares no static Session.fromPath2');
    expect(() => part('app').on?.('sandwich', () => undefined)).toThrow(
      "electron.d.ts declares no event 'sandwich' of App",
    );
    expect(() => part('dialog').showOpenDialogSoon?.()).toThrow('electron.d.ts declares no Dialog');
  });

  it('throws on what electron.d.ts declares and the stand-in cannot do, instead of doing nothing', () => {
    expect(() => part('app').relaunch?.()).toThrow('the stand-in lacks App.relaunch');
  });

  it('throws on an option of a window that electron.d.ts does not declare', () => {
    const { BrowserWindow, session } = electron.mainModule as Record<
      string,
      (new (options: object) => object) & { fromPartition: (name: string) => object }
    >;
    const webPreferences = { session: session?.fromPartition('x') };
    const open = (options: object) => BrowserWindow && new BrowserWindow(options);
    expect(() => open({ webPreferences, sandboxed: true })).toThrow(
      'BrowserWindowConstructorOptions.sandboxed',
    );
    expect(() => open({ webPreferences: { ...webPreferences, nodeIntegrate: false } })).toThrow(
      'WebPreferences.nodeIntegrate',
    );
    expect(() => open({ webPreferences, show: false })).not.toThrow();
  });

  it('throws on a member of another operating system', () => {
    const isMac = process.platform === 'darwin';
    const act = () => part('app').addRecentDocument?.('/x');
    if (isMac || process.platform === 'win32') expect(act).not.toThrow();
    else expect(act).toThrow(`App.addRecentDocument does not exist on ${process.platform}`);
  });
});

describe('the reading of electron.d.ts', () => {
  const declarations = readElectronDeclarations();

  it('finds members, what they inherit, their events and their systems', () => {
    expect(declarations.findMember('BrowserWindow', 'loadURL')).toEqual({ platforms: null, isStatic: false });
    expect(declarations.findMember('BrowserWindow', 'setBounds')).toEqual({
      platforms: null,
      isStatic: false,
    });
    expect(declarations.findMember('BrowserWindow', 'fromId')?.isStatic).toBe(true);
    expect(declarations.findMember('BrowserWindow', 'setRepresentedFilename')?.platforms).toEqual(['darwin']);
    expect(declarations.hasEvent('BrowserWindow', 'ready-to-show')).toBe(true);
    expect(declarations.hasEvent('BrowserWindow', 'ready')).toBe(false);
    expect(declarations.findMember('WebPreferences', 'contextIsolation')).not.toBeNull();
  });

  it('finds what each kind of process can import', () => {
    expect(declarations.listExports('Main').get('BrowserWindow')).toBe('BrowserWindow');
    expect(declarations.listExports('Main').has('ipcRenderer')).toBe(false);
    expect([...declarations.listExports('Renderer').keys()]).toContain('contextBridge');
    expect(declarations.listExports('Common').get('shell')).toBe('Shell');
  });
});
