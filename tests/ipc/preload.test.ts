import { beforeAll, describe, expect, it } from 'vitest';
import { contract } from '../../electron/api/contract.ts';
import { bundlePreload, type FileDrag, loadPreload, type PreloadBundle } from './support/preload-bundle.ts';

let bundle: PreloadBundle;

beforeAll(async () => {
  bundle = await bundlePreload();
});

/** Loads the bundle and writes down what it says on the wire. */
function listen() {
  const said: { kind: string; channel: string; args: readonly unknown[] }[] = [];
  const listeners = new Map<string, (event: object, said: unknown) => void>();
  const loaded = loadPreload(bundle, (expose) => ({
    contextBridge: { exposeInMainWorld: expose },
    ipcRenderer: {
      invoke: async (channel: string, ...args: unknown[]) => said.push({ kind: 'invoke', channel, args }),
      send: (channel: string, ...args: unknown[]) => said.push({ kind: 'send', channel, args }),
      on: (channel: string, listener: (event: object, said: unknown) => void) =>
        void listeners.set(channel, listener),
    },
    webUtils: { getPathForFile: (file: { path?: string }) => file.path ?? '' },
  }));
  const tell = (channel: string, what: unknown) => listeners.get(channel)?.({ secret: 1 }, what);
  return {
    ...loaded,
    said,
    channels: () => [...listeners.keys()],
    chooseMenu: (command: string) => tell('selaras-menu', command),
    bringNews: (change: number) => tell('selaras-news', change),
  };
}

const drag = (files: readonly object[], isTrusted = true) => {
  let isTaken = false;
  const event: FileDrag = {
    isTrusted,
    dataTransfer: { types: files.length > 0 ? ['Files'] : ['text/plain'], files },
    preventDefault: () => {
      isTaken = true;
    },
  };
  return { event, isTaken: () => isTaken };
};

describe('the preload', () => {
  it('is one CommonJS file that requires Electron and nothing else', () => {
    expect(bundle.files).toEqual(['preload.cjs']);
    expect([...bundle.text.matchAll(/require\(([^)]*)\)/g)].map(([, name]) => name)).toEqual(['"electron"']);
    expect(bundle.text).not.toMatch(/\bimport\s*\(|^\s*import /m);
  });

  it('stays small: the schemas of the contract are not in it', () => {
    expect(bundle.text.length).toBeLessThan(10_000);
  });

  it('gives the page one function per method of the contract and no other name', () => {
    const { globals } = listen();
    expect(Object.keys(globals)).toEqual(['selaras', 'selarasMenu', 'selarasNews']);
    expect(Object.keys(globals.selaras ?? {}).sort()).toEqual(Object.keys(contract).sort());
    expect(Object.keys(globals.selarasMenu ?? {})).toEqual(['onCommand']);
  });

  it('binds each function to the channel of its method, whatever else the page passes', async () => {
    const { globals, said } = listen();
    for (const method of Object.keys(contract)) {
      await globals.selaras?.[method]?.({ n: 1 }, 'selaras:app.quit', { channel: 'other' });
      expect(said.at(-1)).toEqual({ kind: 'invoke', channel: `selaras:${method}`, args: [{ n: 1 }] });
    }
  });

  it('hands a menu command on once, without the event, which would carry the wire itself', () => {
    const { globals, chooseMenu, channels } = listen();
    const heard: unknown[][] = [];
    globals.selarasMenu?.onCommand?.((...args: unknown[]) => heard.push(args));
    chooseMenu('file.open');
    expect(heard).toEqual([['file.open']]);
    globals.selarasMenu?.onCommand?.(() => heard.push(['anew']));
    chooseMenu('file.save');
    expect(heard).toEqual([['file.open'], ['anew']]);
    expect(channels()).toEqual(['selaras-menu', 'selaras-news']);
  });

  it('hands on that another window changed the file, and which change it was', () => {
    const { globals, bringNews } = listen();
    const heard: unknown[][] = [];
    globals.selarasNews?.onChange?.((...args: unknown[]) => heard.push(args));
    bringNews(3);
    expect(heard).toEqual([[3]]);
    globals.selarasNews?.onChange?.(() => heard.push(['anew']));
    bringNews(4);
    expect(heard).toEqual([[3], ['anew']]);
  });

  it('sends the paths of dropped files to main and keeps the page from opening them', () => {
    const { dispatch, said, globals } = listen();
    const over = drag([{ path: '/a.sakip' }]);
    dispatch('dragover', over.event);
    const dropped = drag([{ path: '/a.sakip' }, { path: '' }]);
    dispatch('drop', dropped.event);
    expect([over.isTaken(), dropped.isTaken()]).toEqual([true, true]);
    expect(said).toEqual([{ kind: 'send', channel: 'selaras-drop', args: [['/a.sakip']] }]);
    expect(JSON.stringify(globals)).not.toContain('/a.sakip');
  });

  it('leaves tables to the page, which reads them itself, and sends what comes with a file of ours', () => {
    const { dispatch, said } = listen();
    const tables = drag([{ path: '/a.xlsx' }, { path: '/b.XLS' }, { path: '/c.ods' }, { path: '/d.csv' }]);
    dispatch('drop', tables.event);
    expect([tables.isTaken(), said]).toEqual([false, []]);
    const mixed = drag([{ path: '/a.xlsx' }, { path: '/a.sakip' }]);
    dispatch('drop', mixed.event);
    expect([mixed.isTaken(), said.map(({ args }) => args)]).toEqual([true, [[['/a.sakip']]]]);
  });

  it('sends nothing for a drop that the page made up, or for text', () => {
    const { dispatch, said } = listen();
    dispatch('drop', drag([{ path: '/a.sakip' }], false).event);
    dispatch('drop', drag([{}]).event);
    const text = drag([]);
    dispatch('drop', text.event);
    dispatch('dragover', text.event);
    expect(text.isTaken()).toBe(false);
    expect(said).toEqual([]);
  });
});
